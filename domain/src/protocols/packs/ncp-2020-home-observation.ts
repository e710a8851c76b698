import type { Pack } from '../pack.ts'

/**
 * 居家医学观察 14 天, as townships practised it from the first notices of January 2020: two temperatures a day, no tests, release
 * after 14 days without symptoms. Days run from leaving Hubei. The notices know no credit beside that count. The end date is that of the 7th edition (2020-09-11), which asks
 * for a centralized place.
 */
export const ncp2020HomeObservation: Pack = {
  id: 'cn.covid19.home-observation',
  version: '2020-01',
  disease: 'COVID-19',
  name: { zh: '居家医学观察 14 天（2020 年初）', en: '14-day home observation (early 2020)' },
  category: 'RETURNEE_FROM_HUBEI',
  effectiveFrom: '2020-01-26',
  effectiveTo: '2020-09-10',
  phases: [{ measure: 'HOME_OBSERVATION', days: 14, testDays: [], temperaturesPerDay: 2 }],
  countFrom: 'LEFT_RISK_AREA',
  creditElsewhere: false,
  feverThreshold: 37.3,
  maxDays: 14,
  source: '繁昌县居家健康监测告知书，2020-01-26（离鄂后 14 天，早晚测温，37.3 ℃ 报告，期满无症状解除）；失效日按第七版',
  confidence: 'FOUND_SECONDARY',
  verifiedBy: null,
}
