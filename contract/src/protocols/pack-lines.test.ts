import { PACKS } from '@lianfang/domain/protocols/shipped-packs.ts'
import { covidV8 } from '@lianfang/domain/protocols/packs/covid-v8.ts'
import { covidV9 } from '@lianfang/domain/protocols/packs/covid-v9.ts'
import { expect, test } from 'vitest'
import { comparePacks } from './compare-packs.ts'
import { linesOf } from './pack-lines.ts'

test('[PR21] every pack that ships reads as sentences in both languages, each thing once', () => {
  for (const pack of PACKS) {
    for (const language of ['zh', 'en'] as const) {
      const lines = linesOf(pack, language)
      expect(lines.find((line) => line.key === 'disease')?.text, 'every shipped disease has a name').toMatch(language === 'zh' ? /\p{Script=Han}/u : /./)
      for (const { text, label } of lines) expect(`${label} ${text}`, pack.version).not.toMatch(/[{}]|undefined|null|NaN/)
      expect(new Set(lines.map((line) => line.key)).size, `${pack.line} ${pack.version}`).toBe(lines.length)
    }
  }
  const said = linesOf(covidV9, 'zh').filter((line) => line.key.startsWith('CLOSE_CONTACT.'))
  expect(said.map((line) => line.text)).toContain('集中隔离 7 天，每天测温 2 次，第 1、2、3、5、7 天检测；再 居家健康监测 3 天，每天测温 2 次，第 3 天检测')
})

test('[PR21] two editions are compared in words: what changed, what came, what went', () => {
  const differences = comparePacks(covidV8, covidV9, 'zh')
  expect(differences.find((one) => one.key === 'version')).toMatchObject({ before: 'v8', after: 'v9' })
  expect(differences.find((one) => one.key === 'CLOSE_CONTACT.ceiling')).toMatchObject({
    group: '密切接触者',
    before: '最长 21 天，到期自动失效',
    after: '最长 10 天，到期自动失效',
  })
  expect(comparePacks(covidV9, covidV9, 'en')).toEqual([])
  const shorter = { ...covidV9, rules: covidV9.rules.slice(1) }
  expect(comparePacks(covidV9, shorter, 'en')).toMatchObject([
    { group: 'Close contact', label: 'the whole category', before: expect.stringContaining('10 days at most'), after: null },
  ])
})
