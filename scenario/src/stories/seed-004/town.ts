import type { Day } from '@lianfang/domain/kernel/instant.ts'
import { makeTown, type Town } from '../../towns/make-town.ts'
import { divide, type VillagePlan } from '../../towns/town-plan.ts'

/** The six villages and communities of seed 004 with the grids of the sample list; together 4,248 households. */
export const VILLAGES: readonly (Omit<VillagePlan, 'grids'> & { readonly households: number; readonly grids: number })[] = [
  { code: '430502201200', name: '前进村', login: 'qianjin', households: 690, grids: 8 },
  { code: '430502202201', name: '白云村', login: 'baiyun', households: 712, grids: 9 },
  { code: '430502203202', name: '杨柳村', login: 'yangliu', households: 780, grids: 10 },
  { code: '430502204203', name: '古塘社区', login: 'gutang', households: 566, grids: 8 },
  { code: '430502205204', name: '高家村', login: 'gaojia', households: 690, grids: 9 },
  { code: '430502206205', name: '石桥村', login: 'shiqiao', households: 810, grids: 10 },
]

/** The township of seed 004 as a place; everybody who lives in it here is invented. */
export function makeTown004(today: Day, seed = '004'): Town {
  return makeTown({
    seed,
    name: '火车站乡',
    root: '430502200',
    today,
    villages: VILLAGES.map(({ households, grids, ...village }) => ({ ...village, grids: divide(households, grids) })),
  })
}
