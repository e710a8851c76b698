import { PROBLEMS } from '@lianfang/contract/problems.ts'
import { importProblems } from '@lianfang/contract/imports/problems.ts'
import { afterAll, expect, test } from 'vitest'
import { hostileFiles } from '../testing/hostile-files.ts'
import { FileRefusal } from './file-refusal.ts'
import { openFileReader } from './file-reader.ts'
import { LIMITS } from './limits.ts'
import { parsePacked } from './packed-sheet.ts'

const reader = openFileReader()
afterAll(() => reader.close())

const SEED = 20220318
/** `npm run soak` changes bytes in more of them. */
const MUTANTS = Number(process.env['SOAK_MUTANTS'] ?? 14)

async function outcome(read: Promise<string>): Promise<string> {
  try {
    return parsePacked(await read) ? 'read' : 'garbage'
  } catch (fault) {
    return fault instanceof FileRefusal ? fault.code : String(fault)
  }
}

test(
  `[X3] sixty hostile, broken and mistaken files each end as a polite refusal, or as the rows that are honest in them (seed ${SEED})`,
  async () => {
    const files = hostileFiles(SEED, MUTANTS)
    expect(files.length).toBeGreaterThanOrEqual(60)
    const slow: string[] = []
    for (const file of files) {
      const started = performance.now()
      const said = await outcome(reader.read(file.bytes))
      if (performance.now() - started > LIMITS.timeMs + 2000) slow.push(file.name)
      const allowed = file.mayRead ? ['read', ...Object.keys(importProblems)] : Object.keys(importProblems)
      if (file.name !== 'one byte') expect([file.name, allowed.includes(said) ? 'fine' : said]).toEqual([file.name, 'fine'])
    }
    expect(slow).toEqual([])
    expect(await outcome(reader.read(Buffer.from('姓名,电话\n罗龙,18600000215\n')))).toBe('read')
  },
  180_000 + MUTANTS * 2000,
)

test('[X3] a file that takes too long is stopped, and so is one that takes too much memory', async () => {
  const hasty = openFileReader({ timeMs: 30, memoryMb: 512 })
  expect(await outcome(hasty.read(Buffer.from('姓名,电话\n'.repeat(100_000))))).toBe('file-too-slow')
  hasty.close()
  const narrow = openFileReader({ timeMs: 20_000, memoryMb: 24 })
  expect(await outcome(narrow.read(Buffer.from('姓名,电话,地址,备注\n'.repeat(119_000))))).toBe('file-swollen')
  narrow.close()
}, 60_000)

test('[X4] of many files at once a few wait their turn and the rest are told to come back', async () => {
  const busy = openFileReader()
  const said = await Promise.all(Array.from({ length: 14 }, () => outcome(busy.read(Buffer.from('姓名,电话\n罗龙,18600000215\n')))))
  expect(said.filter((one) => one === 'read')).toHaveLength(10)
  expect(said.filter((one) => one === 'reader-busy')).toHaveLength(4)
  busy.close()
}, 60_000)

test('[X3] every refusal of a file has its sentence', () => {
  for (const code of Object.keys(importProblems)) expect([code, PROBLEMS[code]?.zh ?? '']).not.toEqual([code, ''])
})
