import type { Pack } from '../pack.ts'
import { COVID_RULE, NATIONAL } from './defaults.ts'

/**
 * 冬春季农村地区新冠肺炎疫情防控工作方案: who comes home from another province for the spring festival watches their health at home for
 * 14 days and is tested every seven. It held for the travel season from 28 January to 8 March 2021.
 */
export const covidRuralReturnees: Pack = {
  ...NATIONAL,
  line: 'cn.covid19.rural-returnees',
  version: '2021-01',
  disease: 'COVID-19',
  name: { zh: '冬春季农村返乡 2021', en: 'Rural returnees, winter 2021' },
  effectiveFrom: '2021-01-28',
  effectiveTo: '2021-03-08',
  rules: [
    {
      ...COVID_RULE,
      category: 'RETURNEE_RURAL',
      name: { zh: '跨省返乡人员居家健康监测 14 天', en: 'Returnee from another province: 14 days of home monitoring' },
      recognisedBy: [{ kind: 'STAYED_IN', levels: [], areas: [], outside: 'PROVINCE', levelOn: 'LEAVING' }],
      phases: [{ measure: 'HOME_MONITORING', days: 14, testDays: [7, 14], temperaturesPerDay: 2 }],
      countFrom: 'ARRIVAL',
      creditElsewhere: false,
      maxDays: 14,
      secondPerson: false,
    },
  ],
  source: {
    document: '冬春季农村地区新冠肺炎疫情防控工作方案，国务院联防联控机制；返乡后 14 天居家健康监测，每 7 天检测一次',
    date: '2021-01-20',
    article: null,
  },
  confidence: 'FOUND_SECONDARY',
}
