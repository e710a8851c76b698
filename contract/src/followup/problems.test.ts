import { instantAt } from '@lianfang/domain/kernel/instant.ts'
import { endFollowUp } from '@lianfang/domain/followup/end-follow-up.ts'
import { recordTemperature } from '@lianfang/domain/followup/record-temperature.ts'
import { rehearse, villager } from '@lianfang/domain/followup/rehearsal.ts'
import { startFollowUp } from '@lianfang/domain/followup/start-follow-up.ts'
import type { Outcome } from '@lianfang/domain/kernel/command.ts'
import { expect, test } from 'vitest'
import { fill, type Filling } from '../kernel/say.ts'
import { followupProblems } from './problems.ts'

test('[FU9] Liu, who typed 366, reads what was wrong and what to do', () => {
  const town = rehearse(instantAt('2022-07-20', '09:00'), villager('zhao', '赵桂枝'))
  const at = instantAt('2022-07-10', '08:00')
  town.say(
    startFollowUp,
    instantAt('2022-07-09', '18:00'),
    {
      person: 'zhao',
      pack: 'cn.covid19',
      category: 'RETURNEE_LOW',
      countedFrom: '2022-07-09',
      creditDays: 0,
      ground: '火车票',
      decidedBy: '乡指挥部',
      evidence: '县排查名单',
      supportContact: '刘婷 13900001234',
      allowed: '',
      referral: null,
      transferredIn: false,
    },
    'FU',
  )
  const typed = town.say(recordTemperature, at, { followUp: 'FU', slot: null, celsius: 366, symptoms: [], note: '', corrects: null })
  expect(fill(followupProblems['temperature-implausible'], 'zh', detailsOf(typed))).toBe(
    '体温 366 ℃ 不可能，应在 34 到 43 之间，最多一位小数。请重新测量或核对后再填。',
  )
  town.say(endFollowUp, instantAt('2022-07-11', '15:00'), { followUp: 'FU', as: 'LEFT', to: '长沙市', note: '' })
  const late = town.say(recordTemperature, instantAt('2022-07-12', '08:00'), {
    followUp: 'FU',
    slot: null,
    celsius: 36.6,
    symptoms: [],
    note: '',
    corrects: null,
  })
  expect(fill(followupProblems['follow-up-ended'], 'en', detailsOf(late))).toBe('This measure has ended (2022-07-11): nothing later can be recorded under it.')
})

function detailsOf(outcome: Outcome): Filling {
  const reason = outcome.kind === 'refused' ? outcome.reason : {}
  return Object.fromEntries(Object.entries(reason).flatMap(([name, value]) => (typeof value === 'string' || typeof value === 'number' ? [[name, value]] : [])))
}
