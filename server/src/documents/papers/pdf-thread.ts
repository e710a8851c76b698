import { openSync, type Font } from 'fontkit'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import pdfmake from 'pdfmake'
import { layPaper } from './lay-paper.ts'
import type { Paper } from './paper.ts'

/** The thread of `paperPdf`: lays out, prints, answers, ends. */
const { papers } = workerData as { readonly papers: readonly Paper[] }

/** Noto Sans Hans: GB 18030's two-byte part whole, and some two hundred characters of plane 2. */
const fonts = join(dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-sc')), '..', 'fonts')
const face = (weight: string): string => join(fonts, `NotoSansHans-${weight}.otf`)

pdfmake.setFonts({ Noto: { normal: face('Light'), bold: face('Medium'), italics: face('Light'), bolditalics: face('Medium') } })
// Nothing is fetched and nothing read but the fonts: a paper holds only what it is given.
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => path.startsWith(fonts))
parentPort?.postMessage(await pdfmake.createPdf(layPaper(withKnownLetters(papers))).getBuffer())

/** The same papers with 〓, the printers' sign for a character that is not in the case, for each that no font here has: to be written by hand. */
function withKnownLetters(said: readonly Paper[]): readonly Paper[] {
  const known = new Set((openSync(face('Light')) as Font).characterSet)
  const letters = (text: string): string => [...text].map((letter) => (known.has(letter.codePointAt(0) ?? 0) || letter === '\n' ? letter : '〓')).join('')
  return JSON.parse(JSON.stringify(said), (_, value: unknown) => (typeof value === 'string' ? letters(value) : value)) as readonly Paper[]
}
