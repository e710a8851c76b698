import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeCountyList } from '@lianfang/scenario/referrals/county-list.ts'
import { upload } from '@lianfang/scenario/sync/device.ts'
import { read, utils } from '@e965/xlsx'
import type { Figure } from './figure.ts'
import { serve } from '../src/stage/served.ts'
import { settleBenchTown } from './bench-town.ts'

const ROWS = 5000
const TODAY = '2022-03-18'

/** A list of 5,000 names against a register of 12,000 people: upload, mapping, duplicate check and dry run beside only parsing the file. */
export async function importList(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lianfang-bench-'))
  const server = await serve(folder)
  try {
    const { town, desk } = await settleBenchTown(server, 12_000, TODAY)
    const list = makeCountyList({ seed: 'bench', town, batch: 1, day: TODAY, rows: ROWS, layout: 'TWO_ROW_HEADER' })
    const whole: number[] = []
    const parse: number[] = []
    for (let round = 0; round < 5; round++) {
      parse.push(timeOf(() => parseOnly(list.bytes)))
      const begun = performance.now()
      await upload(desk, { kind: 'referrals', sender: list.sender, fileName: list.fileName, bytes: list.bytes })
      whole.push(performance.now() - begun)
    }
    const [ours, theirs] = [median(whole), median(parse)]
    return [
      {
        what: `import of ${ROWS} rows with duplicates and dry run`,
        value: ours / theirs,
        unit: '×',
        bar: 5,
        better: 'less',
        note: `${ours.toFixed(0)} ms beside ${theirs.toFixed(0)} ms for parsing, 12,000 people known`,
      },
    ]
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What reading the file alone costs: every sheet as rows. */
function parseOnly(bytes: Uint8Array): unknown {
  const book = read(bytes)
  return book.SheetNames.map((name) => utils.sheet_to_json(book.Sheets[name] ?? {}, { header: 1 }))
}

function timeOf(work: () => unknown): number {
  const begun = performance.now()
  work()
  return performance.now() - begun
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
