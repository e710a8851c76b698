import type { Pack } from '../pack.ts'
import { COVID_RULE, NATIONAL } from './defaults.ts'

/**
 * 居家医学观察 14 天, as townships practised it from the first notices of January 2020: two temperatures a day, no tests, release
 * after 14 days without symptoms. Days run from leaving Hubei; the notices know no credit beside that count. It ends with the 7th
 * edition (2020-09-11), which asks for a centralized place.
 */
export const covid2020January: Pack = {
  ...NATIONAL,
  line: 'cn.covid19',
  version: '2020-01',
  disease: 'COVID-19',
  name: { zh: '新冠 2020 年初', en: 'COVID-19, notices of early 2020' },
  effectiveFrom: '2020-01-26',
  effectiveTo: '2020-09-10',
  rules: [
    {
      ...COVID_RULE,
      category: 'RETURNEE_FROM_HUBEI',
      name: { zh: '湖北来返人员居家医学观察 14 天', en: 'Returnee from Hubei: 14-day home observation' },
      recognisedBy: [{ kind: 'STAYED_IN', levels: [], areas: ['42'], outside: null, levelOn: 'LEAVING' }],
      phases: [{ measure: 'HOME_OBSERVATION', days: 14, testDays: [], temperaturesPerDay: 2 }],
      countFrom: 'LEFT_RISK_AREA',
      creditElsewhere: false,
      maxDays: 14,
      secondPerson: false,
      release: { allTestsNegative: false, noSymptoms: true },
    },
  ],
  papers: ['MEASURE_NOTICE', 'RELEASE_NOTICE'],
  source: {
    document: '繁昌县居家健康监测告知书（离鄂后 14 天，早晚测温，37.3 ℃ 报告，期满无症状解除）；失效日按第七版',
    date: '2020-01-26',
    article: null,
  },
  confidence: 'FOUND_SECONDARY',
}
