import { areaPrefix } from '@lianfang/domain/protocols/area-code.ts'
import type { Pack, Recognition, Rule } from '@lianfang/domain/protocols/pack.ts'
import { speaker, type Language } from '../kernel/say.ts'
import { confidenceWords, packWords, recognitionWords, sayDisease } from './pack-words.ts'
import { areaLevelWords, measureWords } from './words.ts'

/** The parts of an edition, in the order in which one reads them. */
export const PACK_PARTS = ['ABOUT', 'RULES', 'AREAS', 'VECTOR', 'CLUSTERS', 'TEAM', 'SOURCE'] as const
export type PackPart = (typeof PACK_PARTS)[number]

/** One thing an edition says, in words. `key` is the same for the same thing in another edition; `group` is the category it stands under. */
export interface PackLine {
  readonly key: string
  readonly part: PackPart
  readonly group: string
  readonly label: string
  readonly text: string
}

/** An edition as sentences, part by part: what a reader sees, and what two editions are compared by. */
export function linesOf(pack: Pack, language: Language): readonly PackLine[] {
  const say = speaker(packWords, language)
  const named = (one: { readonly zh: string; readonly en: string }): string => one[language] || one.zh
  const join = (texts: readonly string[]): string => texts.filter((text) => text !== '').join(say('and'))
  const lines: PackLine[] = []
  const add = (part: PackPart, key: string, label: string, text: string, group = ''): void => {
    if (text !== '') lines.push({ key, part, group, label, text })
  }
  add('ABOUT', 'name', say('name'), named(pack.name))
  add('ABOUT', 'line', say('line'), pack.line)
  add('ABOUT', 'version', say('version'), pack.version)
  add('ABOUT', 'disease', say('disease'), sayDisease(pack.disease, language))
  add('ABOUT', 'jurisdiction', say('jurisdiction'), areaPrefix(pack.jurisdiction) === '' ? say('country') : pack.jurisdiction)
  add('ABOUT', 'parent', say('parent'), pack.parent ?? '')
  add('ABOUT', 'dates', say('dates'), datesOf(pack, language))
  add('ABOUT', 'measures', say('measures'), say(pack.measuresAllowed ? 'ALLOWED' : 'LIFTED'))
  for (const rule of pack.rules)
    for (const { key, label, text } of ruleLines(rule, language)) add('RULES', `${rule.category}.${key}`, label, text, named(rule.name))
  for (const { level, name, unit, stepsDown } of pack.areaLevels) {
    const steps = stepsDown.map(({ to, afterDays, since, allNegative }) =>
      join([say(`step${since}`, { n: afterDays, to: areaLevelWords[to][language] }), allNegative ? say('allNegative') : '']),
    )
    add('AREAS', `area.${level}`, say('areaLevel', { level: named(name) }), join([say('unit', { unit: say(`unit${unit}`) }), ...steps]))
  }
  vectorLines(pack, language, add)
  clusterLines(pack, language, add)
  add('TEAM', 'papers', say('papers'), join(pack.papers.map((paper) => say(paper))))
  add('TEAM', 'careTeam', say('careTeam'), join(pack.careTeam.map((role) => named(role.name))))
  const { document, date, article } = pack.source
  add('SOURCE', 'source', say('source'), date === null ? join([document, article ?? '']) : say('sourceDated', { document, date, article }).trim())
  add('SOURCE', 'confidence', say('confidence'), sureness(pack, language))
  return lines
}

/** How sure one may be of an edition: who read the original, or where it was taken from. */
export function sureness({ verifiedBy, confidence }: Pick<Pack, 'verifiedBy' | 'confidence'>, language: Language): string {
  const say = speaker(confidenceWords, language)
  return verifiedBy === null ? say(confidence) : say('VERIFIED', { name: verifiedBy })
}

/** `2022-06-28 至 2022-11-10`. */
export function datesOf({ effectiveFrom: from, effectiveTo: to }: Pick<Pack, 'effectiveFrom' | 'effectiveTo'>, language: Language): string {
  return speaker(packWords, language)(to === null ? 'from' : 'fromTo', { from, to })
}

type Add = (part: PackPart, key: string, label: string, text: string) => void

/** What one rule says, in words. */
export function ruleLines(rule: Rule, language: Language): readonly { readonly key: string; readonly label: string; readonly text: string }[] {
  const say = speaker(packWords, language)
  const { release, minGapHours } = rule
  const conditions = [say('releaseTime'), release.allTestsNegative ? say('releaseNegative') : '', release.noSymptoms ? say('releaseWell') : '']
  const phases = rule.phases.map(({ measure, days, testDays, temperaturesPerDay: temperatures, alsoDue = [] }) =>
    say('phase', {
      measure: measureWords[measure][language],
      days,
      temperatures,
      duties: alsoDue
        .map(({ what, on }) => (on === 'LAST_DAY' ? say('dutyLast', { what: say(what) }) : say('duty', { what: say(what), days: on.join(say('and')) })))
        .join(''),
      tests: testDays.length === 0 ? say('noTests') : say('tests', { days: testDays.join(say('and')) }),
    }),
  )
  return [
    { key: 'recognised', label: say('recognised'), text: rule.recognisedBy.map((one) => sayRecognition(one, language)).join(say('or')) },
    { key: 'phases', label: say('phases'), text: phases.join(say('afterwards')) },
    { key: 'tests', label: say('phases'), text: rule.testsWithoutDay > 0 ? say('testsWithoutDay', { n: rule.testsWithoutDay }) : '' },
    { key: 'countFrom', label: say('countFrom'), text: say(rule.countFrom) },
    { key: 'ceiling', label: say('ceiling'), text: say('ceilingDays', { n: rule.maxDays }) },
    { key: 'credit', label: say('credit'), text: say(rule.creditElsewhere ? 'creditYes' : 'creditNo') },
    { key: 'fever', label: say('fever'), text: say('feverAt', { celsius: rule.feverThreshold }) },
    { key: 'second', label: say('second'), text: say(rule.secondPerson ? 'secondYes' : 'secondNo') },
    { key: 'release', label: say('release'), text: conditions.filter((one) => one !== '').join(say('and')) },
    { key: 'gap', label: say('gap'), text: minGapHours === null ? '' : say('gapHours', { n: minGapHours }) },
  ].filter(({ text }) => text !== '')
}

/** The fact by which somebody belongs to a category, in words. */
export function sayRecognition(one: Recognition, language: Language): string {
  const say = speaker(packWords, language)
  if (one.kind === 'COUNTY_CODE') return say('code', { colors: one.colors.map((color) => say(color)).join(say('and')) })
  if (one.kind !== 'STAYED_IN') return recognitionWords[one.kind][language]
  const levels = one.levels.map((level) => areaLevelWords[level][language]).join(say('and'))
  const said = [
    levels === '' ? '' : say('stayedGraded', { levels, levelOn: say(one.levelOn) }),
    one.areas.length === 0 ? '' : say('stayedIn', { areas: one.areas.join(say('and')) }),
    one.outside === null ? '' : say('stayedOutside', { outside: say(one.outside) }),
    one.withinDays === undefined ? '' : say('stayedWithin', { n: one.withinDays }),
  ].filter((text) => text !== '')
  return said.length === 0 ? recognitionWords.STAYED_IN[language] : said.join(say('and'))
}

function vectorLines({ vector }: Pack, language: Language, add: Add): void {
  if (vector === null) return
  const say = speaker(packWords, language)
  for (const zone of vector.zones) {
    const said = [
      say(zone.toMetres === null ? 'metresFrom' : 'metres', { from: zone.fromMetres, to: zone.toMetres }),
      zone.surveyWithinDays === null ? '' : say('survey', { n: zone.surveyWithinDays }),
      zone.repeatDays === null ? '' : say('repeat', { n: zone.repeatDays }),
      zone.untilBreteau === null ? '' : say('until', { n: zone.untilBreteau }),
      ...zone.spray.map(({ fromDay: from, toDay: to, perDay: n }) => say('spray', { from, to, n })),
      zone.feverSearch ? say('feverSearch') : '',
    ]
    add('VECTOR', `zone.${zone.zone}`, say('zone', { name: zone.name[language] || zone.name.zh }), said.filter((text) => text !== '').join(say('and')))
  }
  const { LOW: low, MEDIUM: medium, HIGH: high } = vector.bands
  add('VECTOR', 'bands', say('bands'), say('bandsAt', { low, medium, high }))
  if (vector.endsAfterDays !== null) add('VECTOR', 'endsAfter', say('endsAfter'), say('endsAfterDays', { n: vector.endsAfterDays }))
}

function clusterLines({ clusters }: Pack, language: Language, add: Add): void {
  if (clusters === null) return
  const say = speaker(packWords, language)
  for (const { illness, name, where, cases, days, is } of clusters.thresholds) {
    const key = `threshold.${illness}.${where}.${is}.${days}`
    add('CLUSTERS', key, say('threshold', { name: name[language] || name.zh }), say('thresholdIs', { where: say(where), days, cases, is: say(is) }))
  }
  const stop = clusters.classStop
  const figures = stop && { new: stop.newToday, share: Math.round(stop.shareIll * 100), severe: stop.severeInAWeek, days: stop.days }
  if (figures) add('CLUSTERS', 'classStop', say('classStop'), say('classStopIs', figures))
  if (clusters.backAfterHours !== null) add('CLUSTERS', 'back', say('back'), say('backHours', { n: clusters.backAfterHours }))
  if (clusters.reportWithinHours !== null) add('CLUSTERS', 'report', say('reportWithin'), say('reportHours', { n: clusters.reportWithinHours }))
}
