import type { Answer, Command } from '@lianfang/domain/kernel/command.ts'
import { v7 } from 'uuid'
import type { House } from '../http/house.ts'
import { SYSTEM } from '../journal/rights.ts'
import { subjectsNamed } from './subjects-named.ts'

/**
 * Sets the record of a revoked device aside for review, in the journal. Resolves with the answer its phone gets once that is
 * durable: refused as `device-revoked` means here that the record is kept on the server and waits for a person.
 */
export async function setAside(house: House, said: Command, device: string): Promise<Answer> {
  const { township, id } = said
  const { subjects, erased } = await subjectsNamed(house, said)
  // There is no key any more that it could be sealed with.
  if (erased !== null) return { id, status: 'refused', reason: { code: 'person-erased', person: erased } }
  const command = {
    id: v7(),
    kind: 'identity/submit-for-review',
    township,
    unit: township,
    actor: SYSTEM,
    device: SYSTEM,
    at: house.now(),
    input: { said, device, about: subjects },
  }
  const answer = await house.journal.say(command)
  if (answer.status === 'refused' && answer.reason.code !== 'review-known') return { ...answer, id }
  return { id, status: 'refused', reason: { code: 'device-revoked' } }
}
