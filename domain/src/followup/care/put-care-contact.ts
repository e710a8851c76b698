import { put } from '../../kernel/change.ts'
import { accepted, refused, type Sentence } from '../../kernel/command.ts'
import { isName, readName } from '../../kernel/read-name.ts'
import { plainPhone } from '../../kernel/read-phones.ts'
import { needBy, needOne } from '../../kernel/state.ts'
import { units } from '../../grids/tables.ts'
import { isOpenUnit } from '../../grids/unit-tree.ts'
import type { CareRole } from './care-role.ts'
import { seatsLeft } from './leave-seats.ts'
import { keepContacts } from './policy.ts'
import { careContacts, careSeats } from './tables.ts'

export interface PutCareContact {
  /** The contact who changes; null for a new one, whose id is the command's. */
  readonly contact: string | null
  readonly unit: string
  readonly role: CareRole
  /** False: no longer proposed, and sits in no team from now on; past teams keep the name. */
  readonly active: boolean
  readonly name: string
  readonly office: string
  readonly phone: string
}

/**
 * Enters or changes somebody outside who stands in care teams: name, office and a telephone that can be rung, for that is what they
 * are in the team for. Refused: an unknown contact, a unit that is closed, a name or telephone that is none.
 */
export const putCareContact: Sentence<PutCareContact> = {
  kind: 'followup/put-care-contact',
  policy: keepContacts,
  needs: ({ id, input }) => [
    needOne(careContacts, input.contact, id),
    needOne(units, input.unit),
    ...(input.active ? [] : [needBy(careSeats, 'contact', input.contact)]),
  ],
  units: ({ input }, state) => [input.unit, state.one(careContacts, input.contact)?.unit ?? input.unit],
  decide(state, { id, at, input }) {
    const before = state.one(careContacts, input.contact ?? id)
    if (input.contact !== null && !before) return refused({ code: 'care-contact-unknown', contact: input.contact })
    if (!isOpenUnit(state.one(units, input.unit))) return refused({ code: 'unit-not-open', unit: input.unit })
    const name = readName(input.name)
    if (!isName(name)) return refused({ code: 'name-unreadable' })
    const phone = plainPhone(input.phone)
    if (phone === undefined) return refused({ code: 'phone-unreadable', phone: input.phone })
    const { unit, role, active } = input
    const entry = put(careContacts, { id: before?.id ?? id, unit, role, active, personal: { name, office: input.office.trim(), phone } }, before)
    return accepted(entry, ...(active || !before ? [] : seatsLeft(state, 'contact', before.id, at)))
  },
}
