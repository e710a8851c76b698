import {
  AlignmentType,
  BorderStyle,
  Document,
  HeightRule,
  LineRuleType,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type IParagraphOptions,
  type ISectionOptions,
} from 'docx'
import { printable } from '../../exports/formula-safe.ts'
import { factRows } from './fact-rows.ts'
import type { Paper, PaperPart } from './paper.ts'

/** GB/T 9704-2012: 仿宋, title in 小标宋 (宋体 where it is missing); small size 4 (12 pt) so that a notice stays on its sheet. */
const BODY = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: '仿宋' } as const
const HEAD = { ...BODY, eastAsia: '黑体' } as const
const TITLE = { ...BODY, eastAsia: '宋体' } as const
const MM = 56.7
const LINE = { line: 350, lineRule: LineRuleType.EXACT } as const
const SMALL = { line: 280, lineRule: LineRuleType.AT_LEAST } as const
const TWO_CHARACTERS = 480
const FACTS = [20, 30, 20, 30] as const

/** Papers as one Word document, each on a sheet of its own. */
export function paperDocx(papers: readonly Paper[]): Promise<Buffer> {
  const document = new Document({
    creator: 'Lianfang 联防',
    title: papers[0]?.title ?? '',
    styles: { default: { document: { run: { font: BODY, size: 24 } } } },
    sections: papers.map(sheet),
  })
  return Packer.toBuffer(document)
}

function sheet(paper: Paper): ISectionOptions {
  const [width, height] = [Math.round(210 * MM), Math.round(297 * MM)]
  return {
    properties: {
      page: {
        size: { width, height, orientation: paper.wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: {
          top: Math.round(25 * MM),
          bottom: Math.round(20 * MM),
          left: Math.round((paper.wide ? 15 : 26) * MM),
          right: Math.round((paper.wide ? 15 : 24) * MM),
        },
      },
    },
    children: [
      line(
        paper.title,
        { alignment: AlignmentType.CENTER, spacing: { line: 640, lineRule: LineRuleType.EXACT, after: 60 } },
        { font: TITLE, size: 40, bold: true },
      ),
      ...(paper.number ? [line(paper.number, { alignment: AlignmentType.CENTER, spacing: { ...LINE, after: 120 } })] : []),
      ...paper.parts.flatMap((part) => block(part, paper.wide)),
    ],
  }
}

function block(part: PaperPart, wide: boolean): readonly (Paragraph | Table)[] {
  switch (part.kind) {
    case 'text':
      return [line(part.text, { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: TWO_CHARACTERS }, spacing: LINE })]
    case 'heading':
      return [line(part.text, { indent: { firstLine: TWO_CHARACTERS }, spacing: LINE, keepNext: true }, { font: HEAD })]
    case 'facts':
      return [grid(factRows(part.facts), FACTS, 21, false), gap()]
    case 'table':
      return [grid([part.header, ...part.rows], part.widths, wide ? 18 : 21, true), gap()]
    case 'signatures':
      return [gap(), grid(factRows(part.labels.map((label) => [label, ''])), FACTS, 21, false, 500)]
    case 'stamp':
      return [
        line(`${part.body}（印章）`, { alignment: AlignmentType.RIGHT, spacing: { ...LINE, before: 300 }, indent: { right: TWO_CHARACTERS }, keepNext: true }),
        line(part.date, { alignment: AlignmentType.RIGHT, spacing: { ...LINE, after: 120 }, indent: { right: TWO_CHARACTERS } }),
      ]
  }
}

function line(
  text: string,
  options: IParagraphOptions,
  run: { readonly font?: typeof BODY | typeof HEAD | typeof TITLE; readonly size?: number; readonly bold?: boolean } = {},
): Paragraph {
  return new Paragraph({ ...options, children: [new TextRun({ text: printable(text), ...run })] })
}

function gap(): Paragraph {
  return new Paragraph({ spacing: { line: 120, lineRule: LineRuleType.EXACT } })
}

function grid(rows: readonly (readonly string[])[], widths: readonly number[], size: number, headed: boolean, height = 400): Table {
  const edge = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
  const cell = (text: string, head: boolean, n: number): TableCell =>
    new TableCell({
      width: { size: widths[n] ?? 10, type: WidthType.PERCENTAGE },
      verticalAlign: VerticalAlign.CENTER,
      borders: { top: edge, bottom: edge, left: edge, right: edge },
      margins: { left: 60, right: 60 },
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: SMALL,
          children: [new TextRun({ text: printable(text), size, ...(head ? { font: HEAD } : {}) })],
        }),
      ],
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (row, n) =>
        new TableRow({
          tableHeader: headed && n === 0,
          cantSplit: true,
          height: { value: height, rule: HeightRule.ATLEAST },
          children: row.map((text, column) => cell(text, headed ? n === 0 : column % 2 === 0, column)),
        }),
    ),
  })
}
