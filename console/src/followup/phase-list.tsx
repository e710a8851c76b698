import type { DatedPhase } from '@lianfang/domain/protocols/date-phases.ts'
import { measureWords } from '@lianfang/contract/protocols/words.ts'
import { useClock } from '../shell/clock.tsx'
import { useSay } from '../shell/language.tsx'
import { words } from './words.ts'

/** A measure's phases with their dates, readings and tests. */
export function PhaseList({ phases }: { readonly phases: readonly DatedPhase[] }) {
  const say = useSay(words)
  const sayMeasure = useSay(measureWords)
  const clock = useClock()
  return (
    <ul className="plain-list">
      {phases.map((phase) => (
        <li key={phase.from}>
          <strong>{say('phase', { measure: sayMeasure(phase.measure), from: clock.day(phase.from), to: clock.day(phase.to) })}</strong>
          <span className="hint">
            {' '}
            {say('perDay', { n: phase.temperaturesPerDay })} ·{' '}
            {phase.testDays.length > 0 ? say('testsOn', { days: phase.testDays.map((day) => clock.day(day)).join('、') }) : say('noTests')}
          </span>
        </li>
      ))}
    </ul>
  )
}
