import { resultWords as referralResultWords } from '@lianfang/contract/referrals/words.ts'
import { testResultWords } from '@lianfang/contract/followup/words.ts'
import { peopleWords } from '@lianfang/contract/people/words.ts'
import { measureWords } from '@lianfang/contract/protocols/words.ts'
import type { CareRole } from '@lianfang/domain/followup/care/care-role.ts'
import { dayOf, type Day } from '@lianfang/domain/kernel/instant.ts'
import { dayInChinese } from '../../documents/say-figure.ts'
import type { SheetDay, SheetPerson } from './sheet-person.ts'

type Field = (one: SheetPerson, day: SheetDay) => string

/** What a column of a form can hold. Forms are Chinese, whatever the screen speaks. Nothing here has a default: what no record says is empty. */
export const FIELDS = {
  name: ({ person }) => person.personal.name,
  sex: ({ person }) => peopleWords[person.sex].zh,
  idNumber: ({ person }) => person.personal.idNumber,
  idType: ({ person }) => peopleWords[person.personal.idType].zh,
  phones: ({ person }) => person.personal.phones.join('\n'),
  village: ({ village }) => village,
  address: ({ address }) => address,
  origin: ({ origin }) => origin,
  returnedOn: ({ returnedOn }) => written(returnedOn),
  originGroup: ({ group }) => group.name,
  healthCode: ({ codeColor }) => (codeColor === null || codeColor === 'UNKNOWN' ? '' : COLORS[codeColor]),
  police: seats('POLICE'),
  healthWorker: seats('DOCTOR'),
  villageCadre: seats('VILLAGE_CADRE', 'VILLAGE_SECRETARY', 'COMMUNITY_WORKER'),
  townshipCadre: seats('TOWNSHIP_CADRE'),
  gridWorker: (one) => seats('GRID_WORKER')(one) || one.gridWorkers.join('、'),
  result1: resultNo(1),
  result2: resultNo(2),
  result3: resultNo(3),
  result4: resultNo(4),
  result5: resultNo(5),
  lastResult: ({ samples }) => resultText(samples.at(-1)),
  samplesTaken: ({ samples }) => String(samples.length),
  allNegative: ({ samples }) => allNegative(samples),
  celsius: ({ celsius }) => (celsius === null ? '' : celsius.toFixed(1)),
  measure: standingText,
  startedOn: ({ followUp }) => written(followUp?.startedDay ?? null),
  endedOn: ({ followUp, standing }) => (standing === 'RELEASED' ? written(followUp?.endedDay ?? null) : ''),
  releaseGround: ({ followUp, standing, samples }) =>
    standing === 'RELEASED' && followUp
      ? `解除通知单${followUp.notice ?? ''}：${written(followUp.plannedEnd)}期满，核酸${samples.length}次，${allNegative(samples) === '是' ? '均为阴性' : allNegative(samples)}`
      : '',
  reportedBy: (_, { township }) => township,
  reportedVillage: ({ village }) => village,
  reportedAt: (_, { cutoff }) => cutoff,
  knownOn: ({ knownSince }, { offset }) => (knownSince === null ? '' : written(dayOf(knownSince, offset))),
  division: ({ village }, { township }) => township + village,
  remark: ({ referral }) => (referral?.result ? referralResultWords[referral.result].zh : ''),
  /** Held by no record of this program: the column stays and is empty. */
  notHeld: () => '',
} as const satisfies Readonly<Record<string, Field>>

export type FieldName = keyof typeof FIELDS | 'number'

const COLORS = { GREEN: '绿码', YELLOW: '黄码', RED: '红码' } as const

/** A day as people write it: `2022年3月14日`. */
function written(day: Day | null): string {
  return day === null ? '' : dayInChinese(day)
}

/** Who sits in the places of these roles, by the first role that has anybody. */
function seats(...roles: readonly CareRole[]): (one: SheetPerson) => string {
  return ({ team }) => roles.map((role) => (team.get(role) ?? []).join('、')).find((names) => names !== '') ?? ''
}

function resultNo(n: number): Field {
  return ({ samples }) => resultText(samples[n - 1])
}

/** What a sample showed and on which day it was taken; a sample without a result is pending, never negative. */
function resultText(sample: SheetPerson['samples'][number] | undefined): string {
  if (!sample) return ''
  const [, month, day] = sample.day.split('-').map(Number)
  return `${sample.result === null ? '待出' : testResultWords[sample.result].zh}\n${month}月${day}日采`
}

/** 是 only when something was taken and all of it is known to be negative (an invalid sample that was taken again apart). */
function allNegative(samples: SheetPerson['samples']): string {
  const counted = samples.filter((sample) => sample.result !== 'INVALID')
  if (counted.length === 0) return '未采样'
  if (counted.some((sample) => sample.result === null)) return '结果待出'
  return counted.every((sample) => sample.result === 'NEGATIVE') ? '是' : '否'
}

const ENDED: Readonly<Partial<Record<SheetPerson['standing'], string>>> = {
  UNDECIDED: '期满未决定',
  RELEASED: '已解除',
  TRANSFERRED_OUT: '转出',
  BECAME_CASE: '转为病例',
  LEFT: '离开',
  DIED: '死亡',
  LOST: '失联',
  LAPSED: '到期失效',
  LIFTED: '撤销',
}

function standingText({ measure, standing, followUp }: SheetPerson): string {
  if (measure === null || standing === 'NONE') return ''
  const ended = ENDED[standing]
  if (ended === undefined) return measureWords[measure].zh
  const on = standing === 'UNDECIDED' ? (followUp?.plannedEnd ?? null) : (followUp?.endedDay ?? null)
  return `${measureWords[measure].zh}\n${ended}${on === null ? '' : `（${dayInChinese(on).slice(5)}）`}`
}
