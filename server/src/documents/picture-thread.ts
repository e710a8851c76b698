import { Resvg } from '@resvg/resvg-js'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import satori from 'satori'
import type { Box } from './picture-box.ts'

/** The thread of `drawPicture`: lays out, draws, answers, ends. */
const { picture, width } = workerData as { readonly picture: Box; readonly width: number }

/** Noto Sans Hans: GB 18030's two-byte part whole, and some two hundred characters of plane 2. */
const fonts = join(dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-sc')), '..', 'fonts')

/** 〓, the printers' sign for a character that is not in the case. */
const GETA = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect x="8" y="18" width="84" height="24"/><rect x="8" y="58" width="84" height="24"/></svg>')}`

const [regular, bold] = await Promise.all(['Regular', 'Bold'].map((weight) => readFile(join(fonts, `NotoSansHans-${weight}.otf`))))
if (!regular || !bold) throw new Error('no font')
const svg = await satori(picture as unknown as Parameters<typeof satori>[0], {
  width,
  fonts: [
    { name: 'Noto Sans Hans', data: regular, weight: 400, style: 'normal' },
    { name: 'Noto Sans Hans', data: bold, weight: 700, style: 'normal' },
  ],
  loadAdditionalAsset: () => Promise.resolve(GETA),
})
parentPort?.postMessage(new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng())
