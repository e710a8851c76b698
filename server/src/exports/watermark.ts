import { fill, type Words } from '@lianfang/contract/kernel/say.ts'
import type { ExportStamp, Written } from './sheet.ts'
import { markOf } from './zero-width-mark.ts'

const words = {
  head: {
    zh: '{township}　导出人：{who}　时间：{at}　用途：{purpose}　编号：{id}　个人信息，严禁转发，用后销毁',
    en: '{township}   exported by {who} at {at} for: {purpose}   no. {id}   personal data: do not forward, destroy after use',
  },
  tail: { zh: '共 {rows} 行　内容校验 SHA-256：{hash}', en: '{rows} rows   SHA-256 of the content: {hash}' },
} as const satisfies Words

/** The line above the list: who, when, what for; with the mark nobody sees at its end. */
export function watermarkHead(stamp: ExportStamp): string {
  const { township, who, at, purpose, id } = stamp
  return fill(words.head, stamp.language, { township, who, at, purpose, id: id.slice(-12) }) + markOf(id)
}

/** The line below the list: how many rows and their hash, so that a list cut or changed on the way shows. */
export function watermarkTail(stamp: ExportStamp, written: Written): string {
  return fill(words.tail, stamp.language, { rows: written.rows, hash: written.hash }) + markOf(stamp.id)
}
