import { read, utils } from '@e965/xlsx'
import { matchResults } from '@lianfang/domain/followup/samples/match-results.ts'
import { readResultRows } from '@lianfang/domain/followup/samples/read-result-rows.ts'
import { RESULT_FIELDS } from '@lianfang/domain/followup/samples/result-fields.ts'
import { findSheet } from '@lianfang/domain/kernel/sheet/find-header.ts'
import { mapRows } from '@lianfang/domain/kernel/sheet/map-rows.ts'
import { proposeMapping } from '@lianfang/domain/kernel/sheet/propose-mapping.ts'
import { textCell, type Sheet } from '@lianfang/domain/kernel/sheet/sheet.ts'
import { expect, test } from 'vitest'
import { LAB_LAYOUTS, makeLabList, type LabLayout, type SentSample } from './lab-list.ts'

const DAY = '2022-07-10'
const SAMPLES: readonly SentSample[] = Array.from({ length: 24 }, (_, n) => ({
  id: `s${n}`,
  name: `${'赵钱孙李周吴郑王'[n % 8] ?? ''}${'一二三'[Math.floor(n / 8)] ?? ''}`,
  idNumber: `9901011960031410${String(n).padStart(2, '0')}`,
  tube: n < 20 ? `M-${Math.floor(n / 10)}` : `S-${n}`,
  at: `${DAY}T01:00:00.000Z`,
}))

/** The list as the program's own reader of workbooks would hand it over: text cells and merges. */
function sheetOf(bytes: Uint8Array): Sheet {
  const book = read(bytes, { type: 'array' })
  const made = book.Sheets[book.SheetNames[0] ?? '']
  if (!made) throw new Error('no sheet')
  const rows = utils.sheet_to_json<string[]>(made, { header: 1, raw: false, dateNF: 'yyyy-mm-dd', defval: '' })
  const merges = (made['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }))
  return { name: 'x', rows: rows.map((row) => row.map((text) => textCell(text))), merges }
}

function matchesOf(layout: LabLayout, more: Partial<Parameters<typeof makeLabList>[0]> = {}) {
  const list = makeLabList({ seed: 'lab', samples: SAMPLES, layout, day: DAY, ...more })
  const sheet = sheetOf(list.bytes)
  const found = findSheet([sheet], RESULT_FIELDS)
  if (!found) throw new Error('no header')
  const rows = readResultRows(mapRows(sheet, found.header, proposeMapping(sheet, found.header, RESULT_FIELDS).mapping), DAY, 480)
  const known = SAMPLES.map((sample) => ({ ...sample, person: sample.id, day: DAY, result: null }))
  return { list, matches: matchResults(rows, known, '2022-07-11T00:00:00.000Z') }
}

test.each(LAB_LAYOUTS)('[SC11] a laboratory’s list laid out as %s is read back as its truth says', (layout) => {
  const { list, matches } = matchesOf(layout, layout === 'MACHINE' ? {} : { faults: ['NAME_MISTYPED', 'DOUBTFUL', 'BEFORE_SAMPLE', 'NAME_ALONE', 'STRANGER'] })
  for (const entry of list.entries) {
    const of = matches.filter((match) => match.row.row === entry.row)
    expect(of.length, `row ${entry.row}`).toBeGreaterThan(0)
    if (entry.fault !== null)
      expect(
        of.map((match) => match.kind),
        `${entry.fault} in row ${entry.row}`,
      ).toEqual(['DISPUTED'])
    else
      expect(
        of.every((match) => match.kind === 'MATCHED' || match.kind === 'REPEATED'),
        `row ${entry.row}`,
      ).toBe(true)
  }
  expect(matches.every((match) => list.entries.some((entry) => entry.row === match.row.row))).toBe(true)
})

test('[SC11] a positive in a mixed tube is nobody’s, one alone in a tube is theirs', () => {
  const { matches } = matchesOf('REPORT', { positive: ['s3', 's21'] })
  const result = (id: string) => matches.flatMap((match) => (match.kind === 'MATCHED' && match.sample.id === id ? [match.result] : []))
  expect([result('s3'), result('s21'), result('s4')]).toEqual([['POOL_POSITIVE'], ['POSITIVE'], ['NEGATIVE']])
})
