import type { Static } from '@sinclair/typebox'
import type { setUpState } from '@lianfang/contract/identity/answers.ts'

/** `GET /api/setup?token=`: whether the link opens the first set-up, a worker's password, or nothing. */
export type SetUpState = Static<typeof setUpState>
