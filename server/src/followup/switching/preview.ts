import type { ProposalsPage, WhatIfAnswer, WhatIfQuery } from '@lianfang/contract/followup/switching-answers.ts'
import { oldestThatCounts, previewSwitch, staffHours, type Preview, type Proposed } from '@lianfang/domain/followup/switching/preview-switch.ts'
import { dayOf, type Day } from '@lianfang/domain/kernel/instant.ts'
import { persons } from '@lianfang/domain/people/tables.ts'
import { areaPrefix } from '@lianfang/domain/protocols/area-code.ts'
import { areaHistory, changedAreas, type AreaListFacts, type ListedArea } from '@lianfang/domain/protocols/area-history.ts'
import type { RuleBook } from '@lianfang/domain/protocols/rule-book.ts'
import { v7 } from 'uuid'
import type { Reader } from '../../database/reader.ts'
import { bookOn, ruleRows, type RuleRows } from '../../protocols/queries.ts'
import type { Clock } from '../queries.ts'
import { factsFrom, factsSince, measuresInForce, screened } from './queries.ts'

const SHOWN = 200

/** Who is to be ordered under a measure today; a page by person. */
export async function listProposals(reader: Reader, query: { readonly cursor?: string; readonly limit?: number }, clock: Clock): Promise<ProposalsPage> {
  const today = dayOf(clock.now, clock.offset)
  const rows = await ruleRows(reader)
  const book = bookOn(reader, rows, today)
  const { starts, changes } = previewSwitch(await everybody(reader, clock, book), book, book, {
    packs: book.packs,
    from: today,
    at: clock.now,
    offset: clock.offset,
  })
  const limit = query.limit ?? 50
  const rest = [...starts, ...changes].sort((one, other) => (one.person < other.person ? -1 : 1)).filter((one) => one.person > (query.cursor ?? ''))
  const page = rest.slice(0, limit)
  return { items: await withNames(reader, page), next: rest.length > limit ? (page.at(-1)?.person ?? null) : null }
}

/** What would follow from going over to an edition, from other levels of areas, or both. */
export async function whatIf(reader: Reader, query: WhatIfQuery, clock: Clock): Promise<WhatIfAnswer> {
  const today = dayOf(clock.now, clock.offset)
  const from = query.from ?? today
  const rows = await ruleRows(reader)
  const now = bookOn(reader, rows, today)
  const after = bookOn(reader, changedRows(rows, query, from, clock), from)
  const people = query.line === undefined && query.areas !== undefined ? await touched(reader, clock, now, after) : await everybody(reader, clock, now, after)
  const preview = previewSwitch(people, now, after, { packs: after.packs, from, at: clock.now, offset: clock.offset })
  return { from, ...(await answerOf(reader, preview, query, from)) }
}

async function answerOf(reader: Reader, preview: Preview, query: WhatIfQuery, from: Day): Promise<Omit<WhatIfAnswer, 'from'>> {
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

/** The rows as they would be after the act. */
function changedRows(rows: RuleRows, query: WhatIfQuery, from: Day, clock: Clock): RuleRows {
  const act = { id: v7(), shelf: 'RULES' as const, at: clock.now, by: '', undoneAt: null, undoneBy: null }
  const switches =
    query.line === undefined
      ? rows.switches
      : [...rows.switches, { ...act, line: query.line, edition: query.version ?? null, from, decidedBy: '', reason: '', undoneWhy: '' }]
  if (query.areas === undefined) return { ...rows, switches }
  const disease = query.disease ?? 'COVID-19'
  const list: AreaListFacts & RuleRows['lists'][number] = {
    ...act,
    disease,
    from,
    document: '试算',
    documentDate: null,
    areas: laidOver(rows, disease, from, query.areas),
  }
  return { ...rows, switches, lists: [...rows.lists, list] }
}

/** The areas of a disease as they would stand: those in force, with these levels in place of theirs. */
function laidOver(rows: RuleRows, disease: string, from: Day, areas: string): readonly ListedArea[] {
  const said = areas.split(',').map((one): ListedArea => {
    const [area = '', level = '', since = ''] = one.split('.')
    return { area, name: area, level: level === 'HIGH' || level === 'MEDIUM' ? level : 'LOW', since }
  })
  const codes = new Set(said.map((one) => areaPrefix(one.area)))
  const standing = [
    ...areaHistory(
      rows.lists.filter((list) => list.disease === disease),
      from,
    ).values(),
  ].flatMap((periods) => {
    const last = periods[periods.length - 1]
    return last && last.to === null && !codes.has(last.area) ? [{ area: last.area, name: last.name, level: last.level, since: last.from }] : []
  })
  return [...standing, ...said]
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

async function namesOf(
  reader: Reader,
  of: readonly { readonly person: string }[],
): Promise<(id: string) => { id: string; unit: string; name: string } | undefined> {
  const found = await reader.byId(
    persons,
    of.map((one) => one.person),
  )
  return (id) => {
    const person = found.get(id)
    return person && { id, unit: person.unit, name: person.personal.name }
  }
}
