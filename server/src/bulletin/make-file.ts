import type { BulletinAnswer } from '@lianfang/contract/bulletin/answers.ts'
import { bulletinWords } from '@lianfang/contract/bulletin/words.ts'
import { fill } from '@lianfang/contract/kernel/say.ts'
import { allows } from '@lianfang/domain/kernel/policy.ts'
import { takeOut } from '@lianfang/domain/privacy/policy.ts'
import type { FastifyRequest } from 'fastify'
import { createHash } from 'node:crypto'
import { v7 } from 'uuid'
import { type House, sayAs, seatOf } from '../http/house.ts'
import { languageOf } from '../http/language.ts'
import { FILES } from './files.ts'

/**
 * A paper of the bulletin. The workbook names the people in the gap: who may take lists out gets the names, and the journal notes
 * it before the file is handed over; anybody else gets it with surnames alone.
 */
export async function makeFile(house: House, request: FastifyRequest, view: BulletinAnswer, ending: keyof typeof FILES): Promise<Buffer> {
  const language = languageOf(request.headers)
  if (ending !== 'xlsx' || view.gap.length === 0) return FILES[ending].make(view, language)
  const { actor, settings } = seatOf(request)
  if (!allows(takeOut, actor, settings.root))
    return FILES.xlsx.make({ ...view, gap: view.gap.map((person) => ({ ...person, name: surnameAlone(person.name) })) }, language)
  const bytes = await FILES.xlsx.make(view, language)
  const purpose = `${fill(bulletinWords.bulletin, language)} ${view.day}`
  const hash = createHash('sha256').update(bytes).digest('hex')
  await sayAs(house, request, { id: v7(), kind: 'privacy/export', unit: settings.root, input: { list: 'bulletin', rows: view.gap.length, hash, purpose } })
  return bytes
}

/** `曾㛃静` → `曾某某`. */
function surnameAlone(name: string): string {
  const [surname = '', ...given] = name
  return surname + '某'.repeat(Math.max(1, given.length))
}
