import type { Pack } from '../pack.ts'
import { NATIONAL } from './defaults.ts'

/** 诺如病毒 in schools by the guide of 2015; the one of November 2025 replaces it, its figures were not found. */
export const schoolNorovirus: Pack = {
  ...NATIONAL,
  line: 'cn.school.norovirus',
  version: '2015',
  disease: 'NOROVIRUS',
  name: { zh: '学校诺如病毒聚集', en: 'Norovirus in schools' },
  effectiveFrom: '2015-01-01',
  effectiveTo: null,
  rules: [],
  clusters: {
    thresholds: [
      { illness: 'NOROVIRUS', name: { zh: '诺如病毒感染', en: 'Norovirus' }, where: 'INSTITUTION', cases: 5, days: 3, is: 'CLUSTER' },
      { illness: 'NOROVIRUS', name: { zh: '诺如病毒感染', en: 'Norovirus' }, where: 'INSTITUTION', cases: 20, days: 7, is: 'OUTBREAK' },
    ],
    classStop: null,
    backAfterHours: 72,
    reportWithinHours: 24,
  },
  source: {
    document: '诺如病毒感染暴发调查和预防控制技术指南（2015 版）；2025-11-04 新指南已发布，数值未查到，用前须向县疾控核对',
    date: null,
    article: null,
  },
  confidence: 'FROM_MEMORY',
}
