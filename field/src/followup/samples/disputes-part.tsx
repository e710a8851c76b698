import { disputes } from '@lianfang/domain/followup/samples/tables.ts'
import type { FollowUp } from '@lianfang/domain/followup/tables.ts'
import type { JSX } from 'preact'
import { useLanguage, useSay } from '../../kit/language.ts'
import { Notice } from '../../kit/notice.tsx'
import { shortMoment } from '../../kit/time-text.ts'
import { useWork } from '../../kit/work.ts'
import { sampleScreenWords } from './words.ts'

/** What waits to be settled about a measure. A result in doubt is announced and not repeated: it counts for nothing yet. */
export function DisputesPart({ followUp }: { readonly followUp: FollowUp }): JSX.Element | null {
  const work = useWork()
  const language = useLanguage()
  const words = useSay(sampleScreenWords)
  const open = work.view.by(disputes, 'followUp', followUp.id).filter((dispute) => dispute.status === 'OPEN')
  if (open.length === 0) return null
  return (
    <Notice tone="warn">
      {open.map(({ id, kind, at, celsius }) => (
        <p key={id}>
          {kind === 'RESULT'
            ? words('result-disputed', { at: shortMoment(at, language, work.offset, work.now) })
            : words('reading-disputed', { at: shortMoment(at, language, work.offset, work.now), n: celsius?.toFixed(1) })}
        </p>
      ))}
    </Notice>
  )
}
