import type { Pack } from '../pack.ts'
import { COVID_PAPERS, COVID_RULE, NATIONAL } from './defaults.ts'

/** 第七版. It defines the contact of a contact for the first time; what is asked of them was not found, so there is no rule for them. */
export const covidV7: Pack = {
  ...NATIONAL,
  line: 'cn.covid19',
  version: 'v7',
  disease: 'COVID-19',
  name: { zh: '新冠第七版', en: 'COVID-19, 7th edition' },
  effectiveFrom: '2020-09-11',
  effectiveTo: '2021-05-15',
  rules: [
    {
      ...COVID_RULE,
      category: 'CLOSE_CONTACT',
      name: { zh: '密切接触者', en: 'Close contact' },
      recognisedBy: [{ kind: 'CONTACT' }],
      phases: [{ measure: 'CENTRALIZED_QUARANTINE', days: 14, testDays: [], temperaturesPerDay: 2 }],
      countFrom: 'LAST_EXPOSURE',
      maxDays: 14,
    },
  ],
  papers: COVID_PAPERS,
  source: { document: '新型冠状病毒肺炎防控方案（第七版），国务院联防联控机制（09-15 公布）；检测日未查到', date: '2020-09-11', article: null },
  confidence: 'FOUND_SECONDARY',
}
