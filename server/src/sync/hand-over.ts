import type { Answer, Command } from '@lianfang/domain/kernel/command.ts'
import { read } from '../database/reader.ts'
import type { House } from '../http/house.ts'
import { workersOfDevice } from '../identity/credentials.ts'
import type { Checked } from './check-command.ts'
import { setAside } from './set-aside.ts'

/** A stolen phone is no way to fill the journal: so many records of one device may be set aside. */
const MOST = 2000

/**
 * Takes what a revoked device had not sent yet. Nothing of it is applied: what the journal has answers `already`, the rest is set
 * aside under its author's name. What is not a command, or is written by somebody who never signed in there, stays on the phone.
 */
export async function handOver(house: House, device: string, townships: readonly string[], checked: readonly Checked[]): Promise<readonly Answer[]> {
  const answers: Answer[] = []
  for (const township of townships) {
    const mine = checked.flatMap((one) => ('command' in one && one.command.township === township ? [one.command] : []))
    if (mine.length > 0) answers.push(...(await handOverIn(house, device, township, mine)))
  }
  const answered = new Set(answers.map((answer) => answer.id))
  for (const one of checked) {
    if (!('command' in one)) answers.push({ id: one.id, status: 'refused', reason: one.reason })
    else if (!answered.has(one.command.id)) answers.push({ id: one.command.id, status: 'refused', reason: { code: 'not-found' } })
  }
  return answers
}

async function handOverIn(house: House, device: string, township: string, commands: readonly Command[]): Promise<readonly Answer[]> {
  const authors = await workersOfDevice(
    house.pool,
    township,
    device,
    commands.map((command) => command.actor),
  )
  const { known, waiting } = await read(house.pool, house.catalog, house.journal.keysOf(township), township, '*', async (reader) => {
    const entries = await reader.query<{ command: string; seq: number }>(
      'SELECT command, seq FROM journal WHERE township = $1 AND command = ANY ($2::uuid[])',
      [township, commands.map((command) => command.id)],
    )
    const [count] = await reader.query<{ n: number }>('SELECT count(*)::int AS n FROM reviews WHERE township = $1 AND device = $2', [township, device])
    return { known: new Map(entries.map((entry) => [entry.command, entry.seq])), waiting: count?.n ?? 0 }
  })
  return Promise.all(
    commands.map(async (command, place): Promise<Answer> => {
      const seq = known.get(command.id)
      if (seq !== undefined) return { id: command.id, status: 'already', seq }
      if (!authors.has(command.actor)) return { id: command.id, status: 'refused', reason: { code: 'not-your-device' } }
      if (waiting + place >= MOST) return { id: command.id, status: 'refused', reason: { code: 'review-full' } }
      return setAside(house, command, device)
    }),
  )
}
