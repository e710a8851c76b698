import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTownship, type TestTownship, TOWNSHIP } from '../testing/open-township.ts'
import { link } from './chain.ts'
import type { EntryBody } from './entry.ts'
import { openJournal } from './journal.ts'
import { rebuild } from './rebuild.ts'
import { openBytes, sealBytes } from './seal.ts'
import { verifyJournal } from './verify.ts'

let town: TestTownship
beforeAll(async () => {
  town = await openTownship()
})
afterAll(() => town.close())

const DETAILS = { relation: '长子', sex: 'MALE', birth: '1963-08-21', living: 'RESIDENT', name: '罗虎', idType: 'NONE', idNumber: '', noIdReason: '未带' }
const REST = { phones: [], address: '', note: '' }

/** Writes the last entry and its row as they were written before birthday and relation were sealed. */
async function asBefore(id: string): Promise<void> {
  const { owner } = town.house
  const { rows } = await owner.query<{ body: string; previous: Buffer }>(
    'SELECT j.body, p.hash AS previous FROM journal j JOIN journal p ON p.township = j.township AND p.seq = j.seq - 1 WHERE j.township = $1 ORDER BY j.seq DESC LIMIT 1',
    [TOWNSHIP],
  )
  const [last] = rows
  if (!last) throw new Error('an empty journal')
  const body = JSON.parse(last.body) as EntryBody
  const keys = town.house.journal.keysOf(TOWNSHIP)
  const key = keys.known([id])
  const [change] = body.changes
  if (!key || !change?.row) throw new Error('no person in the last entry')
  const about = `persons/${id}`
  const { birth, relation, ...personal } = JSON.parse(openBytes(key, Buffer.from(String(change.row['sealed']), 'base64'), about).toString()) as typeof DETAILS
  const sealed = sealBytes(key, Buffer.from(JSON.stringify(personal)), about).toString('base64')
  const text = JSON.stringify({ ...body, changes: [{ ...change, row: { ...change.row, birth, relation, sealed } }] })
  const hash = link(last.previous, text)
  await owner.query('UPDATE journal SET body = $2, hash = $3 WHERE township = $1 AND seq = $4', [TOWNSHIP, text, hash, body.seq])
  await owner.query('UPDATE townships SET chain_head = $2 WHERE township = $1', [TOWNSHIP, hash])
  await owner.query('UPDATE persons SET birth = $2, relation = $3, sealed = $4 WHERE id = $1', [id, birth, relation, sealed])
}

test('[J10] a row from before birthdays were sealed is read as it was, rebuilt the same, and sealed when it is written again', async () => {
  const office = await town.seat('钱进', 'COMMAND_OFFICE', TOWNSHIP)
  const entered = office.command('people/put-person', TOWNSHIP, { unit: TOWNSHIP, household: null, ...DETAILS, ...REST })
  expect((await office.push([entered])).answers[0]).toMatchObject({ status: 'applied' })
  await asBefore(entered.id)
  const shown = async (): Promise<unknown> => (await office.get(`/api/people/persons/${entered.id}`)).body
  expect(await shown()).toMatchObject({ person: { sex: 'MALE', personal: { name: '罗虎', birth: '1963-08-21', relation: '长子' } } })
  expect(await rebuild(town.house, TOWNSHIP, { write: false })).toMatchObject({ different: [] })
  const edit = { person: entered.id, baseRevision: 1, ...DETAILS, ...REST, note: '回村' }
  // Another process, which has nothing of the township in memory.
  expect(await openJournal(town.house).say(office.command('people/edit-person', TOWNSHIP, edit))).toMatchObject({ status: 'applied' })
  const { rows } = await town.house.owner.query('SELECT birth, relation FROM persons WHERE id = $1', [entered.id])
  expect(rows).toEqual([{ birth: null, relation: null }])
  expect(await shown()).toMatchObject({ person: { personal: { birth: '1963-08-21', relation: '长子', note: '回村' } } })
  expect(await verifyJournal(town.house.owner, TOWNSHIP)).toMatchObject({ ok: true })
  expect(await rebuild(town.house, TOWNSHIP, { write: false })).toMatchObject({ different: [] })
})
