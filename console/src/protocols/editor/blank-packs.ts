import type { Day } from '@lianfang/domain/kernel/instant.ts'
import type { Pack, Rule } from '@lianfang/domain/protocols/pack.ts'
import type { Shelved } from '../shelf.ts'

/** A category to begin with; everything of it is to be read off the document. */
export const BLANK_RULE: Rule = {
  category: '',
  name: { zh: '', en: '' },
  recognisedBy: [],
  phases: [],
  countFrom: 'LAST_EXPOSURE',
  creditElsewhere: true,
  feverThreshold: 37.3,
  maxDays: 0,
  secondPerson: true,
  release: { allTestsNegative: false, noSymptoms: true },
  minGapHours: null,
  testsWithoutDay: 0,
}

/** An empty edition of a rule that somebody above the township published. */
export function blankPack(today: Day, county: string): Pack {
  return {
    line: '',
    version: today.slice(0, 4),
    disease: '',
    name: { zh: '', en: '' },
    jurisdiction: county,
    parent: null,
    effectiveFrom: today,
    effectiveTo: null,
    measuresAllowed: true,
    rules: [],
    areaLevels: [],
    vector: null,
    clusters: null,
    papers: ['MEASURE_NOTICE', 'RELEASE_NOTICE'],
    careTeam: [],
    source: { document: '', date: null, article: null },
    confidence: 'SEED',
    verifiedBy: null,
  }
}

/** A local addition to an edition: nothing yet but its place, its end and the line it hangs on. */
export function localPack(parent: Pack, root: string, today: Day, shelf: readonly Shelved[]): Pack {
  const line = `local.${root}.${parent.line}`
  return {
    ...blankPack(today, root),
    line,
    version: freeVersion(line, today, shelf),
    disease: parent.disease,
    parent: parent.line,
    effectiveTo: parent.effectiveTo,
    papers: parent.papers,
    careTeam: parent.careTeam,
  }
}

/** A further edition of a line, as the last one stood; what comes next differs by what the reader changes. */
export function nextPack(pack: Pack, today: Day, shelf: readonly Shelved[]): Pack {
  return { ...pack, version: freeVersion(pack.line, today, shelf), effectiveFrom: today > pack.effectiveFrom ? today : pack.effectiveFrom, verifiedBy: null }
}

/** Today's date, or with a number behind it where an edition of today is there already. */
function freeVersion(line: string, today: Day, shelf: readonly Shelved[]): string {
  const taken = new Set(shelf.filter((one) => one.pack.line === line).map((one) => one.pack.version))
  for (let n = 2, version: string = today; ; n += 1) {
    if (!taken.has(version)) return version
    version = `${today}-${n}`
  }
}
