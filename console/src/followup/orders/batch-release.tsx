import { Button } from 'antd'
import { useState } from 'react'
import type { FollowUpItem } from '@lianfang/contract/followup/answers.ts'
import { papersToPrint, WHEN_OVER } from '@lianfang/contract/followup/orders/papers-to-print.ts'
import type { Release } from '@lianfang/domain/followup/release.ts'
import { takeOut } from '@lianfang/domain/privacy/policy.ts'
import { useSay } from '../../shell/language.tsx'
import { ProblemError } from '../../shell/problem.ts'
import { useSend } from '../../shell/send.ts'
import { useMay } from '../../shell/session.tsx'
import { PaperLinks, type OrderPapers } from './paper-links.tsx'
import { words } from './words.ts'

interface Props {
  readonly chosen: readonly FollowUpItem[]
  readonly clear: () => void
}

/** Releases the people chosen, each by a decision of its own; who is not complete is named with the reason. Then their papers. */
export function BatchRelease({ chosen, clear }: Props) {
  const say = useSay(words)
  const may = useMay()
  const send = useSend()
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState<readonly OrderPapers[]>([])
  const [kept, setKept] = useState<readonly { readonly id: string; readonly text: string }[]>([])
  const release = async () => {
    setBusy(true)
    const released: OrderPapers[] = []
    const refused: { readonly id: string; readonly text: string }[] = []
    try {
      for (const { followUp, person, papers } of chosen) {
        try {
          await send({ kind: 'followup/release', unit: followUp.unit, input: { followUp: followUp.id, note: '' } satisfies Release })
          released.push({ id: followUp.id, papers: papersToPrint(papers, true).asked.filter((paper) => WHEN_OVER.includes(paper)) })
        } catch (error) {
          if (!(error instanceof ProblemError)) throw error
          refused.push({ id: followUp.id, text: `${person.name}：${error.sentence}` })
        }
      }
    } finally {
      setDone(released)
      setKept(refused)
      setBusy(false)
      clear()
    }
  }
  return (
    <div className="stack" aria-live="polite">
      {chosen.length > 0 && (
        <div className="row">
          <Button type="primary" loading={busy} onClick={() => void release()}>
            {say('releaseChosen', { n: chosen.length })}
          </Button>
          <span className="hint">{say('releaseChosenSay')}</span>
        </div>
      )}
      {done.length > 0 && (
        <>
          <p className="ok">✓ {say('releasedN', { n: done.length })}</p>
          {may(takeOut) && <PaperLinks of={done} />}
        </>
      )}
      {kept.length > 0 && (
        <>
          <p className="warn">▲ {say('notReleased')}</p>
          <ul className="plain">
            {kept.map((one) => (
              <li key={one.id}>{one.text}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
