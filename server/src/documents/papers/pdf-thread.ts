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
parentPort?.postMessage(await pdfmake.createPdf(layPaper(papers)).getBuffer())
