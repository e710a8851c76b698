import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** One page of a PDF as it comes out of a printer; all measures in millimetres from its upper left corner. */
export interface PrintedPage {
  readonly width: number
  readonly height: number
  /** True when anything is printed within the box. */
  readonly isInked: (box: Box) => boolean
  /** What can be read there, word by word as the page is laid out. */
  readonly words: readonly (Box & { readonly text: string })[]
  /** Its grey values, row by row, to be compared with another page. */
  readonly pixels: Uint8Array
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const DPI = 100
const MM_PER_POINT = 25.4 / 72
/** Darker than this is ink; lighter is the soft edge of a letter. */
const INK = 160

/** Prints a PDF to pictures and reads its words, with Debian's poppler-utils. */
export function printedPages(pdf: Buffer): readonly PrintedPage[] {
  const folder = mkdtempSync(join(tmpdir(), 'lianfang-print-'))
  try {
    const file = join(folder, 'paper.pdf')
    writeFileSync(file, pdf)
    execFileSync('pdftoppm', ['-gray', '-r', String(DPI), file, join(folder, 'page')], { stdio: 'ignore' })
    const pictures = readdirSync(folder)
      .filter((name) => name.endsWith('.pgm'))
      .toSorted()
    const layout = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 })
      .split('<page ')
      .slice(1)
    return pictures.map((name, n) => pageOf(readFileSync(join(folder, name)), layout[n] ?? ''))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function pageOf(picture: Buffer, layout: string): PrintedPage {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.toString('latin1', 0, 40))
  if (!head) throw new Error('no grey picture')
  const [columns, rows] = [Number(head[1]), Number(head[2])]
  const pixels = new Uint8Array(picture.subarray(head[0].length))
  const at = (mm: number): number => Math.round((mm / 25.4) * DPI)
  const isInked = ({ left, top, right, bottom }: Box): boolean => {
    for (let y = Math.max(0, at(top)); y < Math.min(rows, at(bottom)); y++)
      for (let x = Math.max(0, at(left)); x < Math.min(columns, at(right)); x++) if ((pixels[y * columns + x] ?? 255) < INK) return true
    return false
  }
  const words = [...layout.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g)].map(
    ([, left, top, right, bottom, text = '']) => ({
      left: Number(left) * MM_PER_POINT,
      top: Number(top) * MM_PER_POINT,
      right: Number(right) * MM_PER_POINT,
      bottom: Number(bottom) * MM_PER_POINT,
      text: text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
    }),
  )
  return { width: (columns / DPI) * 25.4, height: (rows / DPI) * 25.4, isInked, words, pixels }
}
