/**
 * What a file may be before it is refused. A township's household register is the largest honest one: 100,000 people. The memory
 * and the time are the child's; both end it, and nothing else.
 */
export const LIMITS = {
  bytes: 20 * 1024 * 1024,
  rows: 120_000,
  columns: 256,
  cells: 3_000_000,
  merges: 60_000,
  sheets: 50,
  cellText: 2_000,
  unpackedBytes: 300 * 1024 * 1024,
  /** A workbook's text packs to a tenth or so; a bomb to a thousandth. */
  unpackedRatio: 150,
  zipEntries: 5_000,
  memoryMb: 512,
  timeMs: 10_000,
} as const
