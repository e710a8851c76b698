import type { BulletinAnswer } from '@lianfang/contract/bulletin/answers.ts'
import { measureWords } from '@lianfang/contract/protocols/words.ts'
import { differences, type CorrectedFigure } from '@lianfang/domain/bulletin/compare-figures.ts'
import type { ComputedBulletin } from '@lianfang/domain/bulletin/compute-bulletin.ts'
import { findIndicator } from '@lianfang/domain/bulletin/indicators.ts'
import { measureAt } from '@lianfang/domain/bulletin/standing-at.ts'
import type { Bulletin, Figure } from '@lianfang/domain/bulletin/tables.ts'
import { windowOf } from '@lianfang/domain/bulletin/window-of.ts'
import { followUps } from '@lianfang/domain/followup/tables.ts'
import type { TownshipSettings } from '@lianfang/domain/kernel/command.ts'
import type { Day } from '@lianfang/domain/kernel/instant.ts'
import { persons } from '@lianfang/domain/people/tables.ts'
import type { House } from '../http/house.ts'
import type { Reader } from '../database/reader.ts'
import { unitTree } from '../grids/queries.ts'
import { clockOf, countNow } from './count-now.ts'
import { placesOn, type Places } from './places.ts'
import { gapNotesOf, correctionsOf, issueOf, namesOfWorkers, sealedBulletin } from './queries.ts'

/**
 * The bulletin of a day as people read it: sealed figures with what has changed since, or the draft as the rows stand now.
 * `recount`: as the rows stand now by the cut-off of these settings, whether the day is sealed or not.
 */
export async function viewBulletin(
  house: Pick<House, 'pool' | 'now'>,
  reader: Reader,
  day: Day,
  settings: TownshipSettings,
  recount = false,
): Promise<BulletinAnswer> {
  const [sealed, tree] = await Promise.all([recount ? null : sealedBulletin(reader, day), unitTree(reader)])
  const now = await countNow(house.pool, reader, day, clockOf(sealed, settings))
  const corrections = sealed ? await correctionsOf(reader, sealed.id) : []
  const stated: ComputedBulletin = sealed ?? now
  const places = placesOn(tree, day, settings.root)
  const nameOf = await namesOfWorkers(reader, [...(sealed ? [sealed.sealedBy] : []), ...corrections.map((one) => one.issuedBy)])
  const window = sealed ? { from: sealed.windowFrom, cutoffAt: sealed.cutoffAt } : windowOf(day, settings)
  const { gap, ...balance } = stated.balance
  const figures = stated.figures.flatMap((figure) => figureAnswer(figure, sealed ? now.figures : [], places))
  return {
    day,
    township: { id: reader.township, name: settings.name, offset: settings.offset },
    windowFrom: window.from,
    cutoffAt: window.cutoffAt,
    status: sealed ? 'SEALED' : 'DRAFT',
    sealable: !sealed && house.now() >= window.cutoffAt,
    id: sealed?.id ?? null,
    issue: sealed ? await issueOf(reader, day) : null,
    sealedAt: sealed?.sealedAt ?? null,
    sealedBy: sealed ? nameOf(sealed.sealedBy) : null,
    places: [...places.all, ...otherPlaces(figures, places, settings)],
    figures,
    balance,
    gap: await gapPeople(reader, gap, sealed, places, window.cutoffAt, settings.offset),
    silentUnits: stated.silentUnits.map((id) => ({ id, name: places.nameOf(id) })),
    corrections: corrections.map((one) => ({
      id: one.id,
      issuedAt: one.issuedAt,
      issuedBy: nameOf(one.issuedBy),
      reason: one.reason,
      figures: one.figures.map(named),
    })),
    pending: sealed ? differences(sealed.figures, corrections, now.figures).map(named) : [],
  }
}

/** Places that owe nothing and yet hold rows: a village that has closed, and the township itself for what lies in no village. */
function otherPlaces(figures: BulletinAnswer['figures'], places: Places, settings: TownshipSettings): BulletinAnswer['places'] {
  const listed = new Set(places.all.map((place) => place.id))
  const found = new Set(figures.flatMap((figure) => figure.byPlace.map((one) => one.place)).filter((place) => !listed.has(place)))
  return [...found].sort().map((id) => ({ id, name: id === settings.root ? settings.name : places.nameOf(id) }))
}

/** A figure with its definition, its villages and, where they differ, what the rows say now. One that the dictionary has dropped since is not shown. */
function figureAnswer(figure: Figure, now: readonly Figure[], places: Places): BulletinAnswer['figures'] {
  const indicator = findIndicator(figure.indicator)
  if (!indicator) return []
  const { catalogue, when, name, formula } = indicator
  const present = now.find((one) => one.indicator === figure.indicator)
  const differs = present !== undefined && (present.n !== figure.n || present.of !== figure.of)
  return [
    {
      indicator: figure.indicator,
      catalogue,
      when,
      name,
      formula,
      table: figure.table,
      n: figure.n,
      of: figure.of,
      now: differs ? { n: present.n, of: present.of } : null,
      byPlace: byPlace(figure, places),
    },
  ]
}

function byPlace(figure: Figure, places: Places): BulletinAnswer['figures'][number]['byPlace'] {
  const sums = new Map<string, { place: string; n: number; of: number | null }>()
  for (const [unit, count] of Object.entries(figure.byUnit)) {
    const place = places.of(unit)
    const sum = sums.get(place) ?? { place, n: 0, of: figure.of === null ? null : 0 }
    sums.set(place, { place, n: sum.n + count.n, of: sum.of === null ? null : sum.of + (count.of ?? 0) })
  }
  return [...sums.values()]
}

async function gapPeople(
  reader: Reader,
  gap: readonly string[],
  sealed: Bulletin | null,
  places: Places,
  cutoffAt: string,
  offset: number,
): Promise<BulletinAnswer['gap']> {
  const rows = await reader.byId(followUps, gap)
  const people = await reader.byId(
    persons,
    [...rows.values()].map((row) => row.person),
  )
  const notes = sealed ? await gapNotesOf(reader, sealed.id) : new Map<string, string>()
  return gap.flatMap((followUp) => {
    const row = rows.get(followUp)
    if (!row) return []
    const measure = measureAt(row, cutoffAt, offset)
    return [
      {
        followUp,
        person: row.person,
        name: people.get(row.person)?.personal.name ?? '',
        unit: row.unit,
        place: places.nameOf(places.of(row.unit)),
        grid: places.nameOf(row.unit),
        measure: measure ? measureWords[measure] : { zh: '', en: '' },
        startedDay: row.startedDay,
        plannedEnd: row.plannedEnd,
        note: notes.get(followUp) ?? sealed?.gapNotes?.[followUp] ?? null,
      },
    ]
  })
}

function named(figure: CorrectedFigure): BulletinAnswer['pending'][number] {
  const name = findIndicator(figure.indicator)?.name ?? { zh: figure.indicator, en: figure.indicator }
  return { ...figure, name }
}
