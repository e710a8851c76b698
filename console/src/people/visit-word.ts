import type { VisitResult } from '@lianfang/domain/people/tables.ts'
import type { peopleWords } from '@lianfang/contract/people/words.ts'

/** The word of a visit's result: `AWAY` is a state of a person and of a door alike, so the door's has a key of its own. */
export function visitWord(result: VisitResult): keyof typeof peopleWords {
  return result === 'AWAY' ? 'VISIT_AWAY' : result
}
