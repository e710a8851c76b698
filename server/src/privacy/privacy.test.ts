import { afterAll, beforeAll, expect, test } from 'vitest'
import type { HouseholdDetail, PersonDetail } from '@lianfang/contract/people/answers.ts'
import type { PersonDetails } from '@lianfang/domain/people/tidy-identity.ts'
import { v7 } from 'uuid'
import { rebuild } from '../journal/rebuild.ts'
import { verifyJournal } from '../journal/verify.ts'
import { openTownship, type Seated, type TestTownship, TOWNSHIP } from '../testing/open-township.ts'
import { notedDisclosures } from '../testing/noted-disclosures.ts'
import { allThatCanBeRead, openTexts } from '../testing/read-all.ts'

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
  expect(await notedDisclosures(town.house, TOWNSHIP)).toMatchObject([{ kind: 'UNMASK', person: id, purpose: '电话联系本人' }])
  expect((await office.post(`/api/people/persons/${id}/unmask`, { purpose: '' })).status).toBe(422)
})

test('[PV2, J7] an erased person cannot be read anywhere, the chain verifies, and rebuilt tables are the same', async () => {
  const id = await enter('谢勇', { ...NO_DOCUMENT, birth: '1957-03-09', relation: '谢老三的长子' })
  expect(found(await allThatCanBeRead(town.house, TOWNSHIP), ['1957-03-09', '谢老三'])).toEqual(['1957-03-09', '谢老三'])
  expect(await openTexts(town.house)).not.toMatch(/1957-03-09|谢老三/)
  expect(await town.admin.say('privacy/erase-person', QIANJIN, { person: id, ground: '事件结束，依法销毁' })).toMatchObject({ status: 'applied' })
  const { body } = await office.get(`/api/people/persons/${id}`)
  expect(JSON.stringify(body)).not.toMatch(/谢勇|1957-03-09|谢老三/)
  expect(found(await allThatCanBeRead(town.house, TOWNSHIP), ['谢勇', '1957-03-09', '谢老三'])).toEqual([])
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
  expect(found(await allThatCanBeRead(town.house, TOWNSHIP), TAKEN)).toEqual(TAKEN)

  expect(await eraseRecord(gone)).toMatchObject({ status: 'applied' })
  expect(found(await allThatCanBeRead(town.house, TOWNSHIP), [...TAKEN, '贺蓝'])).toEqual([])
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
  expect(found(await allThatCanBeRead(town.house, TOWNSHIP), TAKEN)).toEqual([])
  expect((await detailOf(kept)).person.personal).toMatchObject({ name: '贺兰', noIdReason: '未带', phones: ['15900003333'] })
  await standsUp()
})

test('[PV4, P9] the kept record takes the merged ones along when it is erased, and nobody changes or merges it again', async () => {
  await emptied()
  const { kept, gone, merge } = await merged()
  expect(await eraseRecord(kept)).toMatchObject({ status: 'applied' })
  expect(found(await allThatCanBeRead(town.house, TOWNSHIP), [...TAKEN, '贺兰', '贺蓝', '15900003333'])).toEqual([])
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
  expect(found(await allThatCanBeRead(town.house, TOWNSHIP), TAKEN)).toEqual([])
  expect((await detailOf(last)).person.personal).toMatchObject({ name: '贺澜', phones: ['15900003333'], idType: 'NONE' })
  await standsUp()
})

/** Erases whoever was entered so far and can be. */
async function emptied(): Promise<void> {
  const { rows } = await town.house.owner.query<{ id: string }>('SELECT id FROM persons WHERE erased_at IS NULL')
  for (const { id } of rows) await eraseRecord(id)
}

test('[PV5] a household goes with the last who lived there, not before; who moves in later is erased from it as well', async () => {
  await emptied()
  const home = v7()
  const house = { household: null, baseRevision: null, unit: QIANJIN, code: 'H7', head: null, door: '竹林边', address: '前进村竹林边' }
  expect(await office.say('people/put-household', QIANJIN, house, { id: home })).toMatchObject({ status: 'applied' })
  const enterInto = async (name: string): Promise<string> => {
    const id = await enter(name, NO_DOCUMENT)
    expect(await office.say('people/move-person', QIANJIN, { person: id, unit: QIANJIN, household: home })).toMatchObject({ status: 'applied' })
    return id
  }
  const [first, last] = [await enterInto('向平'), await enterInto('向安')]
  const knock = (note: string) => office.say('people/record-house-visit', QIANJIN, { household: home, result: 'MET', note })
  expect(await knock('向平的女儿开的门')).toMatchObject({ status: 'applied' })
  const texts = ['竹林边', '向平的女儿开的门']
  await eraseRecord(first)
  expect(found(await allThatCanBeRead(town.house, TOWNSHIP), texts)).toEqual(texts)
  await eraseRecord(last)
  expect(found(await allThatCanBeRead(town.house, TOWNSHIP), texts)).toEqual([])
  const { body }: { body: HouseholdDetail } = await office.get(`/api/people/households/${home}`)
  expect(body.household).toMatchObject({ code: 'H7', personal: { door: '', address: '' } })
  town.setClock('2020-02-02T01:00:00.000Z')
  const again = { ...house, household: home, baseRevision: body.household.revision, door: '竹林边新屋' }
  expect(await office.say('people/put-household', QIANJIN, again)).toMatchObject({ status: 'applied' })
  const next = await enterInto('唐宁')
  expect(await knock('唐宁在家')).toMatchObject({ status: 'applied' })
  expect(found(await allThatCanBeRead(town.house, TOWNSHIP), ['竹林边新屋', '唐宁在家'])).toHaveLength(2)
  await eraseRecord(next)
  expect(found(await allThatCanBeRead(town.house, TOWNSHIP), ['竹林边', '唐宁在家'])).toEqual([])
  await standsUp()
})
