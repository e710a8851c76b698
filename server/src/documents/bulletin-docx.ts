import type { BulletinAnswer } from '@lianfang/contract/bulletin/answers.ts'
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type IParagraphOptions,
} from 'docx'
import { printable } from '../exports/formula-safe.ts'
import { ordinal, proseOf, said } from './bulletin-prose.ts'

/** 党政机关公文格式 GB/T 9704-2012: 仿宋 of size 3 (16 pt), 28.95 pt lines, headings 黑体, title of size 2 (22 pt); margins 37/35/28/26 mm. */
const BODY = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: '仿宋' } as const
const HEAD = { ...BODY, eastAsia: '黑体' } as const
const SIZE_3 = 32
const SIZE_2 = 44
const SIZE_SMALL_4 = 21
const MM = 56.7
const LINE = { line: 579, lineRule: LineRuleType.EXACT } as const
const TWO_CHARACTERS = 640

/** The bulletin as an official Word document: title, number line, body, signature, date, then the tables. It names nobody. */
export async function bulletinDocx(view: BulletinAnswer): Promise<Buffer> {
  const prose = proseOf(view)
  const document = new Document({
    creator: 'Lianfang 联防',
    title: prose.title,
    styles: { default: { document: { run: { font: BODY, size: SIZE_3 } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: Math.round(210 * MM), height: Math.round(297 * MM) },
            margin: { top: Math.round(37 * MM), bottom: Math.round(35 * MM), left: Math.round(28 * MM), right: Math.round(26 * MM) },
          },
        },
        footers: {
          default: new Footer({
            children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: 28 })] })],
          }),
        },
        children: [
          paragraph(prose.title, { alignment: AlignmentType.CENTER, spacing: { ...LINE, line: 700, after: 120 } }, { font: HEAD, size: SIZE_2 }),
          paragraph(prose.number, { alignment: AlignmentType.CENTER, spacing: { ...LINE, after: 240 } }),
          paragraph(prose.lead, { indent: { firstLine: TWO_CHARACTERS }, spacing: LINE }),
          ...prose.sections.map(({ heading, text }, n) => section(ordinal(n), heading, text)),
          paragraph(prose.signature, { alignment: AlignmentType.RIGHT, spacing: { ...LINE, before: 579 }, indent: { right: TWO_CHARACTERS }, keepNext: true }),
          paragraph(prose.date, { alignment: AlignmentType.RIGHT, spacing: { ...LINE, after: 360 }, indent: { right: TWO_CHARACTERS } }),
          ...placeTable(view),
          ...gapTable(view),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

function paragraph(text: string, options: IParagraphOptions, run: { readonly font?: typeof BODY | typeof HEAD; readonly size?: number } = {}): Paragraph {
  return new Paragraph({ ...options, children: [new TextRun({ text: printable(text), ...run })] })
}

function section(number: string, heading: string, text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: TWO_CHARACTERS },
    spacing: LINE,
    children: [new TextRun({ text: `${number}、${heading}。`, font: HEAD }), new TextRun({ text: printable(text) })],
  })
}

const BY_PLACE = [
  ['日报告', 'reports-on-time'],
  ['排查户数', 'households-screened'],
  ['待核查', 'referrals-open'],
  ['在管', 'under-measure'],
  ['新增', 'started'],
  ['解除', 'released'],
  ['期满未决定', 'end-overdue'],
  ['测温', 'checks-done'],
] as const

function placeTable(view: BulletinAnswer): readonly (Paragraph | Table)[] {
  const rows = view.places.map((place) => [
    place.name,
    ...BY_PLACE.map(([, indicator]) => {
      const figure = view.figures.find((one) => one.indicator === indicator)
      const count = figure?.byPlace.find((one) => one.place === place.id) ?? { n: 0, of: figure?.of === null ? null : 0 }
      return said(count.n, count.of)
    }),
  ])
  return [caption('附1　分村情况', view.places.length > 0), table(['村（社区）', ...BY_PLACE.map(([name]) => name)], [20, 10, 13, 9, 8, 8, 8, 12, 12], rows)]
}

/** The gap by village, without names: who they are stands in the workbook and on the screen. */
function gapTable(view: BulletinAnswer): readonly (Paragraph | Table)[] {
  if (view.gap.length === 0) return []
  const rows = view.gap.map((person, n) => [String(n + 1), person.place, person.measure.zh, person.plannedEnd, person.note ?? ''])
  return [caption('附2　期满未决定人员（不列姓名）', false), table(['序号', '村（社区）', '措施', '计划期满', '说明'], [8, 18, 20, 16, 38], rows)]
}

function caption(text: string, pageBreakBefore: boolean): Paragraph {
  return paragraph(text, { spacing: { ...LINE, before: 240 }, keepNext: true, pageBreakBefore }, { font: HEAD })
}

function table(header: readonly string[], widths: readonly number[], rows: readonly (readonly string[])[]): Table {
  const edge = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
  const cell = (text: string, head: boolean, n: number): TableCell =>
    new TableCell({
      width: { size: widths[n] ?? 10, type: WidthType.PERCENTAGE },
      verticalAlign: VerticalAlign.CENTER,
      margins: { left: 60, right: 60, top: 30, bottom: 30 },
      children: [
        paragraph(
          text,
          { alignment: head || n > 0 || text.length < 3 ? AlignmentType.CENTER : AlignmentType.LEFT },
          { ...(head ? { font: HEAD } : {}), size: SIZE_SMALL_4 },
        ),
      ],
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { top: edge, bottom: edge, left: edge, right: edge, insideHorizontal: edge, insideVertical: edge },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: header.map((text, n) => cell(text, true, n)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text, n) => cell(text, false, n)) })),
    ],
  })
}
