import type { HouseholdFlows } from '@lianfang/contract/followup/flows/answers.ts'
import { dependantOf, isAway } from '@lianfang/domain/followup/flows/dependants.ts'
import { dayOf } from '@lianfang/domain/kernel/instant.ts'
import { persons } from '@lianfang/domain/people/tables.ts'
import type { Reader } from '../../database/reader.ts'
import { ProblemError } from '../../http/problem.ts'
import type { Clock } from '../queries.ts'
import { exposuresOf, membersOf, ridesOf, runningOf } from './queries.ts'

/** The household of a person as acts for it need it; somebody without a household stands alone. */
export async function describeHousehold(reader: Reader, id: string, clock: Clock): Promise<HouseholdFlows> {
  const person = (await reader.byId(persons, [id])).get(id)
  if (!person) throw new ProblemError('not-found')
  const members = person.household === null ? [person] : await membersOf(reader, [person.household])
  const ids = members.map((one) => one.id)
  const [running, rides, said] = await Promise.all([runningOf(reader, ids), ridesOf(reader, ids), exposuresOf(reader, ids)])
  const day = dayOf(clock.now, clock.offset)
  return {
    household: person.household,
    members: members.map((one) => {
      const measure = running.find((row) => row.person === one.id)
      return {
        person: one.id,
        name: one.personal.name,
        relation: one.personal.relation,
        unit: one.unit,
        living: one.living,
        dependant: dependantOf(one, day),
        away: isAway(rides.filter((row) => row.person === one.id)),
        followUp: measure
          ? { id: measure.id, plannedEnd: measure.plannedEnd, atSite: measure.phases.some((phase) => phase.measure === 'CENTRALIZED_QUARANTINE') }
          : null,
        exposed: said.find((row) => row.person === one.id && row.as === 'EXPOSED')?.lastContact ?? null,
      }
    }),
  }
}
