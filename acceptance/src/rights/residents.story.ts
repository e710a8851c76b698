import type { Answer } from '@lianfang/domain/kernel/command.ts'
import { instantAt } from '@lianfang/domain/kernel/instant.ts'
import { residentId } from '@lianfang/domain/kernel/resident-id.ts'
import { SENTENCES } from '@lianfang/domain/sentences.ts'
import { chanceOf } from '@lianfang/scenario/kernel/chance.ts'
import { uuidAt } from '@lianfang/scenario/kernel/make-uuid.ts'
import { push } from '@lianfang/scenario/sync/device.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHall, type Hall } from '../stage/hall.ts'
import { statementsAbout, targetIn, type Target } from './statements.ts'
import { twoTowns, type TwoTowns } from './two-towns.ts'

const chance = chanceOf('residents')
let hall: Hall
let world: TwoTowns
let own: Target
let others: readonly Target[]

beforeAll(async () => {
  hall = await openHall('2022-07-10T09:30:00.000Z')
  world = await twoTowns(hall)
  const grids = world.towns.flatMap(({ town }) => town.units.filter((unit) => unit.kind === 'GRID').map((unit) => [town.root, unit.id] as const))
  const [first, ...rest] = await Promise.all(grids.map(([township, unit]) => targetIn(hall.house.owner, township, unit)))
  if (!first) throw new Error('no grid')
  own = first
  others = rest
})
afterAll(() => hall.close())

/** Says something as the resident whose link the first grid's target names; past the door, so that the lane alone stands in the way. */
function say(kind: string, township: string, unit: string, input: unknown, link = own.link): Promise<Answer> {
  const at = instantAt(world.day, '17:20')
  return hall.house.journal.say({ id: uuidAt(chance, Date.parse(at)), kind, township, unit, actor: residentId(link), device: link, at, input })
}

/** Everything that stands in a township's tables about somebody else than this person. */
async function restOf(person: string): Promise<Readonly<Record<string, string>>> {
  const hashes = await Promise.all(
    ['follow_ups', 'orders', 'objections', 'observations', 'alerts', 'care_needs', 'conflicts', 'portal_links'].map(async (name) => {
      const { rows } = await hall.house.owner.query<{ hash: string }>(
        `SELECT md5(coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '')) AS hash FROM ${name} t WHERE person <> $1`,
        [person],
      )
      return [name, rows[0]?.hash ?? ''] as const
    }),
  )
  return Object.fromEntries(hashes)
}

test('[A5] a resident tries every command on everybody, in both townships: nothing is said of anybody but themself, and nothing that residents may not say', async () => {
  const { rows } = await hall.house.owner.query<{ person: string }>('SELECT person FROM portal_links WHERE id = $1', [own.link])
  const person = rows[0]?.person ?? ''
  const before = await restOf(person)
  const taken: string[] = []
  let attempts = 0
  for (const target of [own, ...others]) {
    for (const { kind, input } of statementsAbout(target, world.day)) {
      for (const [township, unit] of [
        [own.township, own.unit],
        [own.township, target.unit],
        [target.township, target.unit],
      ] as const) {
        attempts++
        const answer = await say(kind, township, unit, input)
        if (answer.status === 'applied' || answer.status === 'conflict') taken.push(`${kind} on ${target.unit}`)
      }
    }
  }
  console.log(`rights, residents: ${attempts} attempts; taken: ${[...new Set(taken)].join(', ')}`)
  const mayBeSaid = [...SENTENCES.values()].filter((sentence) => sentence.own).map((sentence) => `${sentence.kind} on ${own.unit}`)
  expect(taken.filter((one) => !mayBeSaid.includes(one))).toEqual([])
  expect(taken.length).toBeGreaterThan(0)
  expect(await restOf(person)).toEqual(before)
})

test('[A5] a link that was taken back, or that nobody made, speaks of nobody', async () => {
  const input = { followUp: own.followUp, source: 'SELF', celsius: 36.5, symptoms: [], note: '' }
  expect(await say('followup/report-condition', own.township, own.unit, input, own.person)).toMatchObject({ status: 'refused' })
  const office = world.testers.find((tester) => tester.role === 'COMMAND_OFFICE' && tester.township === own.township)
  if (!office) throw new Error('no office')
  const at = instantAt(world.day, '17:25')
  const revoked = { kind: 'portal/revoke-link', township: own.township, unit: own.unit, actor: office.device.session.worker.id, at, input: { link: own.link } }
  expect(await push(office.device, [{ id: uuidAt(chance, Date.parse(at)), ...revoked }])).toMatchObject([{ status: 'applied' }])
  expect(await say('followup/report-condition', own.township, own.unit, input)).toMatchObject({ status: 'refused', reason: { code: 'not-allowed' } })
})
