import { addHours, type Instant } from '../../kernel/instant.ts'
import { SEARCH_STEPS, type Search, type SearchStep, type SearchStepKind } from './tables.ts'

/** Hours after the beginning by which each step is due: a default of this program, no rule says them. */
export const STEP_HOURS: Readonly<Record<SearchStepKind, number>> = { CALL: 1, VISIT: 2, RELATIVES: 4, POLICE_ASSIST: 24 }

export interface StepDue {
  readonly step: SearchStepKind
  readonly dueAt: Instant
  readonly done: number
  readonly overdue: boolean
}

/** How each step of a search stands; nothing is due any more once it has ended. */
export function stepsDue(search: Pick<Search, 'beganAt' | 'status'>, steps: readonly Pick<SearchStep, 'step'>[], now: Instant): readonly StepDue[] {
  return SEARCH_STEPS.map((step) => {
    const dueAt = addHours(search.beganAt, STEP_HOURS[step])
    const done = steps.filter((one) => one.step === step).length
    return { step, dueAt, done, overdue: search.status === 'SEARCHING' && done === 0 && now >= dueAt }
  })
}

/** The steps that nobody has tried yet: while there are any, nobody is written off as lost. */
export function stepsLeft(steps: readonly Pick<SearchStep, 'step'>[]): readonly SearchStepKind[] {
  return SEARCH_STEPS.filter((step) => !steps.some((one) => one.step === step))
}
