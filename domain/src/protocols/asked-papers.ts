import { PAPERS, type Pack, type Paper } from './pack.ts'

/** The papers an edition asks for with a measure, in the order they are handed over; all of them where it says nothing. */
export function askedPapers(pack: Pick<Pack, 'papers'> | undefined): readonly Paper[] {
  return pack === undefined || pack.papers.length === 0 ? PAPERS : PAPERS.filter((paper) => pack.papers.includes(paper))
}
