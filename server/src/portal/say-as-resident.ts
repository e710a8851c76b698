import type { Refusal } from '@lianfang/domain/kernel/command.ts'
import { residentId } from '@lianfang/domain/kernel/resident-id.ts'
import { v7 } from 'uuid'
import type { House } from '../http/house.ts'
import { ProblemError } from '../http/problem.ts'
import { checkInput } from '../sync/check-command.ts'
import type { Resident } from './residents.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** The id a form carries, so that sending it twice says one thing; a new one where it carries none. */
export function formId(typed: string | null): string {
  return typed !== null && UUID.test(typed) ? typed : v7()
}

/** Says a command in a resident's name: an ordinary one, by an actor of its own kind. Null when it was taken, else why not. */
export async function sayAsResident(
  house: House,
  resident: Resident,
  id: string,
  kind: string,
  input: Readonly<Record<string, unknown>>,
): Promise<Refusal | null> {
  const fault = checkInput(kind, input)
  if (fault) return fault
  const { township, link, person } = resident
  // The link stands for the device: a resident has no other that we know.
  const answer = await house.journal.say({ id, kind, township, unit: person.unit, actor: residentId(link.id), device: link.id, at: house.now(), input })
  if (answer.status === 'held') throw new ProblemError('not-found')
  return answer.status === 'refused' || answer.status === 'conflict' ? answer.reason : null
}
