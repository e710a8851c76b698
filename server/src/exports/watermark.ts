import { fill } from '@lianfang/contract/kernel/say.ts'
import type { ExportStamp, Written } from './sheet.ts'
import { exportWords } from './words.ts'
import { markOf } from './zero-width-mark.ts'

/** The line above the list: who, when, what for; with the mark nobody sees at its end. */
export function watermarkHead(stamp: ExportStamp): string {
  const { township, who, at, purpose, id } = stamp
  return fill(exportWords.head, stamp.language, { township, who, at, purpose, id: id.slice(-12) }) + markOf(id)
}

/** The line below the list: how many rows and their hash, so that a list cut or changed on the way shows. */
export function watermarkTail(stamp: ExportStamp, written: Written): string {
  return fill(exportWords.tail, stamp.language, { rows: written.rows, hash: written.hash }) + markOf(stamp.id)
}
