import { findIndicator } from '@lianfang/domain/bulletin/indicators.ts'
import type { TownshipSettings } from '@lianfang/domain/kernel/command.ts'
import { addDays, type Day } from '@lianfang/domain/kernel/instant.ts'
import { placesOn } from '../../bulletin/places.ts'
import type { Pool } from '../../database/connect.ts'
import type { Reader } from '../../database/reader.ts'
import { dayInChinese, momentInChinese } from '../../documents/say-figure.ts'
import { unitTree } from '../../grids/queries.ts'
import { counterOf, type Counter } from './counter.ts'
import { figuresOfDay, type FiguresOfDay } from './day-of-figures.ts'
import { FIELDS } from './fields.ts'
import type { FilledCell, FilledSheet, Heading } from './filled-sheet.ts'
import { gatherPeople } from './gather-people.ts'
import { groupingFor } from './grouping.ts'
import type { Grouping, OriginGroup } from './origin-group.ts'
import { leavesOf, type DaysBody, type GroupsBody, type ListBody, type SheetTemplate } from './sheet-template.ts'
import type { SheetDay } from './sheet-person.ts'

/** What a form is filled from. */
export interface Filling {
  readonly pool: Pool
  readonly reader: Reader
  readonly settings: TownshipSettings
  readonly day: Day
}

interface Source extends Filling {
  readonly template: SheetTemplate
  readonly figures: FiguresOfDay
  readonly grouping: Grouping
  readonly counter: Counter
  readonly part: OriginGroup | undefined
}

/** Fills a form for a day, whole or for one group of origins. Every number is the count of a figure's rows at that day's cut-off. */
export async function fillSheet(template: SheetTemplate, filling: Filling, part?: OriginGroup): Promise<FilledSheet> {
  const source = await sourceOf(template, filling, part)
  const say = speaker(source)
  const { headings, rows } = await bodyOf(source)
  return {
    number: template.number,
    title: template.title,
    part: part?.name ?? null,
    above: template.above.map(say),
    below: template.below.map(say),
    headings,
    rows,
    pairs: template.body.kind === 'GROUPS',
    across: template.across,
    notes: notesOf(source),
  }
}

/** How many lines a form has, for each file it comes in. The numbers are the bulletin's. */
export async function countSheet(
  template: SheetTemplate,
  filling: Filling,
): Promise<readonly { readonly part: string | null; readonly name: string | null; readonly rows: number }[]> {
  const source = await sourceOf(template, filling, undefined)
  const { body } = template
  if (body.kind !== 'LIST') return [{ part: null, name: null, rows: body.kind === 'DAYS' ? body.days + 1 : 2 * (source.counter.groups.length + 1) }]
  const whole = { part: null, name: null, rows: listed(source, body).length }
  if (!template.perGroup) return [whole]
  return [...source.counter.groups.map((group) => ({ part: group.id, name: group.name, rows: listed({ ...source, part: group }, body).length })), whole]
}

async function sourceOf(template: SheetTemplate, filling: Filling, part: OriginGroup | undefined): Promise<Source> {
  const { pool, reader, settings, day } = filling
  const figures = await figuresOfDay(pool, reader, day, settings)
  const grouping = groupingFor(settings.root)
  const counter = await counterOf(reader, figures, indicatorsOf(template), grouping)
  return { ...filling, template, figures, grouping, counter, part }
}

/** Every figure a form uses. */
function indicatorsOf({ body, counts }: SheetTemplate): readonly string[] {
  const named = Object.values(counts).flat()
  if (body.kind === 'LIST') return [...named, ...body.figures, ...(body.among ?? [])]
  const columns = body.columns.flatMap((column) => [...column.today, ...column.ever])
  return body.kind === 'GROUPS' ? [...named, ...columns] : [...named, ...columns, ...body.split.today, ...body.split.ever]
}

/** Fills the sentences of a form: `{screened}`, `{screened.groups}`, `{township}`, `{cutoff}`, `{dayWritten}`. */
function speaker({ template, counter, settings, day, figures, part }: Source): (sentence: string) => string {
  const words: Record<string, string> = {
    township: settings.name,
    cutoff: momentInChinese(figures.cutoffAt, settings.offset),
    dayWritten: dayInChinese(day),
  }
  const shown = part ? [part] : counter.groups
  for (const [name, indicators] of Object.entries(template.counts)) {
    words[name] = String(counter.count(indicators, part))
    words[`${name}.groups`] = shown.map((group) => `${group.name}${counter.count(indicators, group)}`).join('，')
  }
  return (sentence) => sentence.replaceAll(/\{([\w.]+)\}/g, (_, name: string) => words[name] ?? '')
}

async function bodyOf(source: Source): Promise<Pick<FilledSheet, 'headings' | 'rows'>> {
  const { body } = source.template
  switch (body.kind) {
    case 'LIST':
      return listOf(source, body)
    case 'GROUPS':
      return groupTable(source, body)
    case 'DAYS':
      return dayTable(source, body)
  }
}

function listed({ counter, part }: Pick<Source, 'counter' | 'part'>, body: ListBody): readonly string[] {
  const among = body.among && new Set(counter.people(body.among, part))
  return counter.people(body.figures, part).filter((person) => among === null || among.has(person))
}

async function listOf(source: Source, body: ListBody): Promise<Pick<FilledSheet, 'headings' | 'rows'>> {
  const { reader, settings, day, figures, grouping } = source
  const places = placesOn(await unitTree(reader), day, settings.root)
  const asOf = { day, cutoffAt: figures.cutoffAt, offset: settings.offset, places, grouping }
  const people = await gatherPeople(reader, listed(source, body), asOf)
  const about: SheetDay = { township: settings.name, day, cutoff: momentInChinese(figures.cutoffAt, settings.offset), offset: settings.offset }
  const leaves = leavesOf(body.columns)
  return {
    headings: body.columns.map((column): Heading =>
      'columns' in column
        ? { title: column.title, width: 0, below: column.columns.map(({ title, width }) => ({ title, width })) }
        : { title: column.title, width: column.width, below: [] },
    ),
    rows: people.map((one, n) => leaves.map(({ field }): FilledCell => (field === 'number' ? n + 1 : FIELDS[field](one, about)))),
  }
}

function groupTable({ counter }: Source, body: GroupsBody): Pick<FilledSheet, 'headings' | 'rows'> {
  const lines = [...counter.groups.map((group) => ({ name: group.name, group })), { name: '合计', group: undefined }]
  return {
    headings: [plain('来源', 14), plain('', 8), ...body.columns.map(({ title, width }) => plain(title, width))],
    rows: lines.flatMap(({ name, group }) => [
      [name, '当日', ...body.columns.map((column) => counter.count(column.today, group))],
      [name, '累计', ...body.columns.map((column) => counter.count(column.ever, group))],
    ]),
  }
}

async function dayTable(source: Source, body: DaysBody): Promise<Pick<FilledSheet, 'headings' | 'rows'>> {
  const { pool, reader, settings, day, grouping, counter } = source
  const { groups } = counter
  const cells = (by: Counter, which: 'today' | 'ever'): readonly number[] => [
    ...groups.map((group) => by.count(body.split[which], group)),
    by.count(body.split[which]),
    ...body.columns.map((column) => by.count(column[which])),
  ]
  const rows: FilledCell[][] = []
  for (let before = body.days - 1; before > 0; before--) {
    const earlier = await figuresOfDay(pool, reader, addDays(day, -before), settings)
    const indicators = [...body.split.today, ...body.columns.flatMap((column) => column.today)]
    rows.push([dayInChinese(earlier.day), ...cells(await counterOf(reader, earlier, indicators, grouping), 'today')])
  }
  rows.push([dayInChinese(day), ...cells(counter, 'today')], ['累计', ...cells(counter, 'ever')])
  return {
    headings: [
      plain('日期', 16),
      ...groups.map((group) => plain(group.name, 12)),
      plain('合计', 10),
      ...body.columns.map(({ title, width }) => plain(title, width)),
    ],
    rows,
  }
}

function plain(title: string, width: number): Heading {
  return { title, width, below: [] }
}

/** What stands on the page of notes: the cut-off, each figure with its one formula, columns that nobody keeps, and how origins are sorted. */
function notesOf({ template, figures, settings, grouping, counter }: Source): readonly string[] {
  const used = [...new Set(indicatorsOf(template))].flatMap((id) => findIndicator(id) ?? [])
  const { body } = template
  const empty = body.kind === 'LIST' ? leavesOf(body.columns).filter((column) => column.field === 'notHeld') : []
  const unknown = counter.groups.find((group) => group.id === 'unknown')
  return [
    `截止时间：${dayInChinese(figures.day)}（${momentInChinese(figures.cutoffAt, settings.offset)}），${figures.sealed ? '与已封存的通报一致' : '通报尚未封存，数字为当前记录'}`,
    ...used.map((indicator) => `${indicator.name.zh}：${indicator.formula.zh}`),
    ...(empty.length > 0 ? [`本系统没有记录、留空的栏：${empty.map((column) => column.title).join('、')}`] : []),
    `来源分类（${grouping.source}）：${grouping.groups.map((group) => group.name).join('、')}${unknown ? '；来源未写明的另计，不并入任何一类' : ''}`,
    '核酸结果未出写“待出”，不算阴性；解除只计作出解除决定的人。',
    `表样：${template.source}`,
  ]
}
