import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { printable } from '../../exports/formula-safe.ts'
import { factRows } from './fact-rows.ts'
import type { Paper, PaperPart } from './paper.ts'

const BODY = 12
const MM = 72 / 25.4
const FACTS = [20, 30, 20, 30] as const

/** How papers lie on their sheets: A4, the same measures as in Word; one that is wide lies on its side. */
export function layPaper(papers: readonly Paper[]): TDocumentDefinitions {
  return {
    pageSize: 'A4',
    pageOrientation: papers[0]?.wide ? 'landscape' : 'portrait',
    pageMargins: papers[0]?.wide ? [15 * MM, 20 * MM, 15 * MM, 16 * MM] : [26 * MM, 18 * MM, 24 * MM, 12 * MM],
    defaultStyle: { font: 'Noto', fontSize: BODY, lineHeight: 1.25 },
    info: { title: papers[0]?.title ?? '', creator: 'Lianfang 联防' },
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
    case 'signatures':
      return grid(factRows(part.labels.map((label) => [label, ''])), FACTS, 10.5, false, 8)
    case 'stamp':
      return {
        stack: [
          { text: `${printable(part.body)}（印章）`, alignment: 'right' },
          { text: printable(part.date), alignment: 'right' },
        ],
        margin: [0, 14, BODY * 2, 6],
        unbreakable: true,
      }
  }
}

function grid(rows: readonly (readonly string[])[], widths: readonly number[], fontSize: number, headed: boolean, air = 2): Content {
  const cell = (text: string, bold: boolean): TableCell => ({ text: printable(text), bold, alignment: 'center', fontSize, margin: [0, air, 0, air] })
  return {
    table: {
      headerRows: headed ? 1 : 0,
      dontBreakRows: true,
      widths: widths.map((width) => `${width}%`),
      body: rows.map((row, n) => row.map((text, column) => cell(text, headed ? n === 0 : column % 2 === 0))),
    },
    layout: { hLineWidth: () => 0.6, vLineWidth: () => 0.6, paddingLeft: () => 2, paddingRight: () => 2 },
    margin: [0, 2, 0, 6],
  }
}
