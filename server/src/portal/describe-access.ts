import type { AccessPage, AccessView } from '@lianfang/portal/privacy/access-page.ts'
import type { Reader } from '../database/reader.ts'
import { disclosuresOf, openingsOf, rolesAt } from './queries.ts'
import type { Resident } from './residents.ts'

/** Lists with people in them; the others carry nobody's name. */
const WITH_PEOPLE = ['followup', 'households', 'persons', 'referrals', 'bulletin-rows'] as const

/** Who looked at a resident's data, in which role, of which unit, for what purpose. Names of workers never leave here. */
export async function describeAccess(reader: Reader, { records, followUp, link, settings }: Resident): Promise<AccessPage> {
  const [found, openings] = await Promise.all([disclosuresOf(reader, records, WITH_PEOPLE, followUp.startedAt), openingsOf(reader, link.id)])
  const rolesOf = await rolesAt(
    reader,
    found.map((one) => one.by),
    settings.offset,
  )
  const views = found.map((one): AccessView => {
    const list = WITH_PEOPLE.find((name) => name === one.list) ?? null
    return { at: one.at, roles: rolesOf(one.by, one.at), purpose: one.purpose, list }
  })
  return { looks: views.filter((one) => one.list === null), exports: views.filter((one) => one.list !== null), openings, offset: settings.offset }
}
