import type { Problems } from '../kernel/problem.ts'

export const supervisionProblems = {
  'feedback-empty': { status: 422, zh: '还没有写内容。', en: 'Nothing is written yet.' },
  'feedback-closed': { status: 409, zh: '这条意见已经办结。', en: 'This feedback is closed.' },
} as const satisfies Problems
