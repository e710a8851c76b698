import type { PackFault } from '@lianfang/domain/protocols/check-pack.ts'
import type { Measure, Pack } from '@lianfang/domain/protocols/pack.ts'
import type { Phrase, Words } from '../kernel/say.ts'

type Named<K extends string> = Readonly<Record<K, Phrase>>

/** Kinds of measure (domain.md §2.4, §6). */
export const measureWords: Named<Measure> = {
  CENTRALIZED_QUARANTINE: { zh: '集中隔离', en: 'Centralized quarantine' },
  HOME_QUARANTINE: { zh: '居家隔离', en: 'Home quarantine' },
  HOME_MONITORING: { zh: '居家健康监测', en: 'Home health monitoring' },
  HOME_OBSERVATION: { zh: '居家医学观察', en: 'Home medical observation' },
}

export const countFromWords: Named<Pack['countFrom']> = {
  LAST_EXPOSURE: { zh: '自末次接触起算', en: 'Counted from the last exposure' },
  LEFT_RISK_AREA: { zh: '自离开风险区起算', en: 'Counted from leaving the risk area' },
  ARRIVAL: { zh: '自抵达起算', en: 'Counted from arrival' },
}

export const confidenceWords: Named<Pack['confidence']> = {
  SEED: { zh: '见于乡镇材料', en: 'Found in a township’s own report' },
  FOUND_SECONDARY: { zh: '见于转载，未核对原文', en: 'Found in a copy, original not checked' },
  FROM_MEMORY: { zh: '凭记忆，未核对', en: 'From memory, not checked' },
}

export const packFaultWords: Named<PackFault['fault']> = {
  NO_NAME: { zh: '没有中英文名称', en: 'Lacks a name in one of the languages' },
  NO_SOURCE: { zh: '没有出处', en: 'Lacks a source' },
  NO_PHASE: { zh: '没有阶段', en: 'Has no phase' },
  PHASE_WITHOUT_END: { zh: '有阶段没有天数', en: 'A phase has no end' },
  TEST_DAY_OUTSIDE_PHASE: { zh: '检测日不在阶段内', en: 'A test lies outside its phase' },
  TEST_DAYS_UNORDERED: { zh: '检测日没有按顺序', en: 'Test days are not in order' },
  LONGER_THAN_CEILING: { zh: '总天数超过上限', en: 'Longer than its ceiling' },
  THRESHOLD_IMPLAUSIBLE: { zh: '发热阈值不合理', en: 'The threshold is no fever' },
  NOT_A_DAY: { zh: '日期不存在', en: 'A date does not exist' },
  ENDS_BEFORE_IT_BEGINS: { zh: '失效日早于生效日', en: 'Ends before it begins' },
  VERIFIER_EMPTY: { zh: '核对人为空', en: 'The verifier is blank' },
  VERSIONS_OVERLAP: { zh: '与另一版本同日有效', en: 'In force on the same day as another version' },
}

export const protocolWords = {
  rules: { zh: '规则', en: 'Rules' },
  'in-force': { zh: '{from} 至 {to} 有效', en: 'In force from {from} to {to}' },
  'in-force-since': { zh: '{from} 起有效', en: 'In force since {from}' },
  days: { zh: '{n} 天', en: '{n} days' },
  'tests-on': { zh: '第 {days} 天检测', en: 'Tests on days {days}' },
  'no-tests': { zh: '不检测', en: 'No tests' },
  'temperatures-a-day': { zh: '每日测温 {n} 次', en: '{n} temperatures a day' },
  'fever-from': { zh: '{celsius} ℃ 起预警', en: 'Alert from {celsius} ℃' },
  ceiling: { zh: '最长 {n} 天', en: 'At most {n} days' },
  source: { zh: '出处', en: 'Source' },
  'verified-by': { zh: '{name} 已核对原文', en: 'Original checked by {name}' },
  unverified: { zh: '未核对原文', en: 'Original not checked' },
} as const satisfies Words
