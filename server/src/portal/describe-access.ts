import { LIST_NAMES, type AccessPage, type AccessView, type ListName } from '@lianfang/portal/privacy/access-page.ts'
import type { Reader } from '../database/reader.ts'
import { disclosuresOf, openingsOf, rolesAt } from './queries.ts'
import type { Resident } from './residents.ts'

/** Lists that carry nobody under measure; of every other the page says that it may have. */
const WITHOUT_PEOPLE = ['feedback', 'grids', 'journal', 'referral-batches', 'workers'] as const

/** Who looked at a resident's data, in which role, of which unit, for what purpose. Names of workers never leave here. */
export async function describeAccess(reader: Reader, { records, followUp, link, settings }: Resident): Promise<AccessPage> {
  const [found, openings] = await Promise.all([disclosuresOf(reader, records, WITHOUT_PEOPLE, followUp.startedAt), openingsOf(reader, link.id)])
  const rolesOf = await rolesAt(
    reader,
    found.map((one) => one.by),
    settings.offset,
  )
  const views = found.map((one): AccessView => {
    return { at: one.at, roles: rolesOf(one.by, one.at), purpose: one.personal.purpose, list: one.kind === 'EXPORT' ? nameOf(one.list) : null }
  })
  return { looks: views.filter((one) => one.list === null), exports: views.filter((one) => one.list !== null), openings, offset: settings.offset }
}

/** `answered:<list>` and `paper-<kind>` are named by what they are. */
function nameOf(list: string): ListName {
  const [kind = ''] = list.startsWith('paper-') ? ['paper'] : list.split(':')
  return LIST_NAMES.find((name) => name === kind) ?? 'other'
}
