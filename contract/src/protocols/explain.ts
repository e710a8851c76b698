import { isDay } from '@lianfang/domain/kernel/instant.ts'
import { sayDay } from '../kernel/say-day.ts'
import { fill, type Language, type Phrase } from '../kernel/say.ts'
import type { FindingAnswer, UnmovedAnswer } from './findings.ts'
import { areaLevelWords, measureWords } from './words.ts'

/** The sentence that says why: the rule with its source, the category, the ground, day 0, credit and dates. `{…}` are filled in. */
export const explainWords = {
  rule: { zh: '{pack}（{document}{date}）', en: '{pack} ({document}{date})' },
  category: { zh: '，{category}：', en: ', {category}: ' },
  left: { zh: '{day}离开{place}', en: 'left {place} on {day}' },
  leftGraded: { zh: '{day}离开{place}（{level}，{list}）', en: 'left {place} ({level}, {list}) on {day}' },
  CONTACT: { zh: '{day}末次与病例接触', en: 'last contact with a case on {day}' },
  SECONDARY_CONTACT: { zh: '{day}末次与密接接触', en: 'last contact with a contact on {day}' },
  HOUSEHOLD_MEMBER: { zh: '与在管人员同住，{day}末次接触', en: 'lives with somebody under measure, last contact on {day}' },
  ENTRY: { zh: '{day}入境', en: 'entered the country on {day}' },
  WORK: { zh: '{day}离开高风险岗位', en: 'left a post at high risk on {day}' },
  ANIMAL: { zh: '{day}末次接触病死禽', en: 'last handled sick or dead poultry on {day}' },
  BY_HAND: { zh: '{day}由指挥部指定', en: 'chosen by the command office on {day}' },
  RED: { zh: '{day}县里推送红码', en: 'red code given by the county, read on {day}' },
  YELLOW: { zh: '{day}县里推送黄码', en: 'yellow code given by the county, read on {day}' },
  dayZero: { zh: '；第 0 天为{day}', en: '; day 0 is {day}' },
  arrived: { zh: '（到达日）', en: ' (the day of arrival)' },
  credit: { zh: '，已折抵 {n} 天', en: ', {n} days credited' },
  phase: { zh: '{measure}{from}至{to}', en: '{measure} from {from} to {to}' },
  end: {
    zh: '；{phases}，{end} 24:00 期满，最迟{lapses} 24:00 自动失效。',
    en: '; {phases}; ends {end} 24:00, lapses by itself at the latest on {lapses} 24:00.',
  },
  SERVED: { zh: '；期限已于{end} 24:00 届满，无需管控。', en: '; the time was served by {end} 24:00: no measure is needed.' },
  SERVED_ELSEWHERE: { zh: '；期限已在外地届满，无需管控。', en: '; the time was served elsewhere: no measure is needed.' },
  INCOMPLETE: {
    zh: '；规则没有写明检测日，补齐以前不能下达。',
    en: '; the rule does not say its test days: nobody can be ordered by it until it is completed.',
  },
  LIFTED: { zh: '按当日有效的规定，这一类措施已全部取消。', en: 'By the rules in force that day, all measures of this kind are lifted.' },
  AREA_NOT_LISTED: { zh: '离开的地方当时不在风险名单上，没有措施。', en: 'The place left was on no list then: no measure follows.' },
  TOO_LONG_AGO: { zh: '离开的日子已超出规则追溯的天数，没有措施。', en: 'The place was left longer ago than the rule looks back: no measure follows.' },
  NO_RULE: { zh: '当日有效的规则不认定这一类人员，没有措施。', en: 'No rule in force that day knows such a fact: no measure follows.' },
  AHEAD: { zh: '所问的日子在这件事之前，没有措施。', en: 'The day asked about lies before the fact: no measure follows.' },
} satisfies Record<string, Phrase>

/** `新冠第九版（…，2022年6月27日），高风险区来返人员：2022年3月14日离开碑林区（高风险，…）；第 0 天为 …，已折抵 2 天；… 24:00 期满 …`. */
export function explainFinding(finding: FindingAnswer, language: Language): string {
  const { pack, rule } = finding
  const say: Say = (key, filling = {}) => fill(explainWords[key], language, daysSaid(filling, language))
  const date = pack.source.date === null ? '' : `${language === 'zh' ? '，' : ', '}${sayDay(pack.source.date, language)}`
  return [
    say('rule', { pack: pack.name[language], document: pack.source.document, date }),
    say('category', { category: rule.name[language] }),
    groundOf(finding, language, say),
    say('dayZero', { day: finding.countedFrom }),
    rule.countFrom === 'ARRIVAL' && finding.ground.arrivedOn !== null ? say('arrived') : '',
    finding.creditDays > 0 ? say('credit', { n: finding.creditDays }) : '',
    datesOf(finding, language, say),
  ].join('')
}

/** Why a fact has no consequence on that day. */
export function explainUnmoved(unmoved: UnmovedAnswer, language: Language): string {
  return fill(explainWords[unmoved.why], language)
}

type Filled = Readonly<Record<string, string | number>>
type Say = (key: keyof typeof explainWords, filling?: Filled) => string

/** Days among the values are said as people say them. */
function daysSaid(filling: Filled, language: Language): Filled {
  return Object.fromEntries(Object.entries(filling).map(([name, value]) => [name, typeof value === 'string' && isDay(value) ? sayDay(value, language) : value]))
}

function groundOf({ ground }: FindingAnswer, language: Language, say: Say): string {
  const { day, graded } = ground
  if (ground.recognised === 'COUNTY_CODE') return say(ground.color ?? 'YELLOW', { day })
  if (ground.recognised !== 'STAYED_IN') return say(ground.recognised, { day })
  if (graded === null) return say('left', { day, place: ground.area ?? '' })
  return say('leftGraded', { day, place: `${graded.name} ${graded.area}`, level: areaLevelWords[graded.level][language], list: graded.document })
}

function datesOf({ stands, plan }: FindingAnswer, language: Language, say: Say): string {
  if (stands === 'INCOMPLETE') return say('INCOMPLETE')
  if (plan === null) return say('SERVED_ELSEWHERE')
  if (stands === 'SERVED') return say('SERVED', { end: plan.plannedEnd })
  const phases = plan.phases.map(({ measure, from, to }) => say('phase', { measure: measureWords[measure][language], from, to }))
  return say('end', { phases: phases.join(language === 'zh' ? '，' : ', '), end: plan.plannedEnd, lapses: plan.lapsesOn })
}
