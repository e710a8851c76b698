import { beforeEach, expect, test } from 'vitest'
import { instantAt } from '../../kernel/instant.ts'
import { movePerson } from '../../people/move-person.ts'
import { recordExposure, type RecordExposure } from '../../people/record-exposure.ts'
import { exposures, persons } from '../../people/tables.ts'
import { withdrawExposure } from '../../people/withdraw-exposure.ts'
import { units } from '../../grids/tables.ts'
import type { Pack } from '../../protocols/pack.ts'
import { covidV9 } from '../../protocols/packs/covid-v9.ts'
import { putAreaList, type PutAreaList } from './put-area-list.ts'
import { putPack } from '../../protocols/put-pack.ts'
import { packs } from '../../protocols/tables.ts'
import { withdrawAreaList } from './withdraw-area-list.ts'
import { withdrawPack } from '../../protocols/withdraw-pack.ts'
import { rehearse, villager, type Rehearsal } from '../rehearsal.ts'
import { startFollowUp } from '../start-follow-up.ts'
import { switchRules } from './switch-rules.ts'

const at = instantAt
let town: Rehearsal
beforeEach(() => {
  town = rehearse(at('2022-07-16', '09:00'), villager('zhao', '赵桂枝'))
})
const codeOf = (outcome: ReturnType<Rehearsal['say']>): string => (outcome.kind === 'accepted' ? 'accepted' : outcome.reason.code)

const stay = (more: Partial<RecordExposure> = {}): RecordExposure => ({
  person: 'zhao',
  kind: 'STAY',
  disease: 'COVID-19',
  day: '2022-07-10',
  arrivedOn: '2022-07-11',
  area: '610103',
  color: null,
  creditDays: 2,
  what: '西安碑林区',
  evidence: '火车票',
  creditEvidence: '解除单 12 号',
  referral: null,
  corrects: null,
  ...more,
})
const record = (more: Partial<RecordExposure> = {}, id = 'E') => codeOf(town.say(recordExposure, at('2022-07-12', '09:00'), stay(more), id))

test.each<[string, Partial<RecordExposure>, string]>([
  ['a stay', {}, 'accepted'],
  ['nobody', { person: 'none' }, 'person-unknown'],
  ['a day that does not exist', { day: '2022-06-31' }, 'exposure-day-invalid'],
  ['a day to come', { day: '2022-07-13', arrivedOn: null }, 'exposure-day-ahead'],
  ['an arrival before the leaving', { arrivedOn: '2022-07-09' }, 'arrived-before-leaving'],
  ['a stay nowhere', { area: null }, 'exposure-area-missing'],
  ['a code without its colour', { kind: 'COUNTY_CODE' }, 'exposure-color-missing'],
  ['no evidence', { evidence: ' ' }, 'exposure-evidence-missing'],
  ['credit on somebody’s word', { creditEvidence: '' }, 'credit-evidence-missing'],
  ['a correction of nothing', { corrects: 'none' }, 'exposure-unknown'],
])('[P21] what is known of a person: %s', (_, more, code) => {
  expect(record(more)).toBe(code)
})

test('[P21] nobody’s fact is corrected by one of somebody else', () => {
  town.put(persons, villager('qian', '钱有财'))
  record()
  expect(record({ person: 'qian', corrects: 'E' }, 'E2')).toBe('exposure-unknown')
  expect(town.row(exposures, 'E').withdrawnAt).toBeNull()
})

test('[P21] a fact is corrected or taken back, never deleted; it moves with the person', () => {
  record()
  expect(record({ day: '2022-07-09', corrects: 'E' }, 'E2')).toBe('accepted')
  expect(town.row(exposures, 'E').withdrawnAt).toBe(at('2022-07-12', '09:00'))
  expect(record({ corrects: 'E' }, 'E3')).toBe('exposure-unknown')
  town.put(units, {
    id: '430502-02',
    parent: '430502',
    kind: 'GRID',
    name: '二格',
    declaredHouseholds: null,
    sort: 2,
    validFrom: '2020-01-01',
    validTo: null,
    revision: 1,
  })
  town.say(movePerson, at('2022-07-12', '10:00'), { person: 'zhao', unit: '430502-02', household: null })
  expect(town.row(exposures, 'E2').unit).toBe('430502-02')
  const back = (why: string) => codeOf(town.say(withdrawExposure, at('2022-07-12', '11:00'), { exposure: 'E2', why }))
  expect([back(''), back('记错了人'), back('记错了人')]).toEqual(['withdrawal-reason-missing', 'accepted', 'exposure-unknown'])
})

const list = (more: Partial<PutAreaList> = {}): PutAreaList => ({
  disease: 'COVID-19',
  from: '2022-07-12',
  document: '国务院客户端 7 月 12 日',
  documentDate: '2022-07-12',
  areas: [{ area: '610103', name: '碑林区', level: 'HIGH', since: '2022-07-08' }],
  followUps: [],
  ...more,
})
const area = { area: '610103', name: '碑林区', level: 'HIGH' as const, since: null }

test.each<[string, Partial<PutAreaList>, string]>([
  ['as published', {}, 'accepted'],
  ['without a document', { document: '' }, 'area-list-without-document'],
  ['of a day that does not exist', { from: '2022-02-30' }, 'exposure-day-invalid'],
  ['an area twice, once with its zeros', { areas: [area, { ...area, area: '610103000000' }] }, 'area-twice'],
  ['a whole city as high', { areas: [{ ...area, area: '610100' }] }, 'area-too-wide'],
  ['a whole city as low', { areas: [{ ...area, area: '610100', level: 'LOW' }] }, 'accepted'],
  ['a level from tomorrow', { areas: [{ ...area, since: '2022-07-13' }] }, 'area-level-ahead'],
])('[PR20] a list of risk areas: %s', (_, more, code) => {
  expect(codeOf(town.say(putAreaList, at('2022-07-12', '09:00'), list(more)))).toBe(code)
})

test('[PR20] a list is taken back once', () => {
  town.say(putAreaList, at('2022-07-12', '09:00'), list(), 'L')
  const back = () => codeOf(town.say(withdrawAreaList, at('2022-07-12', '10:00'), { list: 'L' }))
  expect([back(), back()]).toEqual(['accepted', 'area-list-unknown'])
})

const rules = covidV9.rules.filter((rule) => rule.category === 'RETURNEE_LOW')
const local: Pack = { ...covidV9, line: 'local.x', version: '1', parent: 'cn.covid19', jurisdiction: '430502', effectiveFrom: '2022-07-01', rules }
const write = (pack: Pack, id = 'P') => town.say(putPack, at('2022-07-12', '09:00'), { pack }, id)
const switchOn = (actor: string) =>
  codeOf(
    town.sayAs(actor, switchRules, at('2022-07-12', '10:00'), {
      line: 'local.x',
      version: '1',
      from: '2022-07-12',
      decidedBy: '乡指挥部',
      reason: '本地',
      followUps: [],
    }),
  )

test.each<[string, Partial<Pack>, string]>([
  ['as its parent allows', {}, 'accepted'],
  ['without a source', { source: { document: '', date: null, article: null } }, 'pack-faulty'],
  ['without a parent', { parent: null }, 'pack-faulty'],
  ['for another place', { jurisdiction: '430503' }, 'pack-faulty'],
  ['of the whole country that nobody has read', { line: 'cn.new', parent: null, jurisdiction: '000000', disease: 'NEW' }, 'pack-faulty'],
  ['of the whole country that somebody has read', { line: 'cn.new', parent: null, jurisdiction: '000000', disease: 'NEW', verifiedBy: '王敏' }, 'accepted'],
  ['longer than its parent', { rules: rules.map((rule) => ({ ...rule, maxDays: 4 })) }, 'pack-faulty'],
  ['under the version of one that ships', { line: 'cn.covid19', version: 'v9' }, 'pack-version-taken'],
])('[PR20] an edition of the township’s own, %s', (_, more, code) => {
  expect(codeOf(write({ ...local, ...more }))).toBe(code)
})

test('[PR20] a draft may be written again and withdrawn; once switched on it stays, and orders are given by it', () => {
  const low = {
    person: 'zhao',
    pack: 'local.x',
    category: 'RETURNEE_LOW',
    countedFrom: '2022-07-11',
    creditDays: 0,
    ground: '自低风险区返回',
    evidence: '火车票',
  }
  const start = () =>
    codeOf(
      town.say(startFollowUp, at('2022-07-12', '11:00'), {
        ...low,
        decidedBy: '乡指挥部',
        supportContact: '刘 13900001234',
        allowed: '',
        referral: null,
        transferredIn: false,
      }),
    )
  write(local)
  write({ ...local, name: { zh: '本地二稿', en: 'Second draft' } }, 'P2')
  expect([town.row(packs, 'P').pack.name.zh, town.one(packs, 'P2')]).toEqual(['本地二稿', undefined])
  expect(start()).toBe('pack-not-in-force')
  expect([switchOn('liu'), switchOn('wang')]).toEqual(['second-person-same', 'accepted'])
  expect(start()).toBe('accepted')
  expect(codeOf(write(local))).toBe('pack-version-taken')
  expect(codeOf(town.say(withdrawPack, at('2022-07-12', '12:00'), { pack: 'P' }))).toBe('pack-version-taken')
  write({ ...local, version: '2' }, 'P3')
  const back = () => codeOf(town.say(withdrawPack, at('2022-07-12', '12:00'), { pack: 'P3' }))
  expect([back(), back()]).toEqual(['accepted', 'own-pack-unknown'])
})
