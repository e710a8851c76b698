import { identityProblems } from './identity/problems.ts'
import type { Problems } from './kernel/problem.ts'
import { kernelProblems } from './kernel/problems.ts'

/** Every problem by its stable code. */
export const PROBLEMS: Problems = { ...kernelProblems, ...identityProblems }
