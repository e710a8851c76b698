import { isPlausible } from '@lianfang/domain/followup/record-temperature.ts'
import { readBox } from '@lianfang/domain/followup/sheet/read-box.ts'
import type { Boxes } from '@lianfang/domain/followup/sheet/read-sheet.ts'
import type { SheetDay } from '@lianfang/domain/followup/sheet/sheet-days.ts'
import type { Slot } from '@lianfang/domain/followup/slots-of.ts'
import { useClock } from '../../shell/clock.tsx'
import { useSay } from '../../shell/language.tsx'
import { Box } from './box.tsx'
import { words } from './words.ts'

interface Props {
  readonly days: readonly SheetDay<Slot>[]
  readonly boxes: Boxes
  readonly faults: ReadonlySet<string>
  readonly put: (key: string, text: string) => void
}

/** The boxes in the paper's order: a line a day. What is recorded already is shown and closed. */
export function SheetTable({ days, boxes, faults, put }: Props) {
  const say = useSay(words)
  const clock = useClock()
  const twice = days.some((line) => line.pm !== null)
  const reading = (slot: Slot | null, what: 'am' | 'pm' | 'once') => {
    if (slot === null) return <td />
    const typed = boxes[slot.key] ?? ''
    const celsius = readBox(typed)
    const doubt = faults.has(slot.key) ? say('askAgain') : typed.trim() !== '' && celsius !== undefined && !isPlausible(celsius) ? say('impossible') : ''
    const taken = slot.celsius !== null
    return (
      <td>
        <Box
          decimal
          label={say('boxOf', { day: clock.day(slot.day), what: say(what) })}
          doubt={doubt}
          disabled={taken || slot.status === 'FUTURE'}
          value={taken ? slot.celsius.toFixed(1) : typed}
          put={(text) => put(slot.key, text)}
        />
      </td>
    )
  }
  const symptoms = (line: SheetDay<Slot>) => {
    const key = `${line.day}.SYMPTOMS`
    return (
      <Box
        label={say('boxOf', { day: clock.day(line.day), what: say('symptoms') })}
        doubt={faults.has(key) ? say('unknownNumber') : ''}
        disabled={[line.am, line.pm].every((slot) => slot === null || slot.status === 'FUTURE')}
        value={boxes[key] ?? ''}
        put={(text) => put(key, text)}
      />
    )
  }
  return (
    <table>
      <thead>
        <tr>
          <th>{say('day')}</th>
          <th>{say(twice ? 'am' : 'once')}</th>
          {twice && <th>{say('pm')}</th>}
          <th>{say('symptoms')}</th>
          <th>{say('test')}</th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ test, ...line }) => (
          <tr key={line.day}>
            <th scope="row">{clock.day(line.day)}</th>
            {reading(line.am, twice ? 'am' : 'once')}
            {twice && reading(line.pm, 'pm')}
            <td>{symptoms({ test, ...line })}</td>
            <td>
              {test && (
                <Box
                  label={say('boxOf', { day: clock.day(line.day), what: say('test') })}
                  doubt=""
                  disabled={test.status === 'FUTURE' || test.observations.length > 0}
                  value={boxes[test.key] ?? ''}
                  put={(text) => put(test.key, text)}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
