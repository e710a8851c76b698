import type { Pack } from '@lianfang/domain/protocols/pack.ts'
import { dancheng2022Returnees } from '@lianfang/domain/protocols/packs/dancheng-2022-returnees.ts'
import { drill } from '@lianfang/domain/protocols/packs/drill.ts'
import { TOWNSHIP_001 } from './town.ts'

/** Days of the four tests: the report does not say them. These are the township's own setting in this story, and a field of its edition. */
const TEST_DAYS = [1, 3, 5, 7]

function completed(parent: Pack, category: string, more: Partial<Pack>): Pack {
  return {
    ...parent,
    line: `${parent.line}.chengjiao`,
    version: '1',
    jurisdiction: TOWNSHIP_001.id,
    parent: parent.line,
    rules: parent.rules
      .filter((rule) => rule.category === category)
      .map((rule) => ({
        ...rule,
        phases: rule.phases.map((phase) => ({ ...phase, days: 7, testDays: TEST_DAYS })),
        maxDays: 7,
        testsWithoutDay: 0,
      })),
    careTeam: dancheng2022Returnees.careTeam,
    verifiedBy: null,
    ...more,
  }
}

/** 七天四检 as the shipped edition has it, with the test days that the township set. */
export const SEVEN_DAYS_FOUR_TESTS: Pack = completed(dancheng2022Returnees, 'RETURNEE_HIGH_OR_MEDIUM', {
  name: { zh: '城郊乡七天四检', en: 'Chengjiao, four tests in seven days' },
  source: { document: '郸城县城郊乡 2022 年 4 月工作报告；检测日第 1、3、5、7 天为本乡设定（报告未写明）', date: '2022-04-07', article: null },
})

/** The same as an exercise: no rule of an outbreak is in force for ever. */
export const DRILL_EDITION: Pack = completed(drill, 'DRILL', {
  name: { zh: '城郊乡七天四检（演练）', en: 'Chengjiao, four tests in seven days (drill)' },
  source: { document: '演练用，内容同城郊乡 2022 年七天四检，无强制力', date: null, article: null },
})
