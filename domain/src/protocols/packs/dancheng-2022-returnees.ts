import type { Pack } from '../pack.ts'
import { COVID_RULE, leftArea, NATIONAL } from './defaults.ts'

/**
 * 七天四检 as 城郊乡 (郸城) reports it in April 2022: four tests at the door in seven days, two temperatures a day, a care team of five.
 * On which days the tests fell is not said, so the rule must be completed before it is used. It ends with the 9th edition.
 */
export const dancheng2022Returnees: Pack = {
  ...NATIONAL,
  line: 'cn.covid19.dancheng-returnees',
  version: '2022-03',
  disease: 'COVID-19',
  name: { zh: '郸城返乡管控 2022', en: 'Dancheng returnees, 2022' },
  jurisdiction: '411625',
  effectiveFrom: '2022-03-10',
  effectiveTo: '2022-06-27',
  rules: [
    {
      ...COVID_RULE,
      category: 'RETURNEE_HIGH_OR_MEDIUM',
      name: { zh: '中高风险地区返乡人员七天四检', en: 'Returnee from a medium- or high-risk area: four tests in seven days' },
      recognisedBy: leftArea('HIGH', 'MEDIUM'),
      phases: [{ measure: 'HOME_QUARANTINE', days: 7, testDays: [], temperaturesPerDay: 2 }],
      countFrom: 'ARRIVAL',
      creditElsewhere: false,
      maxDays: 7,
      testsWithoutDay: 4,
    },
  ],
  careTeam: [
    { role: 'TOWNSHIP_CADRE', name: { zh: '乡干部', en: 'Township cadre' } },
    { role: 'VILLAGE_SECRETARY', name: { zh: '支部书记', en: 'Party branch secretary' } },
    { role: 'DOCTOR', name: { zh: '村医', en: 'Village doctor' } },
    { role: 'POLICE', name: { zh: '一村一警', en: 'Village police officer' } },
    { role: 'VOLUNTEER', name: { zh: '志愿者', en: 'Volunteer' } },
  ],
  source: { document: '郸城县城郊乡 2022 年 4 月工作报告：“五包一”，上门 7 天 4 检，每天两次测温；检测日未写明', date: '2022-04-07', article: null },
  confidence: 'SEED',
}
