import { Button } from 'antd'
import type { PaperKind } from '@lianfang/contract/followup/orders/answers.ts'
import { useAct } from '../../shell/act.ts'
import { download } from '../../shell/ask.ts'
import { useSay } from '../../shell/language.tsx'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { words } from './words.ts'

const NAMES = {
  notice: 'paperNotice',
  promise: 'paperPromise',
  release: 'paperRelease',
  handover: 'paperHandover',
  decoding: 'paperDecoding',
} as const satisfies Record<PaperKind, keyof typeof words>

/** The papers of these orders, each as Word and as PDF. */
export function PaperLinks({ papers, ids }: { readonly papers: readonly PaperKind[]; readonly ids: readonly string[] }) {
  const say = useSay(words)
  const act = useAct()
  const take = (paper: PaperKind, ending: 'docx' | 'pdf') =>
    void act.run(() => download(`/orders/papers/${paper}.${ending}`, { ids: ids.join(',') }, `${say(NAMES[paper])}.${ending}`))
  return (
    <div className="stack">
      {papers.map((paper) => (
        <div key={paper} className="row">
          <span>{say(NAMES[paper])}</span>
          {(['docx', 'pdf'] as const).map((ending) => (
            <Button key={ending} size="small" loading={act.busy} aria-label={`${say(NAMES[paper])} ${say(ending)}`} onClick={() => take(paper, ending)}>
              {say(ending)}
            </Button>
          ))}
        </div>
      ))}
      <p className="hint">{say('paperSay')}</p>
      <ProblemNotice problem={act.problem} />
    </div>
  )
}
