import type { BulletinAnswer } from '@lianfang/contract/bulletin/answers.ts'
import { bulletinWords } from '@lianfang/contract/bulletin/words.ts'
import { speaker, type Language } from '@lianfang/contract/kernel/say.ts'
import ExcelJS from 'exceljs'
import { said } from './bulletin-prose.ts'
import { momentText, shareText } from './say-figure.ts'
import { drawSheet, type Column } from './draw-sheet.ts'

type Say = ReturnType<typeof speaker<typeof bulletinWords>>

/** The bulletin as a workbook: figures with their formulas, the same by village, and the people in the gap. Ready to print on A4. */
export async function bulletinXlsx(view: BulletinAnswer, language: Language): Promise<Buffer> {
  const say = speaker(bulletinWords, language)
  const workbook = new ExcelJS.Workbook()
  workbook.creator = 'Lianfang 联防'
  const title = `${view.township.name} ${say('title')} ${view.day}`
  const notes = [state(view, say), say('window') + '：' + windowText(view, say)]
  drawSheet(workbook, { name: say('figures'), title, notes, columns: figureColumns(say), rows: figureRows(view, say, language), across: false })
  drawSheet(workbook, { name: say('by-unit'), title, notes, columns: placeColumns(view, say, language), rows: placeRows(view, say), across: true })
  drawSheet(workbook, {
    name: say('gap'),
    title: `${view.township.name} ${say('gap')} ${view.day}`,
    notes: [gapText(view, say)],
    columns: gapColumns(say),
    rows: gapRows(view, language),
    across: false,
  })
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

function state(view: BulletinAnswer, say: Say): string {
  return view.sealedAt === null ? say('draft') : say('sealed-by', { name: view.sealedBy, at: momentText(view.sealedAt, view.township.offset) })
}

function windowText(view: BulletinAnswer, say: Say): string {
  const { offset } = view.township
  return say('window-text', { from: momentText(view.windowFrom, offset), to: momentText(view.cutoffAt, offset) })
}

function gapText(view: BulletinAnswer, say: Say): string {
  return view.gap.length === 0 ? say('gap-none') : say('gap-of', { n: view.gap.length })
}

function figureColumns(say: Say): readonly Column[] {
  return [
    { title: say('indicator'), width: 30 },
    { title: say('number'), width: 9, number: true },
    { title: say('base'), width: 9, number: true },
    { title: say('share'), width: 9, right: true },
    { title: say('formula'), width: 58 },
  ]
}

/** Figures, then the balance line by line, the units that have not reported and the corrections: all on one sheet, as it is printed. */
function figureRows(view: BulletinAnswer, say: Say, language: Language): readonly (readonly (string | number | null)[])[] {
  const { balance } = view
  const lines = [
    ['opening', balance.opening],
    ['started', balance.started],
    ['transferred-in', balance.transferredIn],
    ['found-again', balance.foundAgain],
    ['released', -balance.released],
    ['transferred-out', -balance.transferredOut],
    ['became-case', -balance.becameCase],
    ['died', -balance.died],
    ['left', -balance.left],
    ['lost', -balance.lost],
    ['lapsed', -balance.lapsed],
    ['lifted', -balance.lifted],
    ['expected', balance.expected],
    ['closing', balance.closing],
    ['gap-count', view.gap.length],
  ] as const
  return [
    ...view.figures
      .filter((figure) => figure.n > 0 || figure.of !== null || !figure.indicator.includes('.'))
      .map((figure) => [figure.name[language], figure.n, figure.of, figure.of === null ? '' : shareText(figure.n, figure.of), figure.formula[language]]),
    ...lines.map(([word, n]) => [`${say('balance')}：${say(word)}`, n === 0 ? 0 : n, null, '', '']),
    [say('silent'), view.silentUnits.length, null, '', view.silentUnits.map((unit) => unit.name).join('、') || say('silent-none')],
    ...view.corrections.flatMap((correction) =>
      correction.figures.map((figure) => [
        `${say('corrections')}：${figure.name[language]}`,
        figure.is,
        figure.isOf,
        figure.isOf === null ? '' : shareText(figure.is, figure.isOf),
        `${momentText(correction.issuedAt, view.township.offset)} ${correction.issuedBy}：${correction.reason}（${say('was-is', { was: said(figure.was, figure.wasOf), is: said(figure.is, figure.isOf) })}）`,
      ]),
    ),
  ]
}

/** What a village is asked about every day; a share shows as `4/6`. */
const BY_PLACE = [
  'reports-on-time',
  'households-screened',
  'households-no-answer',
  'referrals-received',
  'referrals-open',
  'referrals-overdue',
  'under-measure',
  'started',
  'released',
  'end-overdue',
  'checks-done',
  'tests-on-day',
  'alerts-raised',
  'alerts-open',
  'orders-served-24h',
  'teams-complete',
  'needs-open',
  'needs-overdue',
  'needs-closed-24h',
] as const

function placeColumns(view: BulletinAnswer, say: Say, language: Language): readonly Column[] {
  const names = new Map(view.figures.map((figure) => [figure.indicator, figure.name[language]]))
  return [{ title: say('village'), width: 18 }, ...BY_PLACE.map((indicator): Column => ({ title: names.get(indicator) ?? indicator, width: 10, right: true }))]
}

function placeRows(view: BulletinAnswer, say: Say): readonly (readonly (string | number | null)[])[] {
  const figures = BY_PLACE.map((indicator) => view.figures.find((figure) => figure.indicator === indicator))
  const cell = (count: { readonly n: number; readonly of: number | null } | undefined): string | number =>
    count === undefined ? 0 : count.of === null ? count.n : said(count.n, count.of)
  return [
    ...view.places.map((place) => [
      place.name,
      ...figures.map((figure) => cell(figure?.byPlace.find((one) => one.place === place.id) ?? (figure?.of === null ? { n: 0, of: null } : { n: 0, of: 0 }))),
    ]),
    [say('township'), ...figures.map(cell)],
  ]
}

function gapColumns(say: Say): readonly Column[] {
  return [
    { title: say('name'), width: 12 },
    { title: say('village'), width: 16 },
    { title: say('grid'), width: 20 },
    { title: say('measure'), width: 18 },
    { title: say('since'), width: 12 },
    { title: say('planned-end'), width: 12 },
    { title: say('gap-note'), width: 32 },
  ]
}

function gapRows(view: BulletinAnswer, language: Language): readonly (readonly string[])[] {
  return view.gap.map((person) => [person.name, person.place, person.grid, person.measure[language], person.startedDay, person.plannedEnd, person.note ?? ''])
}
