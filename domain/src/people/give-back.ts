import { put, type Change } from '../kernel/change.ts'
import { needBy, needOne, type Need, type State } from '../kernel/state.ts'
import { joined, parted, takenFrom, type Version } from './joined-identity.ts'
import { conflicts, merges, persons, type Merge, type Person } from './tables.ts'

/** The merges that stand into a record, oldest first. */
export function mergesInto(state: State, kept: string): readonly Merge[] {
  return state
    .by(merges, 'kept', kept)
    .filter((merge) => merge.undoneAt === null)
    .sort((a, b) => (a.at < b.at || (a.at === b.at && a.id < b.id) ? -1 : 1))
}

/** The rows `givenBack` looks at for these kept records. */
export function needsToGiveBack(state: State, ...kept: readonly (string | null | undefined)[]): readonly Need[] {
  const givers = kept.flatMap((id) => (id ? mergesInto(state, id).map((merge) => merge.gone) : []))
  return [needOne(persons, ...kept, ...givers), needBy(merges, 'kept', ...kept), needBy(conflicts, 'person', ...kept)]
}

/** The kept record as it is from now on, and all that changes with it. */
export interface GivenBack {
  readonly kept: Person
  readonly changes: readonly Change[]
}

/**
 * What becomes of a kept record when a record merged into it gives something else from now on, or nothing at all (`is` null: the
 * merge is undone, the person is erased). Everything taken is put back and taken again from those that still give, so that what
 * two of them had alike is not lost with one. Open conflicts are versions of the record and go the same way. Undefined when a row
 * is not at hand: then nothing may be decided.
 */
export function givenBack(state: State, kept: Person, gone: Person, is: Person | null): GivenBack | undefined {
  const givers: Giver[] = []
  for (const merge of mergesInto(state, kept.id)) {
    const was = state.one(persons, merge.gone)
    if (!was) return undefined
    givers.push({ merge, was, is: was.id === gone.id ? is : was })
  }
  if (!givers.some(({ was }) => was.id === gone.id)) return undefined
  const alsoOf = givers.flatMap((giver) => (giver.is ? [giver.is.id, ...giver.is.alsoOf] : []))
  const again = takenAgain(kept, givers)
  const after: Person = { ...again.version, alsoOf, revision: kept.revision + 1 }
  const open = state.by(conflicts, 'person', kept.id).filter((conflict) => conflict.status === 'OPEN')
  return {
    kept: after,
    changes: [
      put(persons, after, kept),
      ...again.merges.map(([now, before]) => put(merges, now, before)),
      ...open.map((conflict) => {
        const { sex, personal } = takenAgain({ ...conflict.facts, personal: conflict.personal.mine }, givers).version
        return put(conflicts, { ...conflict, alsoOf, facts: { ...conflict.facts, sex }, personal: { mine: personal } }, conflict)
      }),
    ],
  }
}

interface Giver {
  readonly merge: Merge
  readonly was: Person
  readonly is: Person | null
}

function takenAgain<V extends Version>(version: V, givers: readonly Giver[]): { readonly version: V; readonly merges: readonly (readonly [Merge, Merge])[] } {
  let made = version
  for (const { merge, was } of [...givers].reverse()) made = parted(made, was, merge.took, merge.personal.noIdReason)
  const changed: (readonly [Merge, Merge])[] = []
  for (const { merge, is } of givers) {
    if (!is) continue
    const took = takenFrom(made, is, version)
    changed.push([{ ...merge, took, personal: { noIdReason: made.personal.noIdReason } }, merge])
    made = joined(made, is, took)
  }
  return { version: made, merges: changed }
}
