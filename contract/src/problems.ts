import { bulletinProblems } from './bulletin/problems.ts'
import { identityProblems } from './identity/problems.ts'
import type { Problems } from './kernel/problem.ts'
import { kernelProblems } from './kernel/problems.ts'
import { privacyProblems } from './privacy/problems.ts'

/** Every problem by its stable code. */
export const PROBLEMS: Problems = {
  ...bulletinProblems,
  ...identityProblems,
  ...kernelProblems,
  ...privacyProblems,
}
