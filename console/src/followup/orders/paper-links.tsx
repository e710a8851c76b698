import { Button } from 'antd'
import { PAPERS, type PaperKind } from '@lianfang/contract/followup/orders/answers.ts'
import { useAct } from '../../shell/act.ts'
import { download } from '../../shell/ask.ts'
import { useSay } from '../../shell/language.tsx'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { words } from './words.ts'

/** So many people's papers come in one file. */
const AT_ONCE = 100

const NAMES = {
  notice: 'paperNotice',
  promise: 'paperPromise',
  release: 'paperRelease',
  handover: 'paperHandover',
  decoding: 'paperDecoding',
} as const satisfies Record<PaperKind, keyof typeof words>

/** An order with its papers. */
export interface OrderPapers {
  readonly id: string
  readonly papers: readonly PaperKind[]
}

/** The papers of these orders, each kind as Word and as PDF for all whose rule asks for it. */
export function PaperLinks({ of }: { readonly of: readonly OrderPapers[] }) {
  const say = useSay(words)
  const act = useAct()
  const ids = (paper: PaperKind) => of.flatMap((one) => (one.papers.includes(paper) ? [one.id] : []))
  const take = (paper: PaperKind, ending: 'docx' | 'pdf') =>
    void act.run(() => download(`/orders/papers/${paper}.${ending}`, { ids: ids(paper).slice(0, AT_ONCE).join(',') }, `${say(NAMES[paper])}.${ending}`))
  return (
    <div className="stack">
      {PAPERS.filter((paper) => ids(paper).length > 0).map((paper) => (
        <div key={paper} className="row">
          <span>{ids(paper).length > 1 ? say('paperOf', { paper: say(NAMES[paper]), n: Math.min(ids(paper).length, AT_ONCE) }) : say(NAMES[paper])}</span>
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
