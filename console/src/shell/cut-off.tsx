import { ClockCircleOutlined } from '@ant-design/icons'
import { useClock } from './clock.tsx'
import { useSay } from './language.tsx'
import { useSession } from './session.tsx'
import { words } from './words.ts'

/** The day on the wall and how long it is until the bulletin closes. */
export function CutOff() {
  const say = useSay(words)
  const clock = useClock()
  const { cutoff } = useSession().township
  const at = clock.at(clock.today, cutoff)
  return (
    <span className="cut-off only-wide">
      <ClockCircleOutlined aria-hidden /> {clock.dayOfWeek(clock.today)}
      <span className="only-wide"> · {clock.passed(at) ? say('cutoffPassed', { at: cutoff }) : say('cutoffIn', { at: cutoff, span: clock.span(at) })}</span>
    </span>
  )
}
