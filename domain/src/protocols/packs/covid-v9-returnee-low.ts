import type { Pack } from '../pack.ts'

/**
 * 低风险区来返人员：三天两检. Two samples 24 hours apart in three days; days 1 and 3 keep the distance on any clock. The plan
 * asks for health monitoring, not for staying in.
 */
export const covidV9ReturneeLow: Pack = {
  id: 'cn.covid19.returnee-low',
  version: 'v9',
  disease: 'COVID-19',
  name: { zh: '低风险区来返人员三天两检（第九版）', en: 'Returnee from a low-risk area, two tests in three days (9th edition)' },
  category: 'RETURNEE_LOW',
  effectiveFrom: '2022-06-28',
  effectiveTo: '2022-11-10',
  phases: [{ measure: 'HOME_MONITORING', days: 3, testDays: [1, 3], temperaturesPerDay: 2 }],
  countFrom: 'LEFT_RISK_AREA',
  creditElsewhere: true,
  feverThreshold: 37.3,
  maxDays: 3,
  source: '新型冠状病毒肺炎防控方案（第九版），国务院联防联控机制，2022-06-27，06-28 公布；检测日 1、3 为按“间隔 24 小时”的推定',
  confidence: 'FOUND_SECONDARY',
  verifiedBy: null,
}
