import { utils, write } from '@e965/xlsx'
import type { ImportAnswer, ImportKind } from '@lianfang/contract/imports/answers.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTownship, TOWNSHIP, type Seated, type TestTownship } from '../testing/open-township.ts'

let town: TestTownship
let office: Seated
beforeAll(async () => {
  town = await openTownship('2022-03-18T02:00:00.000Z')
  office = await town.seat('潘俊', 'COMMAND_OFFICE', TOWNSHIP)
})
afterAll(() => town.close())

function bookOf(rows: readonly (readonly (string | number)[])[]): Buffer {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), '表')
  const bytes: unknown = write(book, { type: 'buffer', bookType: 'xlsx' })
  if (!Buffer.isBuffer(bytes)) throw new Error('the workbook writer gave no bytes')
  return bytes
}

async function take(who: Seated, kind: ImportKind, bytes: Buffer): Promise<ImportAnswer> {
  const { status, body } = await who.upload('/api/imports', { kind }, { name: `${kind}.xlsx`, bytes })
  expect([status, body]).toEqual([200, expect.anything()])
  return body
}

test('[X9] a list of grids, then a household register, come in as lists do', async () => {
  const grids = await take(
    town.admin,
    'grids',
    bookOf([
      ['行政区划代码', '村(社区)', '村支书', '联系电话', '村民小组', '网格', '网格员', '联系电话', '户数'],
      ['430502205204', '高家村', '萧超勇', '18600002044', '1组', '高家村第1网格', '何松芳', '18600003605', 71],
      ['430502205204', '高家村', '萧超勇', '18600002044', '2组', '高家村第2网格', '', '18600003606', 71],
    ]),
  )
  expect(grids).toMatchObject({ kind: 'grids', missing: [], counts: { rows: 2, noted: 1 }, brought: { workers: 2 } })
  expect((await town.admin.post(`/api/imports/${grids.id}/accept`, {})).body).toMatchObject({ state: 'ACCEPTED' })

  const register = await take(
    office,
    'households',
    bookOf([
      ['村', '组', '户编号', '与户主关系', '姓名', '性别', '身份证号', '电话', '门牌'],
      ['高家村', '1组', 'H00001', '户主', '罗龙', '女', '990101196003141000', '18600000215', '1号'],
      ['', '', '', '配偶', '彭洋桂', '男', '990101196103141016', '', ''],
      ['', '', '', '子', '罗虎', '男', '990101196103141017', '', ''],
    ]),
  )
  expect(register).toMatchObject({ kind: 'households', counts: { rows: 3, bad: 1 }, brought: { households: 1, people: 2 } })
  expect(register.bad.map((row) => [row.row, row.reasons[0]?.code])).toEqual([[4, 'id-number-check']])
  const accepted = await Promise.all([office.post(`/api/imports/${register.id}/accept`, {}), office.post(`/api/imports/${register.id}/accept`, {})])
  expect(accepted.map((answer) => answer.status)).toEqual([200, 200])
  const { rows } = await town.house.owner.query<{ households: number; people: number }>(
    'SELECT (SELECT count(*) FROM households) AS households, (SELECT count(*) FROM persons) AS people',
  )
  expect(rows).toEqual([{ households: 1, people: 2 }])
})

test('[X9] who may take in which kind is the right of its command', async () => {
  const secretary = await town.seat('唐怡㛃', 'VILLAGE_SECRETARY', '430502205204')
  const register = bookOf([
    ['姓名', '与户主关系', '村'],
    ['罗龙', '户主', '高家村'],
  ])
  expect((await secretary.upload('/api/imports', { kind: 'households' }, { name: 'a.xlsx', bytes: register })).status).toBe(404)
  expect((await town.admin.upload('/api/imports', { kind: 'households' }, { name: 'a.xlsx', bytes: register })).status).toBe(404)
})
