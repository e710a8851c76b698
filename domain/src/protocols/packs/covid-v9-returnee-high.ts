import type { Pack } from '../pack.ts'

/** 高风险区外溢人员：7 天集中隔离. Days run from leaving the area (填平补齐). */
export const covidV9ReturneeHigh: Pack = {
  id: 'cn.covid19.returnee-high',
  version: 'v9',
  disease: 'COVID-19',
  name: { zh: '高风险区来返人员（第九版）', en: 'Returnee from a high-risk area (9th edition)' },
  category: 'RETURNEE_HIGH',
  effectiveFrom: '2022-06-28',
  effectiveTo: '2022-11-10',
  phases: [{ measure: 'CENTRALIZED_QUARANTINE', days: 7, testDays: [1, 2, 3, 5, 7], temperaturesPerDay: 2 }],
  countFrom: 'LEFT_RISK_AREA',
  creditElsewhere: true,
  feverThreshold: 37.3,
  maxDays: 7,
  source: '新型冠状病毒肺炎防控方案（第九版），国务院联防联控机制，2022-06-27，06-28 公布',
  confidence: 'FOUND_SECONDARY',
  verifiedBy: null,
}
