import type { ImportHouseholds } from '@lianfang/domain/people/import-households.ts'
import type { ImportUnits } from '@lianfang/domain/grids/imported-roster.ts'
import { TOWNSHIP_ROLES } from '@lianfang/domain/grids/actor-of.ts'
import type { Assignment, Worker } from '@lianfang/domain/grids/tables.ts'
import { addDays, instantAt, msOf } from '@lianfang/domain/kernel/instant.ts'
import type { Person } from '@lianfang/domain/people/tables.ts'
import { chanceOf } from '../kernel/chance.ts'
import { uuidMaker } from '../kernel/make-uuid.ts'
import { asked, doorOf } from '../sync/ask.ts'
import { pushAll, setUp, type Device, type Unsaid } from '../sync/device.ts'
import type { Town } from './make-town.ts'

/** What is told while a town is being settled: what, how much of it is done. */
export type Progress = (what: 'grids' | 'sign-ins' | 'households' | 'days', done: number, of: number) => void

export interface SettleOptions {
  /** Everybody's password: these people are invented. */
  readonly password: string
  /** Who gets a phone of their own; default everybody with a sign-in. */
  readonly withPhone?: (worker: Worker) => boolean
  readonly progress?: Progress
}

/** A town that lives on a server: its people's devices by worker. */
export interface SettledTown {
  readonly town: Town
  readonly admin: Device
  readonly devices: ReadonlyMap<string, Device>
}

const HOUSEHOLDS_AT_ONCE = 150

/**
 * Settles a generated town on a server where its township has been founded, through the public doors: draws the grids, gives the
 * staff their roles and sign-ins, lets each choose a password by one-time link, and reads the register in.
 */
export async function settleTown(admin: Device, town: Town, options: SettleOptions): Promise<SettledTown> {
  const at = instantAt(addDays(town.today, -30), '08:00')
  const newId = uuidMaker(chanceOf(`${town.seed}/settle`), () => msOf(at))
  const say = (author: Device, kind: string, input: unknown): Unsaid => ({
    id: newId(),
    kind,
    township: author.session.township.id,
    unit: town.root,
    actor: author.session.worker.id,
    at,
    input,
  })
  options.progress?.('grids', 0, town.units.length)
  await pushAll(admin, [
    say(admin, 'grids/import-units', rosterOf(town)),
    ...officeOf(town, (kind, input) => say(admin, kind, input)),
    ...signInsOf(town, (kind, input) => say(admin, kind, input)),
  ])
  options.progress?.('grids', town.units.length, town.units.length)

  const devices = await handOutPhones(admin, town, options)
  const clerk = [...devices.values()].find((device) => device.session.grants.some((grant) => grant.role === 'COMMAND_OFFICE'))
  if (!clerk) throw new Error(`${town.name} has no command office to read the register in`)
  const registers = registersOf(town)
  for (const [i, register] of registers.entries()) {
    await pushAll(clerk, [say(clerk, 'people/import-households', register)])
    options.progress?.('households', Math.min((i + 1) * HOUSEHOLDS_AT_ONCE, town.households.length), town.households.length)
  }
  return { town, admin, devices }
}

/** The grids and those who answer for them; the township itself was founded, its office is assigned one by one. */
function rosterOf(town: Town): ImportUnits {
  const listed = town.assignments.filter((one) => !TOWNSHIP_ROLES.includes(one.role))
  const named = new Set(listed.map((one) => one.worker))
  return {
    units: town.units
      .filter((unit) => unit.parent !== null)
      .map(({ id, parent, kind, name, declaredHouseholds, sort }) => ({ unit: id, parent, kind, name, declaredHouseholds, sort })),
    workers: town.workers.filter((worker) => named.has(worker.id)).map(({ id, personal }) => ({ id, ...personal })),
    assignments: listed.map(({ id, worker, unit, role }) => ({ id, worker, unit, role })),
  }
}

type Say = (kind: string, input: unknown) => Unsaid

/** Command office and auditor: roles of the whole township, given by the administrator (who is there already). */
function officeOf(town: Town, say: Say): readonly Unsaid[] {
  return officePosts(town).flatMap(({ worker, assignment }) => [
    { ...say('grids/put-worker', { worker: null, baseRevision: null, login: worker.login, active: true, ...worker.personal }), id: worker.id },
    {
      ...say('grids/assign', { worker: worker.id, unit: assignment.unit, role: assignment.role, from: assignment.from, to: assignment.to }),
      id: assignment.id,
    },
  ])
}

function signInsOf(town: Town, say: Say): readonly Unsaid[] {
  const office = new Set(officePosts(town).map(({ worker }) => worker.id))
  const administrators = new Set(town.assignments.filter((one) => one.role === 'ADMINISTRATOR').map((one) => one.worker))
  return town.workers
    .filter((worker) => worker.login !== null && !office.has(worker.id) && !administrators.has(worker.id))
    .map((worker) => say('grids/put-worker', { worker: worker.id, baseRevision: worker.revision, login: worker.login, active: true, ...worker.personal }))
}

function officePosts(town: Town): readonly { readonly worker: Worker; readonly assignment: Assignment }[] {
  const workers = new Map(town.workers.map((worker) => [worker.id, worker]))
  return town.assignments.flatMap((assignment) => {
    const worker = workers.get(assignment.worker)
    return worker && TOWNSHIP_ROLES.includes(assignment.role) && assignment.role !== 'ADMINISTRATOR' ? [{ worker, assignment }] : []
  })
}

/** Each worker opens their one-time link on a phone of their own. */
async function handOutPhones(admin: Device, town: Town, options: SettleOptions): Promise<ReadonlyMap<string, Device>> {
  const administrators = new Set(town.assignments.filter((one) => one.role === 'ADMINISTRATOR').map((one) => one.worker))
  const holders = town.workers.filter((worker) => worker.login !== null && !administrators.has(worker.id) && (options.withPhone?.(worker) ?? true))
  const devices = new Map<string, Device>()
  for (const [i, worker] of holders.entries()) {
    const { path } = await asked<{ readonly path: string }>(admin.door, 'POST', `/api/workers/${worker.id}/sign-in-link`, {})
    const token = new URL(path, admin.door.url).searchParams.get('token') ?? ''
    devices.set(worker.id, await setUp(doorOf(admin.door.url, i + 2, admin.door), { token, password: options.password }))
    options.progress?.('sign-ins', i + 1, holders.length)
  }
  return devices
}

function registersOf(town: Town): readonly ImportHouseholds[] {
  const members = new Map<string | null, Person[]>()
  for (const person of town.persons) {
    const housemates = members.get(person.household)
    if (housemates) housemates.push(person)
    else members.set(person.household, [person])
  }
  const households = town.households.map(({ id, unit, code, head, sort, personal }) => ({
    id,
    unit,
    code,
    sort,
    ...personal,
    members: (members.get(id) ?? []).map(({ id: person, sex, living, personal: identity }) => ({
      id: person,
      head: person === head,
      sex,
      living,
      ...identity,
    })),
  }))
  return Array.from({ length: Math.ceil(households.length / HOUSEHOLDS_AT_ONCE) }, (_, i) => ({
    households: households.slice(i * HOUSEHOLDS_AT_ONCE, (i + 1) * HOUSEHOLDS_AT_ONCE),
  }))
}
