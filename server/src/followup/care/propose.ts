import { proposeSeats, type Seated } from '@lianfang/domain/followup/care/propose-seats.ts'
import { placesOf } from '@lianfang/domain/followup/care/seats-of.ts'
import { CARE_TEMPLATES, standingTemplate, templateOfMeasure, type CareTemplate } from '@lianfang/domain/followup/care/care-template.ts'
import type { CareContact, CareSeat, CareTeam, OwnCareTemplate } from '@lianfang/domain/followup/care/tables.ts'
import type { FollowUp } from '@lianfang/domain/followup/tables.ts'
import { whoAnswers, type Rung } from '@lianfang/domain/grids/who-answers.ts'
import type { Assignment, Unit, Worker } from '@lianfang/domain/grids/tables.ts'
import type { Day, Instant } from '@lianfang/domain/kernel/instant.ts'
import type { Pack } from '@lianfang/domain/protocols/pack.ts'
import type { Reader } from '../../database/reader.ts'
import { allAssignments, allWorkers, unitTree } from '../../grids/queries.ts'
import { editionsOf } from '../../protocols/queries.ts'
import { allContacts, ownTemplates } from './queries.ts'

/** All that proposals are made from, read once. */
export interface Pool {
  readonly units: readonly Unit[]
  readonly workers: readonly Worker[]
  readonly assignments: readonly Assignment[]
  readonly contacts: readonly CareContact[]
  readonly own: readonly OwnCareTemplate[]
  readonly editions: readonly Pack[]
  readonly today: Day
}

export async function poolOf(reader: Reader, today: Day): Promise<Pool> {
  const [units, workers, assignments, contacts, own, editions] = await Promise.all([
    unitTree(reader),
    allWorkers(reader),
    allAssignments(reader),
    allContacts(reader),
    ownTemplates(reader),
    editionsOf(reader),
  ])
  return { units, workers, assignments, contacts, own, editions, today }
}

/** The chain of each unit, computed once a unit. */
export function chainsOf({ units, workers, assignments, today }: Pool): (unit: string) => readonly Rung[] {
  const known = new Map<string, readonly Rung[]>()
  return (unit) => {
    const chain = known.get(unit) ?? whoAnswers(unit, units, assignments, workers, today)
    known.set(unit, chain)
    return chain
  }
}

/** The line-up a new team would get: the township's own, else that of the rule the measure follows. */
export function templateFor({ own, editions }: Pool, measure: Pick<FollowUp, 'pack' | 'packVersion'> | null): CareTemplate {
  return standingTemplate(own, measure && templateOfMeasure(measure, editions))
}

/** Every line-up that can be chosen. */
export function templatesIn({ own }: Pool): readonly CareTemplate[] {
  return [...own, ...CARE_TEMPLATES]
}

/** Who would sit where for somebody of this chain. */
export function proposalFor({ contacts }: Pool, template: CareTemplate, chain: readonly Rung[], mates: readonly Seated[]): readonly Seated[] {
  return proposeSeats(template.places, chain, contacts, mates)
}

/** Who sits in a team now, as those who come first for the same door; of another line-up nobody. */
export function seatedIn(team: CareTeam | undefined, seats: readonly CareSeat[], template: CareTemplate, at: Instant): readonly Seated[] {
  if (!team || team.template !== template.id) return []
  return placesOf(team, seats, at).flatMap(({ place, holder }) => (holder ? [{ place, worker: holder.worker, contact: holder.contact }] : []))
}
