import type { Chance } from '@lianfang/scenario/kernel/chance.ts'
import type { Pool } from '@lianfang/server/database/connect.ts'
import type { Figure } from './figure.ts'
import { addressOf, portalDoor, secretOf, type Answered, type OwnLink } from './portal-door.ts'
import { compare, comparePairs } from './welch.ts'

const PAIRS = Number(process.env['BENCH_PAIRS'] ?? 10_000)
/** Each answer is held to a beat, so many are on their way at once; in a crowd so many that the server is later than the beat. */
const AT_ONCE = 48
const CROWD = 500
/** Trust bar 6. */
const BAR = 4.5
/** A link closes at the fifth wrong answer in a row. */
const BEFORE_CLOSED = 4
const WRONG = 'none'

/** A try, and to which of the two sides of a comparison it belongs. */
interface Try {
  readonly side: 0 | 1
  readonly path: string
  readonly digits: string
}

/** Nobody learns by a clock whether a link exists, also not from a busy server, nor, of a closed one, whether the digits were right. */
export async function portalTiming(url: string, owner: Pool, links: readonly OwnLink[], chance: Chance): Promise<readonly Figure[]> {
  const knownAndUnknown = async (): Promise<readonly Try[]> => {
    await owner.query('UPDATE portal_tries SET in_a_row = 0, in_all = 0, closed_until = NULL')
    return links.flatMap(({ path }) => {
      const unknown = secretOf(chance)
      return Array.from({ length: BEFORE_CLOSED }, () => [
        { side: 0 as const, path, digits: WRONG },
        { side: 1 as const, path: unknown, digits: WRONG },
      ]).flat()
    })
  }
  const rightAndWrong = async (): Promise<readonly Try[]> => {
    await owner.query('UPDATE portal_tries SET in_all = 20')
    return links.flatMap(({ path, digits }) => [
      { side: 0 as const, path, digits },
      { side: 1 as const, path, digits: WRONG },
    ])
  }
  return [
    ...(await compared('a link that exists and one that does not', url, AT_ONCE, knownAndUnknown, chance)),
    ...(await compared('the same in a crowd', url, CROWD, knownAndUnknown, chance)),
    ...(await compared('right and wrong digits at a closed link', url, AT_ONCE, rightAndWrong, chance)),
  ]
}

/** Measures rounds of pairs until there are enough. */
async function compared(what: string, url: string, atOnce: number, roundOf: () => Promise<readonly Try[]>, chance: Chance): Promise<readonly Figure[]> {
  const begun = performance.now()
  const times: readonly [number[], number[]] = [[], []]
  const shapes: readonly [Set<string>, Set<string>] = [new Set(), new Set()]
  let opened = 0
  while (times[0].length < PAIRS) {
    const tries = interleaved(await roundOf(), chance)
    const round: readonly [number[], number[]] = [[], []]
    await sayAll(url, atOnce, tries, (n, { side, path }, { status, body, ms }) => {
      round[side][n >> 1] = ms
      shapes[side].add(`${status} ${body.replaceAll(path, '')}`)
      if (status === 303) opened++
    })
    for (const side of [0, 1] as const) times[side].push(...round[side])
    console.log(`  ${what}: ${times[0].length} of ${PAIRS} pairs in ${((performance.now() - begun) / 1000).toFixed(0)} s`)
  }
  const [{ t, difference, visible }, pairs] = [compare(times[0], times[1], BAR), comparePairs(times[0], times[1], BAR)]
  const all = times[0].length + times[1].length
  const oneSided = [...shapes[0], ...shapes[1]].filter((shape) => !shapes[0].has(shape) || !shapes[1].has(shape))
  const late = times.map((side) => side.filter((ms) => ms > 600).length).join(' and ')
  return [
    {
      what: `${what}, |t|`,
      value: Math.max(Math.abs(t), Math.abs(pairs.t)),
      unit: '',
      bar: BAR,
      better: 'less',
      note: `${times[0].length} pairs, ${atOnce} at once: ${difference.toFixed(3)} ms apart; Welch ${t.toFixed(2)} (${visible.toFixed(2)} ms would have shown), of pairs ${pairs.t.toFixed(2)} (${pairs.visible.toFixed(2)} ms); after the first beat ${late}`,
    },
    {
      what: `${what}, opened or told apart`,
      value: opened + oneSided.length,
      unit: '',
      bar: 0,
      better: 'less',
      note: `of ${all} answers, upper bound ${(3 / all).toExponential(1)}`,
    },
  ]
}

/** Says all tries in their order, so many at once, each from an address of its own. */
async function sayAll(url: string, atOnce: number, tries: readonly Try[], hear: (n: number, one: Try, answered: Answered) => void): Promise<void> {
  const door = portalDoor(url, atOnce)
  // One iterator for all: each takes the next try that nobody took.
  const left = tries.entries()
  const work = async (): Promise<void> => {
    for (const [n, one] of left) hear(n, one, await door.ask({ method: 'POST', path: one.path, address: addressOf(n), form: `digits=${one.digits}` }))
  }
  try {
    await Promise.all(Array.from({ length: atOnce }, work))
  } finally {
    door.close()
  }
}

/** Pairs stay neighbours, in an order of chance; which side goes first is chance too. */
function interleaved(tries: readonly Try[], chance: Chance): readonly Try[] {
  const pairs = Array.from({ length: tries.length / 2 }, (_, n) => tries.slice(2 * n, 2 * n + 2))
  return chance.shuffle(pairs).flatMap((pair) => chance.shuffle(pair))
}
