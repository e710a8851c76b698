import { careContacts, careSeats, careTeams, type CareSeat, type CareTeam } from '@lianfang/domain/followup/care/tables.ts'
import { careNeeds, type CareNeed } from '@lianfang/domain/followup/needs/tables.ts'
import { followUps, type FollowUp } from '@lianfang/domain/followup/tables.ts'
import { workers } from '@lianfang/domain/grids/tables.ts'
import type { Row, Table } from '@lianfang/domain/kernel/table.ts'
import { expect, test } from 'vitest'
import { todayList } from '../../shell/today-list.ts'
import { WorkingSet } from '../../sync/working-set.ts'
import { memberOf } from './member-of.ts'
import { myCharges } from './my-charges.ts'

const NOW = '2020-02-13T06:00:00.000Z'
const EARLIER = '2020-02-13T00:00:00.000Z'
const GRID = '430502201-02'

function phoneWith(...rows: readonly (readonly [Table<never>, Row])[]): WorkingSet {
  const view = new WorkingSet()
  view.take({ rows: rows.map(([table, row]) => ({ table: table.name, row, version: 1 })), gone: [], cursor: '1' })
  return view
}

function measure(person: string, plannedEnd: string, more: Partial<FollowUp> = {}): readonly [Table<never>, Row] {
  return [
    followUps,
    { id: `f-${person}`, person, unit: GRID, status: 'ACTIVE', previous: null, plannedEnd, phases: [], startedAt: EARLIER, endedAt: null, ...more },
  ]
}

function team(person: string, followUp = `f-${person}`): readonly [Table<never>, CareTeam] {
  const places = ['村医', '网格员'].map((zh) => ({ role: 'OTHER' as const, name: { zh, en: zh } }))
  return [careTeams, { id: `t-${person}`, person, unit: GRID, followUp, template: 't', places, lead: 0, caller: 1, formedAt: EARLIER, formedBy: 'tang' }]
}

function seat(
  person: string,
  place: number,
  worker: string | null,
  answer: CareSeat['answer'],
  more: Partial<CareSeat> = {},
): readonly [Table<never>, CareSeat] {
  return [
    careSeats,
    {
      id: `s-${person}-${place}`,
      team: `t-${person}`,
      person,
      unit: GRID,
      place,
      worker,
      contact: worker === null ? 'chen' : null,
      standIn: false,
      since: EARLIER,
      until: null,
      seatedBy: 'tang',
      answer,
      answeredAt: answer === 'ASKED' ? null : EARLIER,
      answeredBy: null,
      personal: { note: '' },
      ...more,
    },
  ]
}

function need(id: string, worker: string | null, kind: CareNeed['kind'], status: CareNeed['status'] = 'OPEN'): readonly [Table<never>, Row] {
  const dueAt = kind === 'URGENT_CARE' ? EARLIER : '2020-02-14T00:00:00.000Z'
  return [
    careNeeds,
    { id, person: id, unit: GRID, kind, status, worker, contact: null, askedAt: EARLIER, dueAt, personal: { what: '', outcome: '', costs: '' } } as Row,
  ]
}

test('[F41] mine are those in whose team I sit now: to be answered first, then the first to end', () => {
  const view = phoneWith(
    measure('李红', '2020-02-25'),
    team('李红'),
    seat('李红', 1, 'liu', 'ACCEPTED'),
    measure('周平', '2020-02-20'),
    team('周平'),
    seat('周平', 0, 'luo', 'ACCEPTED'),
    seat('周平', 1, 'liu', 'ASKED'),
    measure('王德', '2020-02-18'),
    team('王德'),
    seat('王德', 0, 'liu', 'ACCEPTED', { until: EARLIER }),
    measure('吴燕', '2020-02-17', { status: 'RELEASED' }),
    team('吴燕'),
    seat('吴燕', 0, 'liu', 'ACCEPTED'),
    measure('赵兰', '2020-02-16', { id: 'f-next', previous: 'f-before' }),
    measure('赵兰', '2020-02-12', { id: 'f-before', status: 'CHANGED' }),
    team('赵兰', 'f-before'),
    seat('赵兰', 0, 'liu', 'ACCEPTED'),
    seat('赵兰', 1, null, 'ACCEPTED'),
  )
  expect(myCharges(view, 'liu', NOW).map((charge) => [charge.followUp.person, charge.mine.answer, charge.isCaller])).toEqual([
    ['周平', 'ASKED', true],
    ['赵兰', 'ACCEPTED', false],
    ['李红', 'ACCEPTED', true],
  ])
})

test('[F41] who sits in a team has a name and a telephone, worker or not', () => {
  const view = phoneWith(
    [careContacts, { id: 'chen', unit: GRID, role: 'VOLUNTEER', active: true, personal: { name: '小陈', office: '志愿队', phone: '139' } } as Row],
    [workers, { id: 'liu', login: null, active: true, personal: { name: '刘婷', phone: '138' } } as Row],
  )
  expect(memberOf(view, { worker: null, contact: 'chen' })).toEqual({ name: '小陈', office: '志愿队', phone: '139' })
  expect(memberOf(view, { worker: 'liu', contact: null })).toEqual({ name: '刘婷', office: '', phone: '138' })
  expect(memberOf(view, { worker: 'gone', contact: null })).toEqual({ name: '', office: '', phone: '' })
})

test('[F40] urgent care first, whomever it was sent to; other needs of mine and of nobody’s; a seat that waits for me once', () => {
  const view = phoneWith(
    need('mine', 'liu', 'SHOPPING'),
    need('nobody’s', null, 'MEDICINE'),
    need('luo’s', 'luo', 'WASTE'),
    need('done', 'liu', 'WASTE', 'DONE'),
    need('urgent', 'luo', 'URGENT_CARE'),
    measure('周平', '2020-02-25'),
    team('周平'),
    seat('周平', 1, 'liu', 'ASKED'),
  )
  const items = todayList(view, { id: 'liu', grants: [] }, NOW, 480).flatMap((group) => group.items.map((item) => `${item.kind} ${item.person}`))
  expect(items[0]).toBe('URGENT urgent')
  expect([...items].sort()).toEqual(['NEED mine', 'NEED nobody’s', 'SEAT 周平', 'URGENT urgent'])
  expect(todayList(view, { id: 'tang', grants: [] }, NOW, 480).flatMap((group) => group.items.map((item) => item.kind))).not.toContain('SEAT')
})
