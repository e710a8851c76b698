import type { ExposureFacts } from '@lianfang/domain/people/exposure.ts'
import { NO_OWN_RULES } from '@lianfang/domain/protocols/packs-in-force.ts'
import { ruleBook } from '@lianfang/domain/protocols/rule-book.ts'
import { screenerOf } from '@lianfang/domain/protocols/screen.ts'
import { expect, test } from 'vitest'
import { explainFinding, explainUnmoved } from './explain.ts'

const areas = [{ area: '610103', name: '西安市碑林区', level: 'HIGH', since: null }] as const
const list = { id: 'L', disease: 'COVID-19', from: '2022-07-10', at: '2022-07-10T00:00:00.000Z', undoneAt: null, document: '7 月 10 日风险区名单', areas }
const stay: ExposureFacts = {
  id: 'E',
  person: 'p',
  kind: 'STAY',
  disease: 'COVID-19',
  day: '2022-07-14',
  arrivedOn: '2022-07-15',
  area: '610103',
  color: null,
  creditDays: 2,
  withdrawnAt: null,
}
const screen = (today: string, fact: ExposureFacts) => screenerOf(ruleBook({ ...NO_OWN_RULES, root: '430502200' }, [list], today))([fact])
const zh = (today: string, fact: ExposureFacts) => screen(today, fact).findings.map((finding) => explainFinding(finding, 'zh'))[0]

test('[PR17] Chen, back from 碑林区 with two days served elsewhere, reads which rule, why, since and until when', () => {
  const [finding] = screen('2022-07-16', stay).findings
  if (!finding) throw new Error('nothing found')
  expect(explainFinding(finding, 'zh')).toBe(
    `新冠第九版（${finding.pack.source.document}，2022年6月27日），高风险区来返人员：2022年7月14日离开西安市碑林区 610103（高风险，7 月 10 日风险区名单）；第 0 天为2022年7月14日，已折抵 2 天；集中隔离2022年7月15日至2022年7月19日，2022年7月19日 24:00 期满，最迟2022年7月19日 24:00 自动失效。`,
  )
  expect(explainFinding(finding, 'en')).toContain(
    'left 西安市碑林区 610103 (high risk, 7 月 10 日风险区名单) on 14 Jul 2022; day 0 is 14 Jul 2022, 2 days credited',
  )
})

test('[PR17] other grounds and ends have their own words', () => {
  expect(zh('2022-07-14', { ...stay, kind: 'CONTACT', area: null, creditDays: 0 })).toContain(
    '2022年7月14日末次与病例接触；第 0 天为2022年7月14日；集中隔离2022年7月15日至2022年7月21日，居家健康监测2022年7月22日至2022年7月24日',
  )
  expect(zh('2022-07-30', stay)).toContain('期限已于2022年7月19日 24:00 届满，无需管控。')
  expect(zh('2022-07-30', { ...stay, creditDays: 8 })).toContain('期限已在外地届满，无需管控。')
  expect(zh('2021-02-01', { ...stay, day: '2021-01-28', arrivedOn: '2021-01-30' })).toContain('2021年1月28日离开610103；第 0 天为2021年1月30日（到达日）')
  const [unmoved] = screen('2022-11-11', { ...stay, kind: 'SECONDARY_CONTACT', area: null }).unmoved
  expect(unmoved && explainUnmoved(unmoved, 'zh')).toBe('当日有效的规则不认定这一类人员，没有措施。')
})
