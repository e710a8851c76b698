import { followUps, type FollowUp } from '@lianfang/domain/followup/tables.ts'
import { persons } from '@lianfang/domain/people/tables.ts'
import type { Work } from '../kit/work.ts'
import { dueChecks, stripOf } from './due-checks.ts'

export interface NextReading {
  readonly followUp: FollowUp
  readonly slot: string
  readonly name: string
}

/** The next person of the same household whose temperature is due: one knock, all readings. */
export function nextReading(work: Work, after: FollowUp): NextReading | undefined {
  const household = work.view.one(persons, after.person)?.household
  if (!household) return undefined
  for (const member of work.view.by(persons, 'household', household)) {
    if (member.id === after.person) continue
    for (const followUp of work.view.by(followUps, 'person', member.id)) {
      if (followUp.status !== 'ACTIVE') continue
      const slot = dueChecks(stripOf(work.view, followUp, work.now, work.offset), work.now, work.offset).find(
        (one) => one.kind === 'TEMPERATURE' && one.status === 'OPEN',
      )
      if (slot) return { followUp, slot: slot.key, name: member.personal.name }
    }
  }
  return undefined
}
