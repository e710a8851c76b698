import type { SearchStepKind } from '@lianfang/domain/followup/flows/tables.ts'
import { persons } from '@lianfang/domain/people/tables.ts'
import type { Work } from '../../kit/work.ts'
import type { Subject } from '../subject.tsx'
import type { flowScreenWords } from './words.ts'

/** Whom a step asks: by a number, at a door, of the family. `phone` can be dialled from here. */
export interface Target {
  readonly whom: string
  readonly phone: string | null
}

/** Says what came of a step. */
export type SayStep = (step: SearchStepKind, whom: string, outcome: string) => void

/** What usually comes of a step, as the button says it. */
export const OUTCOMES = {
  CALL: ['no-answer', 'switched-off'],
  VISIT: ['nobody-there', 'neighbours-know-nothing'],
  RELATIVES: ['not-known', 'not-reached'],
  POLICE_ASSIST: ['police-asked'],
} as const satisfies Readonly<Record<SearchStepKind, readonly (keyof typeof flowScreenWords)[]>>

/** Whom this phone knows to ask in a step, so that one tap says whom and what came of it. */
export function targetsOf(work: Work, { person, door }: Subject, step: SearchStepKind, words: (key: 'police' | 'their-door') => string): readonly Target[] {
  switch (step) {
    case 'CALL':
      return (person?.personal.phones ?? []).map((phone) => ({ whom: phone, phone }))
    case 'VISIT':
      return [{ whom: door.length > 1 ? door : words('their-door'), phone: null }]
    case 'RELATIVES':
      return person?.household
        ? work.view
            .by(persons, 'household', person.household)
            .filter((one) => one.id !== person.id && one.mergedInto === null && one.living !== 'DIED' && one.personal.name.length > 1)
            .map(({ personal }) => ({ whom: personal.name, phone: personal.phones[0] ?? null }))
        : []
    case 'POLICE_ASSIST':
      return [{ whom: words('police'), phone: null }]
  }
}
