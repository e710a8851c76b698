import { computeBulletin, type ComputedBulletin } from '@lianfang/domain/bulletin/compute-bulletin.ts'
import { dailyReports } from '@lianfang/domain/bulletin/tables.ts'
import { alerts, followUps, observations } from '@lianfang/domain/followup/tables.ts'
import { instantAt } from '@lianfang/domain/kernel/instant.ts'
import { houseVisits } from '@lianfang/domain/people/tables.ts'
import { SENTENCES } from '@lianfang/domain/sentences.ts'
import { expect, test } from 'vitest'
import { tellDomain, type Told } from '../../days/tell-domain.ts'
import { resolveTheFive, theFive } from './resolve.ts'
import { EARLY_2020_RULE, REPORT_DAY, story004, type Story004 } from './story.ts'

function tell(story: Story004): Told {
  const told = tellDomain(story.town, story.diary.lines(), SENTENCES, instantAt(story.day, '17:00'))
  expect(told.answers.filter((answer) => answer.status !== 'applied')).toEqual([])
  return told
}

function bulletin({ town, day, cast, diary }: Story004, { state }: Told): ComputedBulletin {
  const ids = cast.map((one) => diary.followUpOf(one.person))
  const rows = {
    units: town.units,
    households: town.households,
    houseVisits: town.households.flatMap((household) => state.by(houseVisits, 'household', household.id)),
    referrals: [],
    followUps: ids.flatMap((id) => state.one(followUps, id) ?? []),
    observations: ids.flatMap((id) => state.by(observations, 'followUp', id)),
    exposures: [],
    samples: [],
    merged: [],
    alerts: ids.flatMap((id) => state.by(alerts, 'followUp', id)),
    orders: [],
    careTeams: [],
    careSeats: [],
    careNeeds: [],
    handovers: [],
    dailyReports: town.units.flatMap((unit) => state.by(dailyReports, 'unit', unit.id)),
  }
  return computeBulletin(rows, day, { cutoff: '17:00', offset: 480 })
}

function figure(of: ComputedBulletin, indicator: string): readonly [number, number | null] {
  const found = of.figures.find((one) => one.indicator === indicator)
  return [found?.n ?? -1, found?.of ?? null]
}

test('[SC10] seed 004: every door visited, 49 under observation, 29 released, 15 at home, 5 unaccounted for by name', () => {
  const story = story004('t', REPORT_DAY, { rule: EARLY_2020_RULE })
  const counted = bulletin(story, tell(story))
  expect(figure(counted, 'households-screened')).toEqual([4248, 4248])
  expect(figure(counted, 'follow-ups-ever')).toEqual([49, null])
  expect(figure(counted, 'released-ever')).toEqual([29, null])
  expect(figure(counted, 'under-measure')).toEqual([15, null])
  expect(counted.balance.closing).toBe(15)
  expect(counted.balance.gap).toEqual(
    theFive(story)
      .map((one) => story.diary.followUpOf(one.person))
      .sort(),
  )
  expect(counted.balance.gap).toHaveLength(5)
  expect(counted.silentUnits).toEqual([])
})

test('[SC10] once each of the five is resolved, stock equals flow and fifteen remain', () => {
  const story = story004('t', REPORT_DAY, { rule: EARLY_2020_RULE })
  resolveTheFive(story)
  const { balance } = bulletin(story, tell(story))
  expect(balance.gap).toEqual([])
  expect([balance.expected, balance.closing]).toEqual([15, 15])
  expect([balance.released, balance.left, balance.transferredOut]).toEqual([3, 1, 1])
})

test('[SC10] the same story can be told of any day, with other people, and with a village that has not reported', () => {
  const story = story004('t', '2026-05-06', { rule: { pack: 'drill', category: 'DRILL' }, silent: ['石桥村'], seed: '004b' })
  const counted = bulletin(story, tell(story))
  expect([counted.balance.closing, counted.balance.gap.length]).toEqual([15, 5])
  expect(counted.silentUnits).toEqual(['430502206205'])
  expect(story.cast[0]?.person.personal.name).not.toBe(
    story004('t', '2026-05-06', { rule: { pack: 'drill', category: 'DRILL' } }).cast[0]?.person.personal.name,
  )
})

test('[SC9] a story told twice says the same commands, ids included', () => {
  const lines = () => story004('t', REPORT_DAY, { rule: EARLY_2020_RULE }).diary.lines()
  expect(lines()).toEqual(lines())
  expect(new Set(lines().map((line) => line.id)).size).toBe(lines().length)
})
