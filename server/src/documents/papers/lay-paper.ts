import type { Column, Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { printable } from '../../exports/formula-safe.ts'
import { factRows } from './fact-rows.ts'
import { STAMP_MM, type Paper, type PaperPart, type Stamp } from './paper.ts'

const BODY = 12
const LEADING = 1.2
const MM = 72 / 25.4
const FACTS = [20, 30, 20, 30] as const

/** How papers lie on their sheets: A4, the same measures as in Word; one that is wide lies on its side. */
export function layPaper(papers: readonly Paper[]): TDocumentDefinitions {
  return {
    pageSize: 'A4',
    pageOrientation: papers[0]?.wide ? 'landscape' : 'portrait',
    pageMargins: papers[0]?.wide ? [15 * MM, 20 * MM, 15 * MM, 16 * MM] : [26 * MM, 16 * MM, 24 * MM, 12 * MM],
    defaultStyle: { font: 'Noto', fontSize: BODY, lineHeight: LEADING },
    info: { title: papers[0]?.title ?? '', creator: 'Lianfang 联防' },
    ...(papers[0]?.wide
      ? { footer: (page: number, pages: number) => (pages > 1 ? { text: `第 ${page} 页，共 ${pages} 页`, alignment: 'center', fontSize: 9 } : null) }
      : {}),
    content: papers.map((paper, n) => sheet(paper, n > 0)),
  }
}

function sheet(paper: Paper, onNewPage: boolean): Content {
  return {
    stack: [
      { text: printable(paper.title), fontSize: 20, bold: true, alignment: 'center', margin: [0, 0, 0, 2] },
      ...(paper.number ? [{ text: printable(paper.number), alignment: 'center' as const, margin: [0, 0, 0, 6] as [number, number, number, number] }] : []),
      ...paper.parts.map((part) => block(part, paper.wide)),
    ],
    ...(onNewPage ? { pageBreak: 'before' as const } : {}),
  }
}

function block(part: PaperPart, wide: boolean): Content {
  switch (part.kind) {
    case 'text':
      return { text: printable(part.text), leadingIndent: BODY * 2, margin: [0, 0, 0, 2] }
    case 'heading':
      return { text: printable(part.text), leadingIndent: BODY * 2, bold: true, margin: [0, 2, 0, 2] }
    case 'facts':
      return grid(factRows(part.facts), FACTS, 10.5, false)
    case 'table':
      return grid([part.header, ...part.rows], part.widths, wide ? 8 : 10, true)
    case 'closing':
      return { columns: [{ width: '*', stack: signatures(part.sign, part.stamp === null) }, ...stampArea(part.stamp)], margin: [0, 4, 0, 0], unbreakable: true }
  }
}

/** A line a signature, as high as a hand needs; the whole breadth where no stamp stands beside them. */
function signatures(labels: readonly string[], alone: boolean): Content[] {
  if (labels.length === 0) return []
  return [grid(alone ? factRows(labels.map((label) => [label, ''])) : labels.map((label) => [label, '']), alone ? FACTS : [42, 58], 10.5, false, 5)]
}

/** The body and the date in the middle of the square that the seal takes, and nothing else. */
function stampArea(stamp: Stamp | null): Column[] {
  if (stamp === null) return []
  const lines = Math.ceil(stamp.body.length / 17) + 2
  const air = (STAMP_MM * MM - lines * BODY * LEADING) / 2
  return [
    {
      width: 76 * MM,
      stack: [printable(stamp.body), '（印章）', printable(stamp.date)].map((text) => ({ text, alignment: 'center' as const })),
      margin: [0, air, 0, air],
    },
  ]
}

function grid(rows: readonly (readonly string[])[], widths: readonly number[], fontSize: number, headed: boolean, air = 2): Content {
  const cell = (text: string, bold: boolean, colSpan: number): TableCell => ({
    text: printable(text),
    bold,
    alignment: 'center',
    fontSize,
    margin: [0, air, 0, air],
    colSpan,
  })
  const cells = (row: readonly string[], n: number): TableCell[] => {
    const left = widths.length - row.length
    const laid = row.map((text, column) => cell(text, headed ? n === 0 : column % 2 === 0, column === row.length - 1 ? left + 1 : 1))
    return [...laid, ...Array.from({ length: left }, (): TableCell => '')]
  }
  return {
    table: {
      headerRows: headed ? 1 : 0,
      dontBreakRows: true,
      widths: widths.map((width) => `${width}%`),
      body: rows.map(cells),
    },
    layout: { hLineWidth: () => 0.6, vLineWidth: () => 0.6, paddingLeft: () => 2, paddingRight: () => 2 },
    margin: [0, 2, 0, 6],
  }
}
