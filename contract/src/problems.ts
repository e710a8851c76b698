import { bulletinProblems } from './bulletin/problems.ts'
import { exportProblems } from './exports/problems.ts'
import { careProblems } from './followup/care/problems.ts'
import { flowProblems } from './followup/flows/problems.ts'
import { needProblems } from './followup/needs/problems.ts'
import { followupProblems } from './followup/problems.ts'
import { sampleProblems } from './followup/samples/problems.ts'
import { gridProblems } from './grids/problems.ts'
import { identityProblems } from './identity/problems.ts'
import { importProblems } from './imports/problems.ts'
import type { Problems } from './kernel/problem.ts'
import { kernelProblems } from './kernel/problems.ts'
import { peopleProblems } from './people/problems.ts'
import { portalProblems } from './portal/problems.ts'
import { privacyProblems } from './privacy/problems.ts'
import { protocolProblems } from './protocols/problems.ts'
import { referralProblems } from './referrals/problems.ts'
import { supervisionProblems } from './supervision/problems.ts'

/** Every problem by its stable code. */
export const PROBLEMS: Problems = {
  ...bulletinProblems,
  ...exportProblems,
  ...careProblems,
  ...followupProblems,
  ...flowProblems,
  ...needProblems,
  ...sampleProblems,
  ...gridProblems,
  ...identityProblems,
  ...importProblems,
  ...kernelProblems,
  ...peopleProblems,
  ...portalProblems,
  ...privacyProblems,
  ...protocolProblems,
  ...referralProblems,
  ...supervisionProblems,
}
