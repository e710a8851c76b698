import { Button } from 'antd'
import type { OrderDetail } from '@lianfang/contract/followup/orders/answers.ts'
import { PAPERS_OF_ORDER, type KeepServedPaper } from '@lianfang/domain/followup/orders/keep-served-paper.ts'
import type { WithdrawServedPaper } from '@lianfang/domain/followup/orders/withdraw-served-paper.ts'
import { recordObservations } from '@lianfang/domain/followup/policy.ts'
import { takeOut } from '@lianfang/domain/privacy/policy.ts'
import { useAct } from '../../shell/act.ts'
import { download } from '../../shell/ask.ts'
import { useClock } from '../../shell/clock.tsx'
import { FilePick } from '../../shell/file-pick.tsx'
import { useSay } from '../../shell/language.tsx'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { useSend } from '../../shell/send.ts'
import { useMay } from '../../shell/session.tsx'
import { shrinkPicture } from './shrink-picture.ts'
import { words } from './words.ts'

/** Pictures of the signed paper, where somebody took one. None is ever asked for. */
export function ServedPapers({ order, servedPapers }: Pick<OrderDetail, 'order' | 'servedPapers'>) {
  const say = useSay(words)
  const clock = useClock()
  const may = useMay()
  const send = useSend()
  const act = useAct()
  const { id, unit } = order
  const keep = (file: File) =>
    void act.run(async () => {
      const input: KeepServedPaper = { order: id, picture: await shrinkPicture(file) }
      return send({ kind: 'followup/keep-served-paper', unit, input })
    }, say('pictureKept'))
  const withdraw = (paper: string) =>
    void act.run(() => send({ kind: 'followup/withdraw-served-paper', unit, input: { paper } satisfies WithdrawServedPaper }), say('pictureWithdrawn'))
  const mayKeep = may(recordObservations, unit)
  return (
    <div className="stack">
      {servedPapers.map((paper) => (
        <div key={paper.id} className="row">
          <span>{clock.fullInstant(paper.at)}</span>
          {may(takeOut, unit) && (
            <Button size="small" loading={act.busy} onClick={() => void act.run(() => download(`/orders/served-papers/${paper.id}`, {}, say('pictureFile')))}>
              {say('pictureOpen')}
            </Button>
          )}
          {mayKeep && (
            <Button size="small" loading={act.busy} onClick={() => withdraw(paper.id)}>
              {say('pictureWithdraw')}
            </Button>
          )}
        </div>
      ))}
      {mayKeep && servedPapers.length < PAPERS_OF_ORDER && <FilePick label={say('pictureAdd')} accept="image/*" choose={keep} />}
      <p className="hint">{say('pictureSay')}</p>
      <ProblemNotice problem={act.problem} />
    </div>
  )
}
