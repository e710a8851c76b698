import type { Pack } from '../pack.ts'
import { COVID_PAPERS, COVID_RULE, NATIONAL } from './defaults.ts'

/** 新十条: contacts stay at home for five days, nobody is asked for anything for where they come from. */
export const covidTenArticles: Pack = {
  ...NATIONAL,
  line: 'cn.covid19',
  version: '10-articles',
  disease: 'COVID-19',
  name: { zh: '新冠新十条', en: 'COVID-19, ten new articles' },
  effectiveFrom: '2022-12-07',
  effectiveTo: '2023-01-07',
  rules: [
    {
      ...COVID_RULE,
      // Or, if they wish, in a centralized place.
      category: 'CLOSE_CONTACT',
      name: { zh: '密切接触者居家隔离 5 天', en: 'Close contact: five days at home' },
      recognisedBy: [{ kind: 'CONTACT' }],
      phases: [{ measure: 'HOME_QUARANTINE', days: 5, testDays: [5], temperaturesPerDay: 2 }],
      countFrom: 'LAST_EXPOSURE',
      maxDays: 5,
    },
  ],
  areaLevels: [
    {
      level: 'HIGH',
      name: { zh: '高风险区', en: 'High-risk area' },
      unit: 'BUILDING',
      stepsDown: [{ to: 'LOW', afterDays: 5, since: 'LAST_CASE', allNegative: false }],
    },
    { level: 'LOW', name: { zh: '其他区域', en: 'Everywhere else' }, unit: 'COUNTY', stepsDown: [] },
  ],
  papers: COVID_PAPERS,
  source: { document: '关于进一步优化落实新冠肺炎疫情防控措施的通知（新十条），国务院联防联控机制', date: '2022-12-07', article: null },
  confidence: 'FOUND_SECONDARY',
}
