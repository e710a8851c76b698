import type { FollowUpItem } from '@lianfang/contract/followup/answers.ts'
import { decisionWords } from '@lianfang/contract/followup/words.ts'
import type { StripSlot } from '@lianfang/domain/followup/slots-of.ts'
import { useSay } from '../shell/language.tsx'
import { stripCount } from './strip-marks.ts'
import { words } from './words.ts'

/** What somebody has to do about this person next, the gravest first; in words. */
export function NextStep({ item, strip }: { readonly item: FollowUpItem; readonly strip: readonly StripSlot[] }) {
  const say = useSay(words)
  const sayDecision = useSay(decisionWords)
  const { followUp, alerts } = item
  if (followUp.status !== 'ACTIVE') return <span className="hint">—</span>
  const steps: { readonly text: string; readonly look: string }[] = []
  const { missed } = stripCount(strip)
  if (alerts.some((alert) => alert.status === 'OPEN')) steps.push({ text: say('nextAlert'), look: 'urgent-text' })
  if (item.decision !== 'NONE') steps.push({ text: sayDecision(item.decision), look: 'warn' })
  if (missed > 0) steps.push({ text: say('nextMissed', { n: missed }), look: 'urgent-text' })
  if (strip.some((slot) => slot.status === 'OPEN' && slot.kind === 'TEMPERATURE')) steps.push({ text: say('nextTemperature'), look: '' })
  if (strip.some((slot) => slot.status === 'OPEN' && slot.kind === 'TEST')) steps.push({ text: say('nextTest'), look: '' })
  if (strip.some((slot) => slot.status === 'AWAITING_RESULT')) steps.push({ text: say('nextResult'), look: '' })
  if (steps.length === 0) return <span className="ok">✓ {say('nextNothing')}</span>
  return (
    <span className="steps">
      {steps.map((step) => (
        <span key={step.text} className={step.look}>
          {step.text}
        </span>
      ))}
    </span>
  )
}
