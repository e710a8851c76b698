import type { Words } from '@lianfang/contract/kernel/say.ts'

/** What stands in every exported file. */
export const exportWords = {
  head: {
    zh: '{township}　导出人：{who}　时间：{at}　用途：{purpose}　编号：{id}　个人信息，严禁转发，用后销毁',
    en: '{township}   exported by {who} at {at} for: {purpose}   no. {id}   personal data: do not forward, destroy after use',
  },
  tail: { zh: '共 {rows} 行　内容校验 SHA-256：{hash}', en: '{rows} rows   SHA-256 of the content: {hash}' },
} as const satisfies Words
