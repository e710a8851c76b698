import { villager } from '@lianfang/domain/followup/rehearsal.ts'
import type { Order } from '@lianfang/domain/followup/orders/tables.ts'
import type { FollowUp } from '@lianfang/domain/followup/tables.ts'
import { addDays, instantAt } from '@lianfang/domain/kernel/instant.ts'
import { datePhases } from '@lianfang/domain/protocols/date-phases.ts'
import { findRule, packsInForce } from '@lianfang/domain/protocols/packs-in-force.ts'
import type { PaperFacts } from './paper-facts.ts'

/** 曾㛃静, invented, under an order of July 2022: for tests of papers, and to be looked at. */
export function examplePaper(category: string, more: Partial<FollowUp> = {}): PaperFacts {
  const rule = findRule(packsInForce('2022-07-09'), 'cn.covid19', category)
  const plan = rule && datePhases(rule.rule, '2022-07-09')
  if (!rule || !plan) throw new Error(`no rule for ${category}`)
  const startedAt = instantAt('2022-07-09', '18:05')
  const shared = {
    pack: 'cn.covid19',
    packVersion: rule.pack.version,
    category,
    countedFrom: '2022-07-09',
    creditDays: 0,
    referral: null,
    transferredIn: false,
  }
  const body = '火车站乡疫情防控工作领导小组'
  const order: Order = {
    ...shared,
    id: '01890000-0000-7000-8000-000000000001',
    person: 'zeng',
    unit: '430502201200-01',
    status: 'IN_FORCE',
    number: '〔2022〕12号',
    replaces: null,
    decidedBy: body,
    issuedBy: 'ma',
    issuedAt: startedAt,
    issuedDay: '2022-07-09',
    secondBy: 'gao',
    secondAt: startedAt,
    startsAt: startedAt,
    endsOn: plan.plannedEnd,
    lapsesOn: plan.lapsesOn,
    keptUntil: addDays(plan.lapsesOn, 14),
    servedAt: null,
    servedBy: null,
    servedHow: null,
    liftedAt: null,
    liftedBy: null,
    personal: {
      ground: '2022年7月9日自中风险区返回本地',
      evidence: '县核查名单第3行、火车票G1234',
      supportContact: '马主任 13900001111',
      allowed: '',
      reason: '',
      servedTo: '',
    },
  }
  const followUp: FollowUp = {
    ...shared,
    id: order.id,
    order: order.id,
    person: order.person,
    unit: order.unit,
    previous: null,
    startedAt,
    startedDay: '2022-07-09',
    ...plan,
    lapsesAt: instantAt(plan.lapsesOn, '24:00'),
    feverThreshold: rule.rule.feverThreshold,
    decidedBy: body,
    status: 'ACTIVE',
    endedAt: null,
    endedDay: null,
    endedBy: null,
    notice: null,
    personal: { ground: '', endNote: '', wentTo: '' },
    ...more,
  }
  const zeng = villager('zeng', '曾㛃静')
  const personal = { ...zeng.personal, idType: 'RESIDENT_ID' as const, idNumber: '11010519491231002X', phones: ['13900002222'], address: '第1网格 12 号' }
  return {
    township: '火车站乡',
    order,
    followUp,
    person: { sex: 'FEMALE', personal },
    places: ['前进村', '前进村第1网格'],
    rule,
    gridWorker: '刘婷 13900003333',
    tests: plan.phases.flatMap((phase) => phase.testDays).map((takenOn) => ({ takenOn, result: 'NEGATIVE' as const })),
    next: null,
    objection: null,
    now: instantAt('2022-07-17', '09:00'),
    offset: 480,
  }
}
