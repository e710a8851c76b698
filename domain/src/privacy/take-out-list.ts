import { accepted, type Sentence } from '../kernel/command.ts'
import { put } from '../kernel/change.ts'
import { takeOut } from './policy.ts'
import { disclosures } from './tables.ts'

export interface TakeOutList {
  readonly list: string
  readonly rows: number
  readonly hash: string
  readonly purpose: string
}

/** Notes that a list leaves the program, before it is handed over. */
export const takeOutList: Sentence<TakeOutList> = {
  kind: 'privacy/export',
  policy: takeOut,
  needs: () => [],
  decide(_, command, context) {
    const { list, rows, hash, purpose } = command.input
    return accepted(
      put(disclosures, { id: command.id, kind: 'EXPORT', person: null, list, rows, hash, at: command.at, by: context.actor.id, personal: { purpose } }),
    )
  },
}
