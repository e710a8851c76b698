import type { Pack } from '../pack.ts'

/** 中风险区外溢人员：7 天居家隔离; who has no suitable home is taken to a centralized place (change of measure). */
export const covidV9ReturneeMedium: Pack = {
  id: 'cn.covid19.returnee-medium',
  version: 'v9',
  disease: 'COVID-19',
  name: { zh: '中风险区来返人员（第九版）', en: 'Returnee from a medium-risk area (9th edition)' },
  category: 'RETURNEE_MEDIUM',
  effectiveFrom: '2022-06-28',
  effectiveTo: '2022-11-10',
  phases: [{ measure: 'HOME_QUARANTINE', days: 7, testDays: [1, 4, 7], temperaturesPerDay: 2 }],
  countFrom: 'LEFT_RISK_AREA',
  creditElsewhere: true,
  feverThreshold: 37.3,
  maxDays: 7,
  source: '新型冠状病毒肺炎防控方案（第九版），国务院联防联控机制，2022-06-27，06-28 公布',
  confidence: 'FOUND_SECONDARY',
  verifiedBy: null,
}
