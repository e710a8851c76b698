import type { Problems } from '../kernel/problem.ts'

export const privacyProblems = {
  'erase-under-measure': {
    status: 409,
    zh: '此人正在管控期内，不能销毁其信息。请先办理解除或结束。',
    en: 'This person is under measure and cannot be erased. Release or end the measure first.',
  },
  'erase-merged-often': {
    status: 409,
    zh: '这条记录经过多次合并，不能单独销毁。请先撤销后面的合并，或销毁合并后的记录。',
    en: 'This record was merged many times over. Undo the later merges first, or erase the record that stands.',
  },
} as const satisfies Problems
