import type { CareMemberAnswer } from '@lianfang/contract/followup/care/answers.ts'

type Seatable = Pick<CareMemberAnswer, 'worker' | 'contact'>

/** A member as the value of a choice: `w:` a worker, `c:` somebody outside. */
export function writeMember({ worker, contact }: Seatable): string {
  return worker === null ? `c:${contact ?? ''}` : `w:${worker}`
}

/** Reads it back; empty: nobody. */
export function readMember(text: string): Seatable {
  const id = text.slice(2)
  if (id === '') return { worker: null, contact: null }
  return text.startsWith('w:') ? { worker: id, contact: null } : { worker: null, contact: id }
}

/** How a member reads in a choice. */
export function memberLabel({ name, office, phone }: CareMemberAnswer): string {
  return [name, office, phone].filter((text) => text !== '').join(' ')
}
