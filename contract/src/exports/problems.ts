import type { Problems } from '../kernel/problem.ts'

export const exportProblems = {
  'export-too-long': {
    status: 422,
    zh: '这份名单超过一张工作表能装下的 {max} 行，没有导出。请按网格或日期分开导出。',
    en: 'This list is longer than the {max} rows a worksheet holds and was not exported. Narrow it by unit or day.',
  },
} as const satisfies Problems
