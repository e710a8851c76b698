import type { ProposalsPage, WhatIfAnswer, WhatIfAreas, WhatIfQuery } from '@lianfang/contract/followup/switching-answers.ts'
import { oldestThatCounts, previewSwitch, staffHours, type Preview, type Proposed } from '@lianfang/domain/followup/switching/preview-switch.ts'
import { planAfterAreas } from '@lianfang/domain/followup/switching/plan-after-areas.ts'
import { planAfterSwitch } from '@lianfang/domain/followup/switching/plan-after-switch.ts'
import { worksFrom } from '@lianfang/domain/followup/switching/put-area-list.ts'
import { dayOf, type Day } from '@lianfang/domain/kernel/instant.ts'
import { changedAreas } from '@lianfang/domain/protocols/area-history.ts'
import type { RuleBook } from '@lianfang/domain/protocols/rule-book.ts'
import { v7 } from 'uuid'
import type { Reader } from '../../database/reader.ts'
import { bookOn, ruleRows } from '../../protocols/queries.ts'
import type { Clock } from '../queries.ts'
import { namesOf } from './names-of.ts'
import { factsFrom, factsSince, measuresInForce, screened } from './queries.ts'

const SHOWN = 200

/** Who is to be ordered under a measure today; a page by person. */
export async function listProposals(reader: Reader, query: { readonly cursor?: string; readonly limit?: number }, clock: Clock): Promise<ProposalsPage> {
  const today = dayOf(clock.now, clock.offset)
  const rows = await ruleRows(reader)
  const book = bookOn(reader, rows, today)
  const change = { packs: book.packs, from: today, at: clock.now, offset: clock.offset }
  const { starts, changes } = previewSwitch(await everybody(reader, clock, book), book, book, today, (measure) => planAfterSwitch(measure, change))
  const limit = query.limit ?? 50
  const rest = [...starts, ...changes].sort((one, other) => (one.person < other.person ? -1 : 1)).filter((one) => one.person > (query.cursor ?? ''))
  const page = rest.slice(0, limit)
  return { items: await withNames(reader, page), next: rest.length > limit ? (page.at(-1)?.person ?? null) : null }
}

/** What would follow from going over to an edition. */
export async function whatIf(reader: Reader, query: WhatIfQuery, clock: Clock): Promise<WhatIfAnswer> {
  const today = dayOf(clock.now, clock.offset)
  const from = query.from ?? today
  const rows = await ruleRows(reader)
  const act = { id: v7(), shelf: 'RULES' as const, at: clock.now, by: '', undoneAt: null, undoneBy: null }
  const switched = { ...act, line: query.line, edition: query.version ?? null, from, decidedBy: '', reason: '', undoneWhy: '' }
  const [now, after] = [bookOn(reader, rows, today), bookOn(reader, { ...rows, switches: [...rows.switches, switched] }, from)]
  const change = { packs: after.packs, from, at: clock.now, offset: clock.offset }
  const preview = previewSwitch(await everybody(reader, clock, now, after), now, after, from, (measure) => planAfterSwitch(measure, change))
  return { from, ...(await answerOf(reader, preview, query, from)) }
}

/** What would follow from taking in this list of areas: only who left an area whose level it changes is looked at. */
export async function whatIfTheseAreas(reader: Reader, query: WhatIfAreas, clock: Clock): Promise<WhatIfAnswer> {
  const from = worksFrom(query.from, dayOf(clock.now, clock.offset))
  const rows = await ruleRows(reader)
  const { disease, areas } = query
  const list = { id: v7(), shelf: 'RULES' as const, disease, from: query.from, document: '', documentDate: null, areas, at: clock.now, by: '' }
  const [now, after] = [bookOn(reader, rows, from), bookOn(reader, { ...rows, lists: [...rows.lists, { ...list, undoneAt: null, undoneBy: null }] }, from)]
  const planOf = planAfterAreas(now, after, { from, at: clock.now, offset: clock.offset })
  const preview = previewSwitch(await touched(reader, clock, now, after), now, after, from, planOf)
  return { from, ...(await answerOf(reader, preview, query, from)) }
}

async function answerOf(
  reader: Reader,
  preview: Preview,
  query: Pick<WhatIfQuery, 'minutesPerTest' | 'minutesPerVisit'>,
  from: Day,
): Promise<Omit<WhatIfAnswer, 'from'>> {
  const { starts, changes, shortened, days } = preview
  const minutes = { test: query.minutesPerTest ?? 15, visit: query.minutesPerVisit ?? 10 }
  const shown = shortened.slice(0, SHOWN)
  const names = await namesOf(reader, shown)
  return {
    counts: {
      starts: starts.length,
      shortened: shortened.length,
      ended: shortened.filter(({ plan }) => plan.lapsesOn < from).length,
      changes: changes.length,
    },
    starts: await withNames(reader, starts.slice(0, SHOWN)),
    changes: await withNames(reader, changes.slice(0, SHOWN)),
    shortened: shown.flatMap(({ person, followUp, before, plan }) => {
      const named = names(person)
      return named ? [{ person: named, followUp, before, after: plan.plannedEnd, lapsesOn: plan.lapsesOn }] : []
    }),
    days: days.map((day) => ({ ...day, hours: staffHours(day.tests, day.visits, minutes), hoursAfter: staffHours(day.testsAfter, day.visitsAfter, minutes) })),
    switch: shortened.map(({ followUp }) => ({ id: followUp, note: v7() })),
  }
}

async function everybody(reader: Reader, clock: Clock, ...books: readonly RuleBook[]): Promise<ReturnType<typeof screened>> {
  const [facts, measures] = await Promise.all([factsSince(reader, oldestThatCounts(...books)), measuresInForce(reader, null, clock.now)])
  return screened(facts, measures)
}

/** Only those who left an area whose level changes, found by its code. */
async function touched(reader: Reader, clock: Clock, now: RuleBook, after: RuleBook): Promise<ReturnType<typeof screened>> {
  const areas = changedAreas(now.areas, after.areas).map((one) => one.area)
  const facts = await factsFrom(reader, areas, oldestThatCounts(now, after))
  return screened(facts, await measuresInForce(reader, [...new Set(facts.map((fact) => fact.person))], clock.now))
}

async function withNames(reader: Reader, proposed: readonly Proposed[]): Promise<ProposalsPage['items']> {
  const names = await namesOf(reader, proposed)
  return proposed.flatMap(({ person, followUp, known, proposal }) => {
    const named = names(person)
    return named ? [{ person: named, followUp, known, finding: proposal }] : []
  })
}
