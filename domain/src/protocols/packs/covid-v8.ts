import type { Pack } from '../pack.ts'
import { COVID_PAPERS, COVID_RULE, NATIONAL } from './defaults.ts'

/** 第八版. Its date of 11 May 2021 is from memory; it was in force by the news of 16 May, so that day is taken. */
export const covidV8: Pack = {
  ...NATIONAL,
  line: 'cn.covid19',
  version: 'v8',
  disease: 'COVID-19',
  name: { zh: '新冠第八版', en: 'COVID-19, 8th edition' },
  effectiveFrom: '2021-05-16',
  effectiveTo: '2022-06-27',
  rules: [
    {
      ...COVID_RULE,
      category: 'CLOSE_CONTACT',
      name: { zh: '密切接触者', en: 'Close contact' },
      recognisedBy: [{ kind: 'CONTACT' }],
      phases: [
        { measure: 'CENTRALIZED_QUARANTINE', days: 14, testDays: [1, 4, 7, 14], temperaturesPerDay: 2 },
        { measure: 'HOME_MONITORING', days: 7, testDays: [2, 7], temperaturesPerDay: 2 },
      ],
      countFrom: 'LAST_EXPOSURE',
      maxDays: 21,
    },
    {
      ...COVID_RULE,
      category: 'SECONDARY_CONTACT',
      name: { zh: '密接的密接', en: 'Contact of a contact' },
      recognisedBy: [{ kind: 'SECONDARY_CONTACT' }],
      phases: [{ measure: 'CENTRALIZED_QUARANTINE', days: 7, testDays: [], temperaturesPerDay: 2 }],
      countFrom: 'LAST_EXPOSURE',
      maxDays: 7,
    },
  ],
  papers: COVID_PAPERS,
  source: { document: '新型冠状病毒肺炎防控方案（第八版），国务院联防联控机制；次密接的检测日未查到', date: null, article: null },
  confidence: 'FOUND_SECONDARY',
}
