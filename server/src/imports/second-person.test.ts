import type { ImportAnswer } from '@lianfang/contract/imports/answers.ts'
import type { BatchItem, ReferralItem } from '@lianfang/contract/referrals/answers.ts'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTownship, TOWNSHIP, type Seated, type TestTownship } from '../testing/open-township.ts'

let town: TestTownship
let office: Seated
let second: Seated
let secretary: Seated

const VILLAGE = '430502205204'
const DUE = '2022-03-19T04:00:00.000Z'

beforeAll(async () => {
  town = await openTownship('2022-03-18T14:00:00.000Z')
  await town.admin.say('grids/put-unit', TOWNSHIP, {
    unit: VILLAGE,
    parent: TOWNSHIP,
    kind: 'VILLAGE',
    name: '高家村',
    declaredHouseholds: null,
    baseRevision: null,
    sort: 1,
  })
  ;[office, second, secretary] = await Promise.all([
    town.seat('潘俊', 'COMMAND_OFFICE', TOWNSHIP),
    town.seat('何欣浩', 'COMMAND_OFFICE', TOWNSHIP),
    town.seat('唐怡㛃', 'VILLAGE_SECRETARY', VILLAGE),
  ])
})
afterAll(() => town.close())

const PEOPLE = ['990101196003141000', '990101196103141016', '990101196203141021', '990101196303141037', '990101196403141042']
const NAMES = '姓名,身份证,手机,码色,所属村'
/** The same columns under other names: another office's layout. */
const OTHER_NAMES = '人员姓名,证件号码,联系电话,健康码,行政村'
const THIRD_NAMES = '姓名,公民身份号码,手机号,码状态,村居'
const row = (i: number, more: { readonly phone?: string } = {}): string => `罗${'甲乙丙丁戊'[i]},\t${PEOPLE[i]},${more.phone ?? `1860000000${i}`},红,高家村`

/** A code list as another office exports it: CSV in GB18030. */
const csv = (...lines: readonly string[]): Buffer => iconv.encode(`${lines.join('\r\n')}\r\n`, 'gb18030')

async function upload(who: Seated, bytes: Buffer, sender: string): Promise<ImportAnswer> {
  const { status, body } = await who.upload('/api/imports', { kind: 'referrals', sender }, { name: '码表.csv', bytes })
  expect([status, body]).toEqual([200, expect.anything()])
  return body
}

type Answered = Promise<{ readonly status: number; readonly body: ImportAnswer & { readonly code?: string } }>
const accept = (who: Seated, id: string, title = '码表'): Answered => who.post(`/api/imports/${id}/accept`, { title, dueAt: DUE })
const codes = (shown: ImportAnswer): readonly string[] => shown.second.map((reason) => reason.code)

test('[X2] [X7] a list that has changed by more than a fifth waits for a second person, who says the same yes', async () => {
  const first = await upload(office, csv(NAMES, ...PEOPLE.map((_, i) => row(i))), '县公安局')
  expect([first.counts.new, first.counts.bad, codes(first)]).toEqual([5, 0, []])
  expect((await accept(office, first.id)).body.state).toBe('ACCEPTED')

  const next = await upload(office, csv(NAMES, row(0), row(1), row(2), row(3, { phone: '13900000009' })), '县公安局')
  expect([next.counts.known, next.counts.changed, next.counts.gone, codes(next)]).toEqual([3, 1, 1, ['list-changed']])
  expect(next.second[0]?.sentence).toContain('40%')
  expect(next.rows.find((one) => one.kind === 'CHANGED')?.differences).toEqual([{ field: 'phones', was: '186****0003', is: '139****0009' }])

  const yes = await accept(office, next.id, '第二份')
  expect([yes.body.state, yes.body.agreed?.name]).toEqual(['AWAITING_SECOND', '潘俊'])
  // The same person twice is one person.
  expect((await accept(office, next.id, '第二份')).body.state).toBe('AWAITING_SECOND')
  const waiting = (await second.get('/api/imports')).body as { items: readonly { id: string; state: string; agreed: { name: string } | null }[] }
  expect(waiting.items.find((one) => one.id === next.id)).toMatchObject({ state: 'AWAITING_SECOND', agreed: { name: '潘俊' } })
  expect((await secretary.get('/api/imports')).status).toBe(404)
  expect((await accept(secretary, next.id)).status).toBe(404)

  const done = await second.post(`/api/imports/${next.id}/accept`, {})
  expect(done.status).toBe(200)
  const batches = (await office.get('/api/referrals/batches?sender=县公安局')).body as { items: readonly BatchItem[] }
  expect(batches.items.find((batch) => batch.id === next.id)).toMatchObject({ title: '第二份', acceptedBy: { name: '潘俊' }, secondedBy: { name: '何欣浩' } })
})

test('[X7] who agreed, agreed to one reading: another mapping asks anew', async () => {
  const shown = await upload(office, csv('共9条,,,,', NAMES, row(0)), '县教育局')
  expect(codes(shown)).toContain('list-count-differs')
  expect((await accept(office, shown.id)).body.state).toBe('AWAITING_SECOND')
  const mapping = Object.fromEntries(shown.columns.flatMap((column) => (column.field && column.field !== 'codeColor' ? [[column.index, column.field]] : [])))
  const changed = await second.post(`/api/imports/${shown.id}/mapping`, { sheet: 0, headerRow: shown.headerRow, mapping })
  expect(changed.body).toMatchObject({ state: 'OPEN', agreed: null })
  expect((await accept(second, shown.id)).body.state).toBe('AWAITING_SECOND')
})

test('[X8] a second click, and two people at once, take a list in once', async () => {
  const shown = await upload(office, csv(OTHER_NAMES, row(0)), '县卫健委')
  const answers = await Promise.all([accept(office, shown.id), accept(office, shown.id), accept(office, shown.id)])
  expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200])
  const page = (await office.get(`/api/referrals?batch=${shown.id}`)).body as { items: readonly ReferralItem[] }
  expect(page.items).toHaveLength(1)
  const again = await upload(office, csv(OTHER_NAMES, row(0)), '县卫健委')
  expect((await accept(office, again.id)).body.code).toBe('list-taken-in-before')
})

test('[X6] the mapping is set by hand, remembered for the sender’s next list of that layout, and proposed as another’s', async () => {
  const odd = (n: number): Buffer => csv('甲,乙,丙', `罗${'甲乙'[n]},${PEOPLE[n]},1860000000${n}`)
  const shown = await upload(office, odd(0), '火车站派出所')
  expect([shown.headerRow, shown.missing]).toEqual([null, ['name']])
  expect(shown.preview[0]).toEqual(['甲', '乙', '丙'])
  expect((await accept(office, shown.id)).body.code).toBe('header-unknown')
  const wrong = await office.post(`/api/imports/${shown.id}/mapping`, { sheet: 0, headerRow: 1, mapping: { 0: 'name', 1: 'name' } })
  expect(wrong.body).toMatchObject({ code: 'mapping-impossible' })
  const incomplete = await office.post(`/api/imports/${shown.id}/mapping`, { sheet: 0, headerRow: 1, mapping: { 1: 'idNumber' } })
  expect(incomplete.body).toMatchObject({ missing: ['name'], counts: { rows: 0 } })
  expect((await accept(office, shown.id)).body.code).toBe('mapping-incomplete')
  const right = await office.post(`/api/imports/${shown.id}/mapping`, { sheet: 0, headerRow: 1, mapping: { 0: 'name', 1: 'idNumber', 2: 'phones' } })
  expect(right.body).toMatchObject({ missing: [], counts: { rows: 1, bad: 0 } })
  expect((await accept(office, shown.id)).body.state).toBe('ACCEPTED')

  // Nothing in these names says what they mean: only what was learned can.
  const next = await upload(office, odd(1), '火车站派出所')
  expect([next.headerRow, next.layout, next.columns.map((column) => column.field)]).toEqual([1, 'OWN', ['name', 'idNumber', 'phones']])
  expect((await upload(office, odd(1), '县档案馆')).headerRow).toBeNull()
})

test('[X6] a mapping that was chosen by hand is proposed again although the names say otherwise', async () => {
  const list = (n: number): Buffer => csv('姓名,身份证,手机,备用电话,说明', `罗${'甲乙'[n]},${PEOPLE[n]},1860000000${n},1770000000${n},村口`)
  const shown = await upload(office, list(0), '县水利局')
  expect(shown.columns.map((column) => column.field)).toEqual(['name', 'idNumber', 'phones', 'phones', 'remark'])
  await office.post(`/api/imports/${shown.id}/mapping`, { sheet: 0, headerRow: 1, mapping: { 0: 'name', 1: 'idNumber', 2: 'phones', 4: 'address' } })
  await accept(office, shown.id)
  const next = await upload(office, list(1), '县水利局')
  expect([next.layout, next.columns.map((column) => column.field)]).toEqual(['OWN', ['name', 'idNumber', 'phones', null, 'address']])
  const another = await upload(office, list(1), '县林业局')
  expect([another.layout, codes(another)]).toEqual(['ANOTHERS', ['list-layout-of-another']])
})

test('[X5] what was read lies sealed, for this township’s office, and not longer than 72 hours', async () => {
  const shown = await upload(office, csv(NAMES, row(0)), '县民政局')
  const { rows } = await town.house.owner.query<{ content: Buffer; state: object }>('SELECT content, state FROM imports WHERE id = $1', [shown.id])
  const kept = `${rows[0]?.content.toString('latin1')}${JSON.stringify(rows[0]?.state)}`
  expect(kept).not.toContain(PEOPLE[0])
  expect(kept).not.toContain('罗甲')
  expect((await secretary.get(`/api/imports/${shown.id}`)).status).toBe(404)
  town.setClock('2022-03-21T13:59:00.000Z')
  expect((await office.get(`/api/imports/${shown.id}`)).status).toBe(200)
  town.setClock('2022-03-21T14:01:00.000Z')
  expect((await office.get(`/api/imports/${shown.id}`)).status).toBe(404)
  town.setClock('2022-03-18T14:00:00.000Z')
})

test('[X5] a list that was taken in leaves no copy of itself behind', async () => {
  const shown = await upload(office, csv(THIRD_NAMES, row(4)), '县司法局')
  await accept(office, shown.id)
  const { rows } = await town.house.owner.query<{ size: number }>('SELECT length(content) AS size FROM imports WHERE id = $1', [shown.id])
  expect(rows).toEqual([{ size: 0 }])
  expect((await office.post(`/api/imports/${shown.id}/mapping`, { sheet: 0, headerRow: 1, mapping: {} })).body).toMatchObject({ code: 'import-done' })
})

test('[X3] a file that is no list is refused with a sentence, and nothing is kept of it', async () => {
  const refused = async (bytes: Buffer, fields: Readonly<Record<string, string>> = { kind: 'referrals', sender: '县指挥部' }): Promise<unknown> => {
    const { status, body } = await office.upload('/api/imports', fields, { name: '名单.xlsx', bytes })
    const { code, sentence } = body as { code: string; sentence: string }
    expect(sentence).toMatch(/\p{Script=Han}/u)
    return [status, code]
  }
  expect(await refused(Buffer.from('%PDF-1.7'))).toEqual([415, 'file-kind-unknown'])
  expect(await refused(Buffer.from('PK\x03\x04broken'))).toEqual([422, 'file-broken'])
  expect(await refused(Buffer.alloc(0))).toEqual([422, 'file-missing'])
  expect(await refused(Buffer.alloc(21 * 1024 * 1024, 0x31))).toEqual([413, 'too-large'])
  expect(await refused(csv(NAMES, ...Array.from({ length: 20_001 }, () => '罗,,18600000000,,高家村')))).toEqual([413, 'file-too-large'])
  expect(await refused(csv(NAMES), { kind: 'referrals', sender: '' })).toEqual([422, 'bad-input'])
  expect(await refused(csv(NAMES), { kind: 'venues', sender: '县指挥部' })).toEqual([422, 'bad-input'])
  const { rows } = await town.house.owner.query<{ n: number }>(`SELECT count(*) AS n FROM imports WHERE state ->> 'fileName' = '名单.xlsx'`)
  expect(rows).toEqual([{ n: 0 }])
  expect((await secretary.upload('/api/imports', { kind: 'referrals', sender: '县指挥部' }, { name: 'a.csv', bytes: csv(NAMES, row(0)) })).status).toBe(404)
})

test('[X10] the workbench pages without gaps or repeats, first due first', async () => {
  const seen: string[] = []
  let cursor = ''
  for (let n = 0; n < 50; n++) {
    const { status, body } = await office.get(`/api/referrals?status=UNFINISHED&limit=2${cursor && `&cursor=${cursor}`}`)
    expect(status).toBe(200)
    const page = body as { items: readonly ReferralItem[]; next: string | null }
    seen.push(...page.items.map((item) => item.id))
    if (page.next === null) break
    cursor = page.next
  }
  const all = (await office.get('/api/referrals?status=UNFINISHED&limit=200')).body as { items: readonly ReferralItem[] }
  expect(seen).toEqual(all.items.map((item) => item.id))
  expect(all.items.map((item) => item.dueAt)).toEqual(all.items.map((item) => item.dueAt).toSorted())
  expect((await office.get('/api/referrals?cursor=nonsense')).status).toBe(422)
  town.setClock('2022-03-20T14:00:00.000Z')
  const late = (await office.get('/api/referrals?overdue=true&limit=200')).body as { items: readonly ReferralItem[] }
  expect(late.items).toHaveLength(all.items.length)
  expect(late.items.every((item) => item.overdue)).toBe(true)
})
