import type { Answer } from '@lianfang/domain/kernel/command.ts'
import { addDays, instantAt } from '@lianfang/domain/kernel/instant.ts'
import { TABLES } from '@lianfang/domain/tables.ts'
import { chanceOf } from '@lianfang/scenario/kernel/chance.ts'
import { uuidAt } from '@lianfang/scenario/kernel/make-uuid.ts'
import { ask } from '@lianfang/scenario/sync/ask.ts'
import { push, type Unsaid } from '@lianfang/scenario/sync/device.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHall, type Hall } from '../stage/hall.ts'
import { statementsAbout, targetIn, type Target } from './statements.ts'
import { twoTowns, type Tester, type TwoTowns } from './two-towns.ts'

const chance = chanceOf('writes')
let hall: Hall
let world: TwoTowns
let targets: readonly Target[]

beforeAll(async () => {
  hall = await openHall('2022-07-10T09:30:00.000Z')
  world = await twoTowns(hall)
  // Own grid, sibling grid, sibling village, and a grid of the other township.
  const grids = world.towns.flatMap(({ town }, i) =>
    town.units
      .filter((unit) => unit.kind === 'GRID')
      .slice(0, i === 0 ? 3 : 1)
      .map((unit) => [town.root, unit.id] as const),
  )
  targets = await Promise.all(grids.map(([township, unit]) => targetIn(hall.house.owner, township, unit)))
})
afterAll(() => hall.close())

/** All rows of all townships as one value: nothing changed when it is the same. */
async function everything(): Promise<Readonly<Record<string, string>>> {
  const tables = [...TABLES.map((table) => table.name), 'journal', 'tallies', 'subject_keys', 'imports', 'credentials']
  const found = await Promise.all(
    tables.map(async (name) => {
      const { rows } = await hall.house.owner.query<{ hash: string }>(
        `SELECT md5(coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '')) AS hash FROM ${name} t`,
      )
      return [name, rows[0]?.hash ?? ''] as const
    }),
  )
  return Object.fromEntries(found)
}

/** Is this target none of the tester's business, by place alone? */
function isForeign(tester: Tester, target: Target): boolean {
  return target.township !== tester.township || tester.role === null || (tester.units !== '*' && !tester.units.has(target.unit))
}

/** Rules hold for the whole township. */
const OF_THE_RULES = [
  'protocols/put-pack',
  'protocols/withdraw-pack',
  'followup/put-area-list',
  'followup/withdraw-area-list',
  'followup/switch-rules',
  'followup/undo-switch',
] as const

/** Statements about nothing but the unit they name: with the tester's own unit they are the tester's own business. */
const OF_THEIR_UNIT: ReadonlySet<string> = new Set([
  'bulletin/submit-daily-report',
  'bulletin/seal-bulletin',
  'followup/set-care-template',
  'supervision/give-feedback',
  ...OF_THE_RULES,
])
/** Said for the whole township, whatever unit is named, by whoever answers for it. */
const OF_THEIR_TOWNSHIP: ReadonlySet<string> = new Set(['bulletin/seal-bulletin', 'followup/set-care-template', 'supervision/give-feedback', ...OF_THE_RULES])

/**
 * A statement in four dresses: as its place would send it; with the tester's own unit as its unit; in the other township's name;
 * in another worker's name.
 */
function dresses(tester: Tester, target: Target, kind: string, input: unknown): readonly Unsaid[] {
  const { session } = tester.device
  const at = instantAt(addDays(world.day, 0), '17:20')
  const own = session.grants[0]?.unit ?? session.township.root
  const base = { kind, township: session.township.id, unit: target.unit, actor: session.worker.id, at, input }
  const id = (): string => uuidAt(chance, Date.parse(at))
  return [
    ...(OF_THEIR_TOWNSHIP.has(kind) && tester.units === '*' ? [] : [{ ...base, id: id() }]),
    ...(OF_THEIR_UNIT.has(kind) ? [] : [{ ...base, id: id(), unit: own }]),
    { ...base, id: id(), township: target.township },
    { ...base, id: id(), actor: target.worker },
  ]
}

test('[A5] every role tries every command on rows out of its place, in four dresses: all are refused and nothing has changed', async () => {
  const before = await everything()
  const accepted: string[] = []
  const codes = new Map<string, number>()
  let attempts = 0
  for (const tester of world.testers) {
    const tries = targets
      .filter((target) => isForeign(tester, target))
      .flatMap((target) =>
        statementsAbout(target, world.day).flatMap(({ kind, input }) => dresses(tester, target, kind, input).map((command) => ({ command, target }))),
      )
    for (let from = 0; from < tries.length; from += 300) {
      const some = tries.slice(from, from + 300)
      const answers = await push(
        tester.device,
        some.map((one) => one.command),
      )
      answers.forEach((answer, i) => judge(answer, `${tester.name}: ${some[i]?.command.kind} on ${some[i]?.target.unit}`))
    }
  }
  function judge(answer: Answer, what: string): void {
    attempts++
    if (answer.status === 'refused') codes.set(answer.reason.code, (codes.get(answer.reason.code) ?? 0) + 1)
    else accepted.push(`${what} was answered ${answer.status}`)
  }
  console.log(`rights, writing: ${attempts} attempts, ${accepted.length} accepted; refused as ${JSON.stringify(Object.fromEntries(codes))}`)
  expect(accepted.slice(0, 20)).toEqual([])
  expect(await everything()).toEqual(before)
  expect(attempts).toBeGreaterThan(3000)
})

test('[A5] routes that change things answer 404 out of place: unmasking, sign-in links, devices, reviews, imports', async () => {
  const before = await everything()
  const { rows: waiting } = await hall.house.owner.query<{ township: string; id: string }>('SELECT township, id FROM imports')
  const { rows: underReview } = await hall.house.owner.query<{ township: string; id: string }>('SELECT township, id FROM reviews')
  expect(underReview).toHaveLength(world.towns.length)
  const wrong: string[] = []
  let attempts = 0
  for (const tester of world.testers) {
    const tries: (readonly [string, string, unknown])[] = targets
      .filter((target) => isForeign(tester, target))
      .flatMap((target) => [
        ['POST', `/api/people/persons/${target.person}/unmask`, { purpose: '试探试探' }] as const,
        ['POST', `/api/workers/${target.worker}/sign-in-link`, {}] as const,
        ['POST', `/api/portal/${target.followUp}/link`, {}] as const,
        ['POST', `/api/devices/${target.device}/revoke`, { reason: '试探试探' }] as const,
      ])
    const mayImport = tester.role === 'COMMAND_OFFICE'
    for (const { township, id } of underReview.filter((one) => one.township !== tester.township || tester.role !== 'COMMAND_OFFICE')) {
      for (const deed of ['accept', 'reject']) tries.push(['POST', `/api/reviews/${id}/${deed}`, { note: township }])
    }
    for (const { township, id } of waiting.filter((one) => one.township !== tester.township || !mayImport)) {
      tries.push(
        ['DELETE', `/api/imports/${id}`, undefined],
        ['POST', `/api/imports/${id}/mapping`, { sheet: 0, headerRow: 1, mapping: { 0: 'name' } }],
        ['POST', `/api/imports/${id}/accept`, { title: township, dueAt: '2022-07-12T00:00:00.000Z' }],
      )
    }
    for (const [method, path, body] of tries) {
      attempts++
      const reply = await ask(tester.device.door, method, path, body)
      if (reply.status !== 404) wrong.push(`${tester.name}: ${method} ${path} answered ${reply.status} ${JSON.stringify(reply.body).slice(0, 150)}`)
    }
  }
  console.log(`rights, changing routes: ${attempts} attempts, ${wrong.length} not 404`)
  expect(wrong.slice(0, 20)).toEqual([])
  expect(await everything()).toEqual(before)
})

test('[A5] the tries were worth refusing: in its own place each kind is taken from somebody', async () => {
  const [own] = targets
  if (!own) throw new Error('no target')
  const refusedEverywhere = new Map<string, Set<string>>()
  const taken = new Set<string>()
  for (const tester of world.testers.filter((one) => !isForeign(one, own))) {
    for (const { kind, input } of statementsAbout(own, world.day)) {
      const [first] = dresses(tester, own, kind, input)
      const [answer] = first ? await push(tester.device, [first]) : []
      if (!answer) continue
      if (answer.status === 'refused') refusedEverywhere.set(kind, new Set([...(refusedEverywhere.get(kind) ?? []), answer.reason.code]))
      if (answer.status !== 'refused' || !['not-allowed', 'not-found', 'unknown-command', 'bad-input'].includes(answer.reason.code)) taken.add(kind)
    }
  }
  const never = [...refusedEverywhere.keys()]
    .filter((kind) => !taken.has(kind))
    .map((kind) => `${kind}: ${[...(refusedEverywhere.get(kind) ?? [])].join(', ')}`)
  expect(never).toEqual([])
})
