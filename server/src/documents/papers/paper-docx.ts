import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeightRule,
  LineRuleType,
  Packer,
  PageNumber,
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
import { STAMP_MM, type Paper, type PaperPart, type Stamp } from './paper.ts'

/** GB/T 9704-2012: 仿宋, title in 小标宋 (宋体 where it is missing); small size 4 (12 pt) so that a notice stays on its sheet. */
const BODY = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: '仿宋' } as const
const HEAD = { ...BODY, eastAsia: '黑体' } as const
const TITLE = { ...BODY, eastAsia: '宋体' } as const
const MM = 56.7
const LINE = { line: 315, lineRule: LineRuleType.EXACT } as const
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
          top: Math.round((paper.wide ? 20 : 16) * MM),
          bottom: Math.round((paper.wide ? 16 : 10) * MM),
          left: Math.round((paper.wide ? 15 : 26) * MM),
          right: Math.round((paper.wide ? 15 : 24) * MM),
        },
      },
    },
    ...(paper.wide ? { footers: { default: pageNumbers() } } : {}),
    children: [
      line(
        paper.title,
        { alignment: AlignmentType.CENTER, spacing: { line: 560, lineRule: LineRuleType.EXACT, after: 40 } },
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
    case 'closing':
      return [gap(), closing(part.sign, part.stamp), gap()]
  }
}

/** 第 1 页，共 2 页. */
function pageNumbers(): Footer {
  const children = ['第 ', PageNumber.CURRENT, ' 页，共 ', PageNumber.TOTAL_PAGES, ' 页']
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children, size: 18 })] })] })
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

/** Signatures by hand, and beside them the square of the seal with the body and the date in its middle. */
function closing(labels: readonly string[], stamp: Stamp | null): Table {
  if (stamp === null) return grid(factRows(labels.map((label) => [label, ''])), FACTS, 21, false, 500)
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const bare = { top: none, bottom: none, left: none, right: none }
  const side = (children: readonly (Paragraph | Table)[], percent: number): TableCell =>
    new TableCell({
      width: { size: percent, type: WidthType.PERCENTAGE },
      verticalAlign: VerticalAlign.CENTER,
      borders: bare,
      children: [...children],
    })
  const signed =
    labels.length === 0
      ? [gap()]
      : [
          grid(
            labels.map((label) => [label, '']),
            [42, 58],
            21,
            false,
            500,
          ),
          gap(),
        ]
  const centred = (text: string): Paragraph => line(text, { alignment: AlignmentType.CENTER, spacing: LINE })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { ...bare, insideHorizontal: none, insideVertical: none },
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: Math.round(STAMP_MM * MM), rule: HeightRule.ATLEAST },
        children: [side(signed, 54), side([stamp.body, '（印章）', stamp.date].map(centred), 46)],
      }),
    ],
  })
}

function grid(rows: readonly (readonly string[])[], widths: readonly number[], size: number, headed: boolean, height = 400): Table {
  const edge = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
  const cell = (text: string, head: boolean, n: number, span: number): TableCell =>
    new TableCell({
      columnSpan: span,
      width: { size: widths.slice(n, n + span).reduce((sum, width) => sum + width, 0), type: WidthType.PERCENTAGE },
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
          children: row.map((text, column) => cell(text, headed ? n === 0 : column % 2 === 0, column, column === row.length - 1 ? widths.length - column : 1)),
        }),
    ),
  })
}
