import type { Problems } from '../kernel/problem.ts'

export const privacyProblems = {
  'erase-under-measure': {
    status: 409,
    zh: '此人正在管控期内，不能销毁其信息。请先办理解除或结束。',
    en: 'This person is under measure and cannot be erased. Release or end the measure first.',
  },
} as const satisfies Problems
