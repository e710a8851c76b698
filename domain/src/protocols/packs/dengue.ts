import type { Pack } from '../pack.ts'
import { NATIONAL } from './defaults.ts'
import { MOSQUITO_ZONES } from './mosquito-zones.ts'

/** 登革热: work on mosquitoes, not on people; nobody is put under measure. */
export const dengue: Pack = {
  ...NATIONAL,
  line: 'cn.dengue',
  version: '2025',
  disease: 'DENGUE',
  name: { zh: '登革热媒介防控', en: 'Dengue, vector control' },
  effectiveFrom: '2025-01-01',
  effectiveTo: null,
  rules: [],
  vector: MOSQUITO_ZONES,
  source: {
    document:
      '揭东区诸美村 2025-11 防控表、广东疾控应急监测表；《登革热防控方案（2025 年版）》改了核心区范围、本地病例定义和终止条件，数值未查到，用前须向县疾控核对',
    date: null,
    article: null,
  },
  confidence: 'FOUND_SECONDARY',
}
