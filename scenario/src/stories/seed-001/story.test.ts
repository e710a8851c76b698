import type { AnswerSeat } from '@lianfang/domain/followup/care/answer-seat.ts'
import type { FormCareTeam } from '@lianfang/domain/followup/care/form-care-team.ts'
import { careSeats } from '@lianfang/domain/followup/care/tables.ts'
import { followUps, observations } from '@lianfang/domain/followup/tables.ts'
import { instantAt } from '@lianfang/domain/kernel/instant.ts'
import { SENTENCES } from '@lianfang/domain/sentences.ts'
import { expect, test } from 'vitest'
import type { Line } from '../../days/diary.ts'
import { tellDomain } from '../../days/tell-domain.ts'
import { layersOf } from '../../days/tell-server.ts'
import { DRILL_EDITION, SEVEN_DAYS_FOUR_TESTS } from './editions.ts'
import { REPORT_DAY, story001 } from './story.ts'

const tell = (day: string, edition = SEVEN_DAYS_FOUR_TESTS) => {
  const story = story001('t', day, { edition })
  const told = tellDomain(story.town, story.diary.lines(), SENTENCES, instantAt(day, '17:00'))
  expect(told.answers.filter((answer) => answer.status !== 'applied')).toEqual([])
  return { story, state: told.state }
}

test('[SC12] seed 001: 17 villages, 112 natural villages, 376 grids and the chain of 569 above them', () => {
  const { town } = story001('t', REPORT_DAY, { edition: SEVEN_DAYS_FOUR_TESTS })
  const count = (kind: string) => town.units.filter((unit) => unit.kind === kind).length
  expect(['DISTRICT', 'VILLAGE', 'GROUP', 'GRID'].map(count)).toEqual([2 + 9, 17, 112, 376])
  const held = (role: string, kind: string) =>
    town.assignments.filter((one) => one.role === role && town.units.find((unit) => unit.id === one.unit)?.kind === kind).length
  expect([
    held('LEADER', 'DISTRICT'),
    held('VILLAGE_SECRETARY', 'VILLAGE'),
    held('LEADER', 'VILLAGE'),
    held('GRID_WORKER', 'GROUP'),
    held('GRID_WORKER', 'GRID'),
  ]).toEqual([11, 17, 53, 112, 376])
})

test('[SC12] everybody from an area at risk has an order of seven days, a team of five that accepted, four tests, and is released by decision', () => {
  const { story, state } = tell(REPORT_DAY)
  const risky = story.cast.filter((one) => one.risky)
  const rows = risky.map((one) => state.one(followUps, story.diary.followUpOf(one.person)))
  expect([risky.length, rows.filter((row) => row?.status === 'RELEASED').length, rows.filter((row) => row?.status === 'ACTIVE').length]).toEqual([34, 25, 9])
  for (const row of rows) {
    const seats =
      risky.length > 0
        ? state.by(
            careSeats,
            'team',
            story.diary.lines().find((line) => line.kind === 'followup/form-care-team' && JSON.stringify(line.input).includes(row?.id ?? '?'))?.id ?? '',
          )
        : []
    expect(seats.map((seat) => seat.answer)).toEqual(Array.from({ length: 5 }, () => 'ACCEPTED'))
    const samples = state.by(observations, 'followUp', row?.id ?? '').filter((one) => one.kind === 'SAMPLE').length
    if (row?.status === 'RELEASED') expect(samples).toBe(4)
  }
  expect(rows.map((row) => row?.startedDay ?? '').toSorted((one, other) => (one < other ? -1 : 1))[0]).toBe('2022-03-10')
})

test('[SC12] the same weeks can be told of today, as an exercise', () => {
  const { story, state } = tell('2026-05-06', DRILL_EDITION)
  const rows = story.cast.filter((one) => one.risky).flatMap((one) => state.one(followUps, story.diary.followUpOf(one.person)) ?? [])
  expect(rows).toHaveLength(34)
  expect(new Set(rows.map((row) => row.pack))).toEqual(new Set(['drill.chengjiao']))
})

test('[SC12] in what is sent at one time no line rests on another phone’s: rules and outside people come first, a seat after its team', () => {
  const { diary } = story001('t', REPORT_DAY, { edition: SEVEN_DAYS_FOUR_TESTS })
  const layers = layersOf(diary.lines())
  const layerOf = (kind: string) => layers.flatMap((layer, n) => layer.filter((line) => line.kind === kind).map(() => n))
  expect(Math.max(...layerOf('followup/put-care-contact'))).toBeLessThan(Math.min(...layerOf('followup/start-follow-up')))
  const teams = new Map<string, { readonly layer: number; readonly actor: string }>()
  const seatsOf = (line: Line): readonly { readonly id: string }[] => (line.input as FormCareTeam).seats
  layers.forEach((layer, n) => {
    for (const line of layer) if (line.kind === 'followup/form-care-team') for (const { id } of seatsOf(line)) teams.set(id, { layer: n, actor: line.actor })
  })
  const answers = layers.flatMap((layer, n) => layer.filter((line) => line.kind === 'followup/answer-seat').map((line) => ({ line, n })))
  expect(answers).toHaveLength(4 * 34)
  for (const { line, n } of answers) {
    const team = teams.get((line.input as AnswerSeat).seat)
    expect(n).toBeGreaterThanOrEqual((team?.layer ?? Number.NaN) + (team?.actor === line.actor ? 0 : 1))
  }
})
