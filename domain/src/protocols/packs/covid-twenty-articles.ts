import type { Pack } from '../pack.ts'
import { COVID_PAPERS, COVID_RULE, leftAreaInAWeek, NATIONAL } from './defaults.ts'

/** 二十条: contacts of contacts are no longer identified, medium risk no longer exists. The tests of people who enter the country were not found. */
export const covidTwentyArticles: Pack = {
  ...NATIONAL,
  line: 'cn.covid19',
  version: '20-articles',
  disease: 'COVID-19',
  name: { zh: '新冠二十条', en: 'COVID-19, twenty articles' },
  effectiveFrom: '2022-11-11',
  effectiveTo: '2022-12-06',
  rules: [
    {
      ...COVID_RULE,
      category: 'CLOSE_CONTACT',
      name: { zh: '密切接触者', en: 'Close contact' },
      recognisedBy: [{ kind: 'CONTACT' }],
      phases: [
        { measure: 'CENTRALIZED_QUARANTINE', days: 5, testDays: [1, 2, 3, 5], temperaturesPerDay: 2 },
        { measure: 'HOME_QUARANTINE', days: 3, testDays: [1, 3], temperaturesPerDay: 2 },
      ],
      countFrom: 'LAST_EXPOSURE',
      maxDays: 8,
    },
    {
      ...COVID_RULE,
      category: 'RETURNEE_HIGH',
      name: { zh: '高风险区来返人员', en: 'Returnee from a high-risk area' },
      recognisedBy: leftAreaInAWeek('HIGH'),
      phases: [{ measure: 'HOME_QUARANTINE', days: 7, testDays: [1, 3, 5, 7], temperaturesPerDay: 2 }],
      countFrom: 'LEFT_RISK_AREA',
      maxDays: 7,
    },
    {
      ...COVID_RULE,
      category: 'RETURNEE_LOW',
      name: { zh: '低风险区来返人员三天两检', en: 'Returnee from a low-risk area, two tests in three days' },
      recognisedBy: leftAreaInAWeek('LOW'),
      phases: [{ measure: 'HOME_MONITORING', days: 3, testDays: [1, 3], temperaturesPerDay: 2 }],
      countFrom: 'LEFT_RISK_AREA',
      maxDays: 3,
      secondPerson: false,
      minGapHours: 24,
    },
    {
      ...COVID_RULE,
      category: 'CLOSED_LOOP_WORKER',
      name: { zh: '结束闭环作业的高风险岗位人员', en: 'Worker leaving a closed loop' },
      recognisedBy: [{ kind: 'WORK' }],
      phases: [{ measure: 'HOME_MONITORING', days: 5, testDays: [1, 3, 5], temperaturesPerDay: 2 }],
      countFrom: 'LAST_EXPOSURE',
      maxDays: 5,
    },
    {
      ...COVID_RULE,
      category: 'ENTRY',
      name: { zh: '入境人员', en: 'Person entering the country' },
      recognisedBy: [{ kind: 'ENTRY' }],
      phases: [
        { measure: 'CENTRALIZED_QUARANTINE', days: 5, testDays: [], temperaturesPerDay: 2 },
        { measure: 'HOME_QUARANTINE', days: 3, testDays: [], temperaturesPerDay: 2 },
      ],
      countFrom: 'ARRIVAL',
      maxDays: 8,
    },
  ],
  areaLevels: [
    {
      level: 'HIGH',
      name: { zh: '高风险区', en: 'High-risk area' },
      unit: 'BUILDING',
      stepsDown: [{ to: 'LOW', afterDays: 5, since: 'LAST_CASE', allNegative: false }],
    },
    { level: 'LOW', name: { zh: '低风险区', en: 'Low-risk area' }, unit: 'COUNTY', stepsDown: [] },
  ],
  papers: COVID_PAPERS,
  source: {
    document: '关于进一步优化新冠肺炎疫情防控措施 科学精准做好防控工作的通知（二十条），国务院联防联控机制；入境人员检测日未查到',
    date: '2022-11-11',
    article: null,
  },
  confidence: 'FOUND_SECONDARY',
}
