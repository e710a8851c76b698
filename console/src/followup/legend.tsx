import { SLOT_STATUS } from '@lianfang/domain/followup/slots-of.ts'
import { slotStatusWords } from '@lianfang/contract/followup/words.ts'
import { useSay } from '../shell/language.tsx'
import { MARKS } from './strip-marks.ts'
import { stripWords } from './strip-words.ts'

/** What each sign of a strip means. */
export function Legend() {
  const say = useSay(stripWords)
  const saySlot = useSay(slotStatusWords)
  return (
    <p className="legend" aria-label={say('legend')}>
      {SLOT_STATUS.map((status) => (
        <span key={status}>
          <span className={`slot ${status}`} aria-hidden>
            {MARKS[status]}
          </span>{' '}
          {saySlot(status)}
        </span>
      ))}
      <span>
        <span className="slot FEVER" aria-hidden>
          {MARKS.FEVER}
        </span>{' '}
        {say('FEVER')}
      </span>
      <span className="hint">{say('rows')}</span>
    </p>
  )
}
