import { put } from '../kernel/change.ts'
import { accepted, refused, type Sentence } from '../kernel/command.ts'
import { isName, readName } from '../kernel/read-name.ts'
import { plainPhone } from '../kernel/read-phones.ts'
import { needBy, needOne } from '../kernel/state.ts'
import { administratorNeeds, holdsTownshipRole, leavesNoAdministrator } from './last-administrator.ts'
import { isAdministrator, keepTheRoster } from './policy.ts'
import { assignments, workers } from './tables.ts'

export interface PutWorker {
  /** The worker who changes; null for a new one, whose id is the command's. */
  readonly worker: string | null
  /** What the change is based on; null for a new one. */
  readonly baseRevision: number | null
  /** Sign-in name, lower case; null for somebody who only answers for a door. */
  readonly login: string | null
  readonly active: boolean
  readonly name: string
  readonly phone: string
}

/**
 * Enters or changes somebody who works. Who is no longer active cannot sign in and is not in the chain; past work keeps the name.
 * Refused for a sign-in name that is taken, a phone that is none, the last administrator, and, unless an administrator asks, for
 * somebody who holds a role over the whole township (G6), and when somebody else changed the worker meanwhile (G16); what says the same
 * as they said changes nothing.
 */
export const putWorker: Sentence<PutWorker> = {
  kind: 'grids/put-worker',
  policy: keepTheRoster,
  needs: ({ id, input }, state) => [
    needOne(workers, input.worker, id),
    needBy(workers, 'login', plainLogin(input.login)),
    needBy(assignments, 'worker', input.worker),
    ...administratorNeeds(state, input.worker === null ? [] : state.by(assignments, 'worker', input.worker)),
  ],
  decide(state, command, context) {
    const { input } = command
    const before = state.one(workers, input.worker ?? command.id)
    if (input.worker !== null && !before) return refused({ code: 'worker-unknown', worker: input.worker })
    const name = readName(input.name)
    if (!isName(name)) return refused({ code: 'name-unreadable' })
    const phone = input.phone.trim() === '' ? '' : plainPhone(input.phone)
    if (phone === undefined) return refused({ code: 'phone-unreadable', phone: input.phone })
    const login = plainLogin(input.login)
    const holder = login === null ? undefined : state.by(workers, 'login', login).find((worker) => worker.id !== before?.id)
    if (holder) return refused({ code: 'login-taken', login })
    const held = before ? state.by(assignments, 'worker', before.id) : []
    if (holdsTownshipRole(held) && !isAdministrator(context.actor)) return refused({ code: 'worker-by-administrator', worker: before?.id })
    if (!input.active && before?.active && leavesNoAdministrator(state, held)) return refused({ code: 'last-administrator' })
    if (before && before.login === login && before.active === input.active && before.personal.name === name && before.personal.phone === phone)
      return accepted()
    if (input.baseRevision !== (before?.revision ?? null)) return refused({ code: 'worker-changed', worker: before?.id, name: before?.personal.name ?? name })
    const revision = (before?.revision ?? 0) + 1
    return accepted(put(workers, { id: before?.id ?? command.id, login, active: input.active, revision, personal: { name, phone } }, before))
  },
}

/** A sign-in name as it is stored and looked up: no blanks around it, lower case; null for none. */
export function plainLogin(login: string | null): string | null {
  return login?.trim().toLowerCase() || null
}
