import { accepted, refused, type Sentence } from '../kernel/command.ts'
import { put } from '../kernel/change.ts'
import { needBy, needOne } from '../kernel/state.ts'
import { isOpenUnit } from '../grids/unit-tree.ts'
import { units } from '../grids/tables.ts'
import { keepTheRegister } from './policy.ts'
import { companionNeeds, companionsMoved } from './relocate.ts'
import { households, persons } from './tables.ts'

export interface PutHousehold {
  /** The household that changes; null for a new one, whose id is the command's. */
  readonly household: string | null
  /** What the change is based on; null for a new one. */
  readonly baseRevision: number | null
  readonly unit: string
  readonly code: string | null
  /** A member; null while nobody is known to be the head. */
  readonly head: string | null
  readonly door: string
  readonly address: string
}

/**
 * Writes a household: its place, its number, its address, its head. When it comes to another unit its members come along. Refused when the unit is unknown or closed, when somebody
 * else changed the household meanwhile (P8), and when the head is no member.
 */
export const putHousehold: Sentence<PutHousehold> = {
  kind: 'people/put-household',
  policy: keepTheRegister,
  needs({ input }, state) {
    const members = input.household === null ? [] : state.by(persons, 'household', input.household)
    return [
      needOne(units, input.unit),
      needOne(households, input.household),
      needOne(persons, input.head),
      needBy(persons, 'household', input.household),
      ...companionNeeds(...members.map((member) => member.id)),
    ]
  },
  units: ({ input }, state) => [input.unit, state.one(households, input.household)?.unit ?? input.unit],
  decide(state, command) {
    const { input } = command
    const before = state.one(households, input.household ?? command.id)
    if (input.household !== null && !before) return refused({ code: 'household-unknown', household: input.household })
    if (!isOpenUnit(state.one(units, input.unit))) return refused({ code: 'unit-not-open', unit: input.unit })
    if (before && input.baseRevision !== before.revision) return refused({ code: 'household-changed', household: before.id, revision: before.revision })
    if (input.head !== null && state.one(persons, input.head)?.household !== (before?.id ?? command.id))
      return refused({ code: 'head-not-member', person: input.head })
    const after = {
      id: before?.id ?? command.id,
      unit: input.unit,
      code: input.code?.trim() || null,
      head: input.head,
      sort: before?.sort ?? 0,
      erasedAt: before?.erasedAt ?? null,
      revision: (before?.revision ?? 0) + 1,
      personal: { door: input.door.trim(), address: input.address.trim() },
    }
    const moving = before && before.unit !== input.unit ? state.by(persons, 'household', before.id) : []
    return accepted(
      put(households, after, before),
      ...moving.flatMap((member) => [put(persons, { ...member, unit: input.unit }, member), ...companionsMoved(state, member.id, input.unit)]),
    )
  },
}
