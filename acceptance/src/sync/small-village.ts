import { v7 } from 'uuid'
import type { Seated, TestTownship } from '@lianfang/server/testing/open-township.ts'
import { TOWNSHIP } from '@lianfang/server/testing/open-township.ts'

export const GRID = '430502201200-01-1'

export interface SmallVillage {
  readonly worker: Seated
  readonly secretary: Seated
  readonly households: readonly string[]
  readonly persons: readonly { readonly id: string; readonly name: string }[]
  readonly followUps: readonly string[]
}

const NAMES = ['李四英', '王㛃', '陈国强', '阿依古丽·买买提']

/** 前进村 with one grid, two doors, four people (two under observation), its grid worker and its secretary. */
export async function smallVillage(town: TestTownship): Promise<SmallVillage> {
  const { admin } = town
  const unit = (code: string, parent: string, kind: string, name: string): Promise<unknown> =>
    said(admin, 'grids/put-unit', TOWNSHIP, { unit: code, parent, kind, name, declaredHouseholds: null, baseRevision: null, sort: 1 })
  await unit('430502201200', TOWNSHIP, 'VILLAGE', '前进村')
  await unit('430502201200-01', '430502201200', 'GROUP', '1组')
  await unit(GRID, '430502201200-01', 'GRID', '前进村第1网格')
  const office = await town.seat('邓芳', 'COMMAND_OFFICE', TOWNSHIP)
  const secretary = await town.seat('何欣浩', 'VILLAGE_SECRETARY', '430502201200')
  const worker = await town.seat('谢涛娟', 'GRID_WORKER', GRID)
  const households = [v7(), v7()]
  const persons = NAMES.map((name) => ({ id: v7(), name }))
  await said(office, 'people/import-households', TOWNSHIP, {
    households: households.map((id, h) => ({
      id,
      unit: GRID,
      code: `0101-00${h + 1}`,
      door: `${h + 1}号`,
      address: '',
      sort: h,
      members: persons.slice(h * 2, h * 2 + 2).map((person, m) => ({
        ...person,
        head: m === 0,
        relation: m === 0 ? '户主' : '配偶',
        sex: 'UNKNOWN',
        birth: '1960-05-05',
        living: 'RESIDENT',
        idType: 'NONE',
        idNumber: '',
        noIdReason: '演练',
        phones: [],
        address: '',
        note: '',
      })),
    })),
  })
  const followUps = persons.slice(0, 2).map(() => v7())
  for (const [i, id] of followUps.entries()) {
    await said(
      secretary,
      'followup/start-follow-up',
      GRID,
      {
        person: persons[i]?.id,
        pack: 'cn.covid19',
        category: 'RETURNEE_FROM_HUBEI',
        countedFrom: '2020-02-08',
        ground: '有湖北旅居史',
        decidedBy: '乡指挥部',
        evidence: '县排查名单',
        supportContact: '刘婷 13900001234',
        allowed: '',
        referral: null,
        creditDays: 0,
        transferredIn: false,
      },
      id,
    )
  }
  return { worker, secretary, households, persons, followUps }
}

async function said(seat: Seated, kind: string, unit: string, input: unknown, id = v7()): Promise<void> {
  const answer = await seat.say(kind, unit, input, { id })
  if (answer.status !== 'applied') throw new Error(`${kind}: ${JSON.stringify(answer)}`)
}
