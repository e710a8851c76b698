import type { State } from '../../kernel/state.ts'
import type { Pack } from '../../protocols/pack.ts'
import { everyEdition } from '../../protocols/packs-in-force.ts'
import { CARE_ROLES, type CarePlace, type CareRole } from './care-role.ts'
import type { FollowUp } from '../tables.ts'
import { careTemplates } from './tables.ts'

/** A line-up as data: an ordered list of places, of which one leads and one calls. Both are positions in the list. */
export interface CareTemplate {
  readonly id: string
  readonly name: { readonly zh: string; readonly en: string }
  readonly places: readonly CarePlace[]
  readonly lead: number
  readonly caller: number
  /** Where the line-up is written. Who leads and who calls is written nowhere: our proposal (domain.md §1.1, duties). */
  readonly source: string
}

/** 城郊乡, 郸城, April 2022. */
const CHENGJIAO: CareTemplate = {
  id: 'five.chengjiao-2022',
  name: { zh: '五包一（城郊乡2022）', en: 'Five for one (Chengjiao 2022)' },
  places: [
    { role: 'TOWNSHIP_CADRE', name: { zh: '乡干部', en: 'Township cadre' } },
    { role: 'VILLAGE_SECRETARY', name: { zh: '支部书记', en: 'Village secretary' } },
    { role: 'DOCTOR', name: { zh: '村医', en: 'Village doctor' } },
    { role: 'POLICE', name: { zh: '一村一警', en: 'Village police' } },
    { role: 'VOLUNTEER', name: { zh: '志愿者', en: 'Volunteer' } },
  ],
  lead: 0,
  caller: 4,
  source: '城郊乡疫情防控工作汇报 2022-04-07',
}

/** 临泉镇, 临县, April 2022: the heads of its sheet “返乡人员五包一统计表”. */
const LINQUAN: CareTemplate = {
  id: 'five.linquan-2022',
  name: { zh: '五包一（临泉镇2022）', en: 'Five for one (Linquan 2022)' },
  places: [
    { role: 'POLICE', name: { zh: '公安人员', en: 'Police' } },
    { role: 'DOCTOR', name: { zh: '卫生员', en: 'Health worker' } },
    { role: 'VILLAGE_CADRE', name: { zh: '村干部', en: 'Village cadre' } },
    { role: 'TOWNSHIP_CADRE', name: { zh: '乡镇政府', en: 'Township government' } },
    { role: 'GRID_WORKER', name: { zh: '网格员', en: 'Grid worker' } },
  ],
  lead: 3,
  caller: 4,
  source: '临泉镇《返乡人员“五包一”统计表》2022-04',
}

/** The line-ups that ship with the program; the first one stands where nothing else was chosen. */
export const CARE_TEMPLATES: readonly [CareTemplate, ...CareTemplate[]] = [CHENGJIAO, LINQUAN]

/** A line-up by its id: one that ships, one of a rule pack (shipped or of the township, `own`), or one of the township's own rows at hand. */
export function findCareTemplate(state: State, id: string, own: readonly Pack[]): CareTemplate | undefined {
  const inPack = (): CareTemplate | undefined =>
    everyEdition(own)
      .flatMap((pack) => templateOf(pack) ?? [])
      .find((one) => one.id === id)
  return CARE_TEMPLATES.find((one) => one.id === id) ?? state.one(careTemplates, id) ?? inPack()
}

/** The line-up of the edition a measure follows, among these; null where it names none. */
export function templateOfMeasure({ pack, packVersion }: Pick<FollowUp, 'pack' | 'packVersion'>, editions: readonly Pack[]): CareTemplate | null {
  const found = editions.find((one) => one.line === pack && one.version === packVersion)
  return found ? templateOf(found) : null
}

/** The line-up a rule pack asks for; null where it names none. Who leads and who calls it does not say: our proposal (domain.md §1.1, duties). */
export function templateOf(pack: Pick<Pack, 'line' | 'version' | 'name' | 'careTeam' | 'source'>): CareTemplate | null {
  if (pack.careTeam.length === 0) return null
  const places = pack.careTeam.map(({ role, name }) => ({ role: codeOf(role), name }))
  const at = (...roles: readonly CareRole[]): number => roles.map((role) => places.findIndex((place) => place.role === role)).find((place) => place >= 0) ?? 0
  return {
    id: `${pack.line}.${pack.version}`,
    name: pack.name,
    places,
    lead: at('TOWNSHIP_CADRE', 'VILLAGE_SECRETARY', 'VILLAGE_CADRE', 'COMMUNITY_WORKER'),
    caller: at('GRID_WORKER', 'VOLUNTEER', 'DOCTOR', 'VILLAGE_CADRE', 'VILLAGE_SECRETARY'),
    source: pack.source.document,
  }
}

/** A pack may name a role nobody here knows; its place then is filled by hand. */
function codeOf(role: string): CareRole {
  return CARE_ROLES.find((one) => one === role) ?? 'OTHER'
}

/** The line-up new teams get: the township's newest own one, else that of the rule pack, else the first that ships. */
export function standingTemplate(own: readonly (CareTemplate & { readonly setAt: string })[], ofPack: CareTemplate | null = null): CareTemplate {
  return (
    own.reduce<(CareTemplate & { readonly setAt: string }) | undefined>((newest, one) => (newest && newest.setAt >= one.setAt ? newest : one), undefined) ??
    ofPack ??
    CARE_TEMPLATES[0]
  )
}
