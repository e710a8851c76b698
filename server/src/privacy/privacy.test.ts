import { afterAll, beforeAll, expect, test } from 'vitest'
import { rebuild } from '../journal/rebuild.ts'
import { verifyJournal } from '../journal/verify.ts'
import { openTownship, type Seated, type TestTownship, TOWNSHIP } from '../testing/open-township.ts'

const QIANJIN = '430502201200'
let town: TestTownship
let office: Seated

beforeAll(async () => {
  town = await openTownship('2020-02-01T01:00:00.000Z')
  await town.admin.say('grids/put-unit', TOWNSHIP, { unit: QIANJIN, parent: TOWNSHIP, kind: 'VILLAGE', name: '前进村', declaredHouseholds: null, sort: 1 })
  office = await town.seat('钱进', 'COMMAND_OFFICE', TOWNSHIP)
})
afterAll(() => town.close())

async function enter(name: string): Promise<string> {
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

test('[PV2] an erased person cannot be read anywhere, the chain verifies, and rebuilt tables are the same', async () => {
  const id = await enter('谢勇')
  expect(await town.admin.say('privacy/erase-person', QIANJIN, { person: id, ground: '事件结束，依法销毁' })).toMatchObject({ status: 'applied' })
  const { body } = await office.get(`/api/people/persons/${id}`)
  expect(JSON.stringify(body)).not.toContain('谢勇')
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
    pack: 'cn.covid19.home-observation',
    countedFrom: '2020-01-31',
    ground: '武汉返乡',
    decidedBy: '乡指挥部',
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
