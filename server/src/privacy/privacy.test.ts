import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PersonDetail } from '@lianfang/contract/people/answers.ts'
import type { PersonDetails } from '@lianfang/domain/people/tidy-identity.ts'
import { v7 } from 'uuid'
import { dataKey, keyOfTwo, openBytes } from '../journal/seal.ts'
import type { EntryBody } from '../journal/entry.ts'
import { rebuild } from '../journal/rebuild.ts'
import { verifyJournal } from '../journal/verify.ts'
import { openTownship, type Seated, type TestTownship, TOWNSHIP } from '../testing/open-township.ts'

const QIANJIN = '430502201200'
let town: TestTownship
let office: Seated

beforeAll(async () => {
  town = await openTownship('2020-02-01T01:00:00.000Z')
  await town.admin.say('grids/put-unit', TOWNSHIP, {
    unit: QIANJIN,
    parent: TOWNSHIP,
    kind: 'VILLAGE',
    name: '前进村',
    declaredHouseholds: null,
    baseRevision: null,
    sort: 1,
  })
  office = await town.seat('钱进', 'COMMAND_OFFICE', TOWNSHIP)
})
afterAll(() => town.close())

async function enter(name: string, more: Partial<PersonDetails> = {}): Promise<string> {
  const command = office.command('people/put-person', QIANJIN, {
    unit: QIANJIN,
    household: null,
    relation: '',
    sex: 'UNKNOWN',
    birth: null,
    living: 'RESIDENT',
    name,
    idType: 'RESIDENT_ID',
    idNumber: '11010519491231002X',
    noIdReason: '',
    phones: ['13900007777'],
    address: '老屋院子',
    note: '',
    ...more,
  })
  expect((await office.push([command])).answers[0]).toMatchObject({ status: 'applied' })
  return command.id
}

test('[PV1] the whole number is shown after the look and its purpose stand in the journal', async () => {
  const id = await enter('曾㛃静')
  const { status, body } = await office.post(`/api/people/persons/${id}/unmask`, { purpose: '电话联系本人' })
  expect(status).toBe(200)
  expect(JSON.stringify(body)).toContain('11010519491231002X')
  const { rows } = await town.house.owner.query('SELECT FROM disclosures WHERE person = $1 AND purpose = $2', [id, '电话联系本人'])
  expect(rows).toHaveLength(1)
  expect((await office.post(`/api/people/persons/${id}/unmask`, { purpose: '' })).status).toBe(422)
})

test('[PV2, J7] an erased person cannot be read anywhere, the chain verifies, and rebuilt tables are the same', async () => {
  const id = await enter('谢勇', { ...NO_DOCUMENT, birth: '1957-03-09', relation: '谢老三的长子' })
  expect(found(await allThatCanBeRead(), ['1957-03-09', '谢老三'])).toEqual(['1957-03-09', '谢老三'])
  expect(await openTexts()).not.toMatch(/1957-03-09|谢老三/)
  expect(await town.admin.say('privacy/erase-person', QIANJIN, { person: id, ground: '事件结束，依法销毁' })).toMatchObject({ status: 'applied' })
  const { body } = await office.get(`/api/people/persons/${id}`)
  expect(JSON.stringify(body)).not.toMatch(/谢勇|1957-03-09|谢老三/)
  expect(found(await allThatCanBeRead(), ['谢勇', '1957-03-09', '谢老三'])).toEqual([])
  const { rows } = await town.house.owner.query<{ sealed: string | null; id_number_index: string | null; name_index: string[] }>(
    'SELECT sealed, id_number_index, name_index FROM persons WHERE id = $1',
    [id],
  )
  expect(rows[0]).toEqual({ sealed: null, id_number_index: null, name_index: [] })
  const { rows: keys } = await town.house.owner.query('SELECT FROM subject_keys WHERE subject = $1', [id])
  expect(keys).toHaveLength(0)
  expect(await verifyJournal(town.house.owner, TOWNSHIP)).toMatchObject({ ok: true })
  expect(await rebuild(town.house, TOWNSHIP, { write: false })).toMatchObject({ different: [] })
})

test('[PV3] who is under measure cannot be erased', async () => {
  const id = await enter('刘勇')
  const started = await office.say('followup/start-follow-up', QIANJIN, {
    person: id,
    pack: 'cn.covid19',
    category: 'RETURNEE_FROM_HUBEI',
    countedFrom: '2020-01-31',
    ground: '武汉返乡',
    decidedBy: '乡指挥部',
    evidence: '县排查名单',
    supportContact: '刘婷 13900001234',
    allowed: '',
    referral: null,
    creditDays: 0,
    transferredIn: false,
  })
  expect(started).toMatchObject({ status: 'applied' })
  expect(await town.admin.say('privacy/erase-person', QIANJIN, { person: id, ground: '试' })).toMatchObject({ status: 'refused' })
  expect(await town.admin.say('privacy/erase-person', QIANJIN, { person: id, ground: '本人要求' })).toMatchObject({
    status: 'refused',
    reason: { code: 'erase-under-measure' },
  })
})

const NO_DOCUMENT = { idType: 'NONE', idNumber: '', noIdReason: '未带', phones: [], address: '' } as const
const TAKEN = ['440524188001010014', '13811112222', '山脚下']
const THEIRS = { idNumber: '440524188001010014', phones: ['13811112222'], address: '山脚下' }

/** Every text of the journal and of the tables with personal fields, opened with each key that is left, alone and with each other one. */
async function allThatCanBeRead(): Promise<string> {
  const { owner, keys } = town.house
  const { rows: wrapped } = await owner.query<{ subject: string; wrapped: Buffer }>('SELECT subject, wrapped FROM subject_keys ORDER BY subject')
  const left = wrapped.map((row) => dataKey(openBytes(keys.wrapping, row.wrapped, `${TOWNSHIP}/${row.subject}`)))
  const all = [...left, ...left.flatMap((one, at) => left.slice(at + 1).map((other) => keyOfTwo(one, other)))]
  const { rows: journal } = await owner.query<{ body: string }>('SELECT body FROM journal')
  const sealed = journal.flatMap(({ body }) =>
    (JSON.parse(body) as EntryBody).changes.flatMap(({ table, id, row }) =>
      typeof row?.['sealed'] === 'string' ? [[`${table}/${id}`, row['sealed']] as const] : [],
    ),
  )
  for (const table of ['persons', 'merges', 'conflicts']) {
    const { rows } = await owner.query<{ id: string; sealed: string }>(`SELECT id, sealed FROM ${table} WHERE sealed IS NOT NULL`)
    sealed.push(...rows.map((row) => [`${table}/${row.id}`, row.sealed] as const))
  }
  const open = (about: string, text: string): string => {
    for (const key of all) {
      try {
        return openBytes(key, Buffer.from(text, 'base64'), about).toString('utf8')
      } catch {
        // Another key's.
      }
    }
    return ''
  }
  return [...journal.map(({ body }) => body), ...sealed.map(([about, text]) => open(about, text))].join('\n')
}

/** The journal and every row of the tables, as somebody with the database and none of the keys reads them. */
async function openTexts(): Promise<string> {
  const { owner, catalog } = town.house
  const { rows: journal } = await owner.query<{ body: string }>('SELECT body FROM journal')
  const tables = await Promise.all([...catalog.keys()].map((table) => owner.query<{ row: string }>(`SELECT t::text AS row FROM ${table} t`)))
  return [...journal.map(({ body }) => body), ...tables.flatMap(({ rows }) => rows.map(({ row }) => row))].join('\n')
}

function found(text: string, sought: readonly string[]): readonly string[] {
  return sought.filter((one) => text.includes(one))
}

async function merged(): Promise<{ readonly kept: string; readonly gone: string; readonly merge: string }> {
  const kept = await enter('贺兰', { ...NO_DOCUMENT, phones: ['15900003333'] })
  const gone = await enter('贺蓝', THEIRS)
  const merge = v7()
  expect(await office.say('people/merge-persons', QIANJIN, { kept, gone }, { id: merge })).toMatchObject({ status: 'applied' })
  return { kept, gone, merge }
}

const detailOf = async (id: string): Promise<PersonDetail> => (await office.get(`/api/people/persons/${id}`)).body
const eraseRecord = (person: string) => town.admin.say('privacy/erase-person', QIANJIN, { person, ground: '事件结束，依法销毁' })

async function standsUp(): Promise<void> {
  expect(await verifyJournal(town.house.owner, TOWNSHIP)).toMatchObject({ ok: true })
  expect(await rebuild(town.house, TOWNSHIP, { write: false })).toMatchObject({ different: [] })
}

test('[PV4, P10, J7] a record merged away is erased: nothing of it can be read under any key that is left, the kept one keeps its own', async () => {
  // Everybody else with this number is erased first, so that whatever is found is this record's.
  await emptied()
  const { kept, gone, merge } = await merged()
  const before = await detailOf(kept)
  const { person, baseRevision } = { person: kept, baseRevision: before.person.revision }
  const { name, phones, ...rest } = before.person.personal
  const edit = { person, baseRevision, sex: 'FEMALE', living: 'RESIDENT', name, phones, ...rest }
  expect(await office.say('people/edit-person', QIANJIN, { ...edit, note: '回村' })).toMatchObject({ status: 'applied' })
  const late = await office.say('people/edit-person', QIANJIN, { ...edit, note: '晚到的一版' })
  expect(late).toMatchObject({ status: 'conflict' })
  expect(found(await allThatCanBeRead(), TAKEN)).toEqual(TAKEN)

  expect(await eraseRecord(gone)).toMatchObject({ status: 'applied' })
  expect(found(await allThatCanBeRead(), [...TAKEN, '贺蓝'])).toEqual([])
  for (const query of ['13811112222', '440524188001010014', '贺蓝'])
    expect((await office.get(`/api/people/persons?search=${query}`)).body).toMatchObject({ items: [] })
  const after = await detailOf(kept)
  expect(after.person.personal).toMatchObject({ name: '贺兰', idType: 'NONE', phones: ['15900003333'], address: '', note: '回村' })
  expect(after.conflicts).toMatchObject([{ status: 'OPEN', personal: { mine: { note: '晚到的一版', phones: ['15900003333'] } } }])
  expect(after.merges).toMatchObject([{ id: merge, isErased: true, goneName: '（已销毁）' }])
  await standsUp()
  expect(await office.say('people/undo-merge', QIANJIN, { merge })).toMatchObject({
    status: 'refused',
    reason: { code: 'merge-erased', sentence: expect.any(String) },
  })
})

test('[PV4] a merge that was undone leaves nothing of the other behind either', async () => {
  await emptied()
  const { kept, gone, merge } = await merged()
  expect(await office.say('people/undo-merge', QIANJIN, { merge })).toMatchObject({ status: 'applied' })
  expect(await eraseRecord(gone)).toMatchObject({ status: 'applied' })
  expect(found(await allThatCanBeRead(), TAKEN)).toEqual([])
  expect((await detailOf(kept)).person.personal).toMatchObject({ name: '贺兰', noIdReason: '未带', phones: ['15900003333'] })
  await standsUp()
})

test('[PV4, P9] the kept record takes the merged ones along when it is erased, and nobody changes or merges it again', async () => {
  await emptied()
  const { kept, gone, merge } = await merged()
  expect(await eraseRecord(kept)).toMatchObject({ status: 'applied' })
  expect(found(await allThatCanBeRead(), [...TAKEN, '贺兰', '贺蓝', '15900003333'])).toEqual([])
  const { rows } = await town.house.owner.query('SELECT FROM subject_keys WHERE subject = ANY ($1)', [[kept, gone]])
  expect(rows).toHaveLength(0)
  await standsUp()
  const other = await enter('别人')
  expect(await office.say('people/merge-persons', QIANJIN, { kept: other, gone: kept })).toMatchObject({ reason: { code: 'person-erased' } })
  expect(await office.say('people/undo-merge', QIANJIN, { merge })).toMatchObject({ reason: { code: 'merge-erased' } })
  expect(await eraseRecord(kept)).toMatchObject({ reason: { code: 'person-erased' } })
})

test('[PV4] the first of three records merged in a row is erased from all three', async () => {
  await emptied()
  const { kept, gone } = await merged()
  const last = await enter('贺澜', NO_DOCUMENT)
  expect(await office.say('people/merge-persons', QIANJIN, { kept: last, gone: kept })).toMatchObject({ status: 'applied' })
  expect((await detailOf(last)).person.personal.phones).toEqual(['15900003333', '13811112222'])
  expect(await eraseRecord(gone)).toMatchObject({ status: 'applied' })
  expect(found(await allThatCanBeRead(), TAKEN)).toEqual([])
  expect((await detailOf(last)).person.personal).toMatchObject({ name: '贺澜', phones: ['15900003333'], idType: 'NONE' })
  await standsUp()
})

/** Erases whoever was entered so far and can be. */
async function emptied(): Promise<void> {
  const { rows } = await town.house.owner.query<{ id: string }>('SELECT id FROM persons WHERE erased_at IS NULL')
  for (const { id } of rows) await eraseRecord(id)
}
