import type { PaperKind } from '@lianfang/contract/followup/orders/answers.ts'
import { dayOf } from '@lianfang/domain/kernel/instant.ts'
import type { Paper } from './paper.ts'
import { paperDocx } from './paper-docx.ts'
import type { PaperFacts } from './paper-facts.ts'
import { paperPdf } from './paper-pdf.ts'
import { sayDecoding } from './say-decoding.ts'
import { sayHandover } from './say-handover.ts'
import { sayNotice } from './say-notice.ts'
import { sayPromise } from './say-promise.ts'
import { sayRelease } from './say-release.ts'

/** Papers as files by their ending. They are Chinese whatever the screen speaks. */
export const PAPER_FILES = {
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', make: paperDocx },
  pdf: { type: 'application/pdf', make: paperPdf },
} as const

const EACH: Readonly<Record<Exclude<PaperKind, 'decoding'>, (facts: PaperFacts) => Paper>> = {
  notice: sayNotice,
  promise: sayPromise,
  release: sayRelease,
  handover: sayHandover,
}

/** One paper a person, or one list of all for the county. Only what is over has a paper that says so. */
export function makePapers(kind: PaperKind, facts: readonly PaperFacts[]): readonly Paper[] {
  const over = facts.filter((one) => one.followUp.notice !== null)
  if (kind === 'release') return over.map(EACH.release)
  if (kind !== 'decoding') return facts.map(EACH[kind])
  const [first] = over
  return first ? [sayDecoding(over, first.township, dayOf(first.now, first.offset))] : []
}
