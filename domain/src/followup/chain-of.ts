import type { State } from '../kernel/state.ts'
import { followUps, type FollowUp } from './tables.ts'

/** A follow-up and those it took over from, newest first: what was left open before a change of measure is still open after it. */
export function chainOf(state: State, followUp: FollowUp): readonly FollowUp[] {
  const ofPerson = new Map(state.by(followUps, 'person', followUp.person).map((row) => [row.id, row]))
  const chain = [followUp]
  for (let one = ofPerson.get(followUp.previous ?? ''); one && !chain.includes(one); one = ofPerson.get(one.previous ?? '')) chain.push(one)
  return chain
}
