import type { BulletinAnswer } from '@lianfang/contract/bulletin/answers.ts'
import type { Language } from '@lianfang/contract/kernel/say.ts'
import { bulletinDocx } from '../documents/bulletin-docx.ts'
import { bulletinPicture, PICTURE_WIDTH } from '../documents/bulletin-picture.ts'
import { proseText } from '../documents/bulletin-prose.ts'
import { bulletinXlsx } from '../documents/bulletin-xlsx.ts'
import { drawPicture } from '../documents/draw-picture.ts'

interface BulletinFile {
  readonly type: string
  readonly make: (view: BulletinAnswer, language: Language) => Promise<Buffer>
}

/** The papers of a bulletin by their ending. The official ones are Chinese whatever the screen speaks. */
export const FILES = {
  txt: { type: 'text/plain; charset=utf-8', make: (view) => Promise.resolve(Buffer.from(proseText(view))) },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', make: (view) => bulletinDocx(view) },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', make: bulletinXlsx },
  png: { type: 'image/png', make: (view, language) => drawPicture(bulletinPicture(view, language), PICTURE_WIDTH) },
} as const satisfies Readonly<Record<string, BulletinFile>>

export function isFileKind(ending: string): ending is keyof typeof FILES {
  return Object.hasOwn(FILES, ending)
}
