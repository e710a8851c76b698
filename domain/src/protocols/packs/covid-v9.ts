import type { Pack } from '../pack.ts'
import { COVID_PAPERS, COVID_RULE, leftAreaInAWeek, NATIONAL } from './defaults.ts'

/** 第九版, replaced by the 二十条 on 2022-11-11. Days run from the last exposure or from leaving the area (填平补齐). */
export const covidV9: Pack = {
  ...NATIONAL,
  line: 'cn.covid19',
  version: 'v9',
  disease: 'COVID-19',
  name: { zh: '新冠第九版', en: 'COVID-19, 9th edition' },
  effectiveFrom: '2022-06-28',
  effectiveTo: '2022-11-10',
  rules: [
    {
      ...COVID_RULE,
      category: 'CLOSE_CONTACT',
      name: { zh: '密切接触者', en: 'Close contact' },
      recognisedBy: [{ kind: 'CONTACT' }],
      phases: [
        { measure: 'CENTRALIZED_QUARANTINE', days: 7, testDays: [1, 2, 3, 5, 7], temperaturesPerDay: 2 },
        { measure: 'HOME_MONITORING', days: 3, testDays: [3], temperaturesPerDay: 2 },
      ],
      countFrom: 'LAST_EXPOSURE',
      maxDays: 10,
    },
    {
      ...COVID_RULE,
      category: 'SECONDARY_CONTACT',
      name: { zh: '密接的密接', en: 'Contact of a contact' },
      recognisedBy: [{ kind: 'SECONDARY_CONTACT' }],
      phases: [{ measure: 'HOME_QUARANTINE', days: 7, testDays: [1, 4, 7], temperaturesPerDay: 2 }],
      countFrom: 'LAST_EXPOSURE',
      maxDays: 7,
    },
    {
      ...COVID_RULE,
      category: 'RETURNEE_HIGH',
      name: { zh: '高风险区来返人员', en: 'Returnee from a high-risk area' },
      recognisedBy: leftAreaInAWeek('HIGH'),
      phases: [{ measure: 'CENTRALIZED_QUARANTINE', days: 7, testDays: [1, 2, 3, 5, 7], temperaturesPerDay: 2 }],
      countFrom: 'LEFT_RISK_AREA',
      maxDays: 7,
    },
    {
      ...COVID_RULE,
      // Who has no suitable home is taken to a centralized place (change of measure).
      category: 'RETURNEE_MEDIUM',
      name: { zh: '中风险区来返人员', en: 'Returnee from a medium-risk area' },
      recognisedBy: leftAreaInAWeek('MEDIUM'),
      phases: [{ measure: 'HOME_QUARANTINE', days: 7, testDays: [1, 4, 7], temperaturesPerDay: 2 }],
      countFrom: 'LEFT_RISK_AREA',
      maxDays: 7,
    },
    {
      ...COVID_RULE,
      // 三天两检: two samples 24 hours apart in three days; days 1 and 3 keep the distance on any clock. It asks for health monitoring, not for staying in.
      category: 'RETURNEE_LOW',
      name: { zh: '低风险区来返人员三天两检', en: 'Returnee from a low-risk area, two tests in three days' },
      recognisedBy: leftAreaInAWeek('LOW'),
      phases: [{ measure: 'HOME_MONITORING', days: 3, testDays: [1, 3], temperaturesPerDay: 2 }],
      countFrom: 'LEFT_RISK_AREA',
      maxDays: 3,
      secondPerson: false,
      minGapHours: 24,
    },
  ],
  areaLevels: [
    {
      level: 'HIGH',
      name: { zh: '高风险区', en: 'High-risk area' },
      unit: 'VILLAGE',
      stepsDown: [{ to: 'MEDIUM', afterDays: 7, since: 'LAST_CASE', allNegative: true }],
    },
    {
      level: 'MEDIUM',
      name: { zh: '中风险区', en: 'Medium-risk area' },
      unit: 'VILLAGE',
      stepsDown: [
        { to: 'LOW', afterDays: 3, since: 'STEPPED_DOWN', allNegative: false },
        { to: 'LOW', afterDays: 7, since: 'LAST_CASE', allNegative: true },
      ],
    },
    { level: 'LOW', name: { zh: '低风险区', en: 'Low-risk area' }, unit: 'COUNTY', stepsDown: [] },
  ],
  papers: COVID_PAPERS,
  source: {
    document: '新型冠状病毒肺炎防控方案（第九版），国务院联防联控机制（06-28 公布）；三天两检的检测日 1、3 为按“间隔 24 小时”的推定',
    date: '2022-06-27',
    article: null,
  },
  confidence: 'FOUND_SECONDARY',
}
