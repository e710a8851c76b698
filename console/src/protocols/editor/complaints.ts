import { Value } from '@sinclair/typebox/value'
import { faultWords } from '@lianfang/contract/protocols/fault-words.ts'
import { packSchema } from '@lianfang/contract/protocols/pack-schema.ts'
import { packWords } from '@lianfang/contract/protocols/pack-words.ts'
import { fill, type Language, type Phrase } from '@lianfang/contract/kernel/say.ts'
import { checkOwnPack } from '@lianfang/domain/protocols/check-own-pack.ts'
import { NINE_DONTS, type Fault, type PackFault } from '@lianfang/domain/protocols/pack-fault.ts'
import type { Pack } from '@lianfang/domain/protocols/pack.ts'
import type { OwnRules } from '@lianfang/domain/protocols/packs-in-force.ts'
import { editorWords } from './editor-words.ts'

/** What is wrong and the field where it is put right, as a path into the edition: `rules.0.phases.1.days`. */
export interface Complaint {
  readonly field: string
  readonly text: string
}

/** The field of an edition, or of its rule or phase, where a fault is put right. */
const FIELDS: Readonly<Record<Fault, string>> = {
  NO_NAME: 'name',
  NO_SOURCE: 'source.document',
  JURISDICTION_UNKNOWN: 'jurisdiction',
  NO_RULE: 'rules',
  RULES_THOUGH_LIFTED: 'rules',
  CATEGORY_TWICE: 'category',
  NOT_RECOGNISED: 'recognisedBy',
  NO_PHASE: 'phases',
  PHASE_WITHOUT_END: 'days',
  TEST_DAY_OUTSIDE_PHASE: 'testDays',
  TEST_DAYS_UNORDERED: 'testDays',
  DUTY_DAY_OUTSIDE_PHASE: 'days',
  TESTS_TOO_NEAR: 'minGapHours',
  WINDOW_IMPLAUSIBLE: 'recognisedBy',
  LONGER_THAN_CEILING: 'maxDays',
  STRICTER_IS_SHORTER: 'phases',
  THRESHOLD_IMPLAUSIBLE: 'feverThreshold',
  NOT_A_DAY: 'effectiveFrom',
  ENDS_BEFORE_IT_BEGINS: 'effectiveTo',
  VERIFIER_EMPTY: 'verifiedBy',
  NOT_VERIFIED: 'verifiedBy',
  VERSIONS_OVERLAP: 'effectiveFrom',
  CATEGORY_CONTESTED: 'category',
  PARENT_UNKNOWN: 'parent',
  // Without a parent there is no such field: what can be changed is the place it is for.
  PARENT_MISSING: 'jurisdiction',
  PARENT_CYCLE: 'parent',
  WIDER_AREA: 'recognisedBy',
  LOW_RISK_ISOLATED: 'phases',
  MISSING_END: 'effectiveTo',
  WIDER_GROUP: 'recognisedBy',
  LONGER_DAYS: 'maxDays',
  STRICTER_MEASURE: 'phases',
}

const OF_PHASE: readonly Fault[] = ['PHASE_WITHOUT_END', 'TEST_DAY_OUTSIDE_PHASE', 'TEST_DAYS_UNORDERED', 'DUTY_DAY_OUTSIDE_PHASE']

/** All that is wrong with a draft, in the order of its fields: its form, then what the check of own editions says. */
export function complaintsOf(draft: Pack, own: OwnRules, language: Language): readonly Complaint[] {
  const form = new Map<string, Complaint>()
  for (const { path, value } of Value.Errors(packSchema, draft)) {
    const field = leafOf(path)
    if (!form.has(field))
      form.set(field, { field, text: fill(value === '' ? editorWords.missing : editorWords.badForm, language, { what: nameOf(field, language) }) })
  }
  const said = checkOwnPack(draft, own).map((fault) => ({
    field: fieldOf(fault, draft),
    text: fill(faultWords[fault.fault], language, { at: fault.at, number: NINE_DONTS[fault.fault] }),
  }))
  const once = new Map([...form.values(), ...said].map((one) => [`${one.field} ${one.text}`, one]))
  return [...once.values()]
}

/** The field where a fault is put right. */
export function fieldOf({ fault, at = '' }: PackFault, draft: Pack): string {
  if (fault === 'WIDER_AREA' && at === draft.jurisdiction) return 'jurisdiction'
  // A threshold or a role is named by its own path.
  if (fault === 'NO_NAME' && /^(clusters|careTeam)\./.test(at)) return `${at}.name`
  const field = fault === 'NOT_A_DAY' ? dayField(at, draft) : FIELDS[fault]
  const [category = '', phase = ''] = at.split(/[. ]/)
  // Of a category that stands twice, the later one is to be changed.
  const rule = draft.rules.findLastIndex((one) => one.category === category)
  if (rule < 0) return field
  return OF_PHASE.includes(fault) ? `rules.${rule}.phases.${Number(phase) - 1}.${field}` : `rules.${rule}.${field}`
}

function dayField(day: string, { effectiveTo, source }: Pack): string {
  return day === effectiveTo ? 'effectiveTo' : day === source.date ? 'source.date' : FIELDS.NOT_A_DAY
}

/** What a field is called in a complaint about its form. */
const NAMES: Readonly<Record<string, Phrase>> = {
  line: packWords.line,
  version: packWords.version,
  disease: packWords.disease,
  jurisdiction: packWords.jurisdiction,
  name: packWords.name,
  category: editorWords.category,
  illness: editorWords.illness,
  role: editorWords.role,
  days: editorWords.days,
  maxDays: editorWords.maxDays,
  document: editorWords.document,
  verifiedBy: editorWords.verifiedBy,
  recognisedBy: editorWords.recognisedBy,
}

function nameOf(field: string, language: Language): string {
  return (NAMES[field.split('.').at(-1) ?? ''] ?? editorWords.thisField)[language]
}

/** `/rules/0/name/zh` is mended in the field `rules.0.name`. */
function leafOf(path: string): string {
  return path
    .slice(1)
    .replaceAll('/', '.')
    .replace(/\.(zh|en)$/, '')
    .replace(/(\.testDays|\.alsoDue|\.recognisedBy)\..*$/, '$1')
}
