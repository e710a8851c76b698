import type { Paper } from '@lianfang/domain/protocols/pack.ts'
import { PAPERS, type PaperKind } from './answers.ts'

/** As what each paper a rule may ask for is printed. */
const PRINTED: Readonly<Record<Paper, PaperKind>> = {
  MEASURE_NOTICE: 'notice',
  PLEDGE: 'promise',
  RELEASE_NOTICE: 'release',
  TRANSFER_HANDOVER: 'handover',
  CODE_RESTORE: 'decoding',
}

/** Only what is over has papers that say so. */
export const WHEN_OVER: readonly PaperKind[] = ['release', 'decoding']

/**
 * The papers of a measure as they can be printed: `asked` by its rule, and `others`, which the rule does not ask for and which are
 * offered apart.
 */
export function papersToPrint(asked: readonly Paper[], isOver: boolean): { readonly asked: readonly PaperKind[]; readonly others: readonly PaperKind[] } {
  const kinds = new Set(asked.map((paper) => PRINTED[paper]))
  const now = PAPERS.filter((kind) => isOver || !WHEN_OVER.includes(kind))
  return { asked: now.filter((kind) => kinds.has(kind)), others: now.filter((kind) => !kinds.has(kind)) }
}
