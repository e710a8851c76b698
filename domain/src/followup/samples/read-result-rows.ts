import { instantAt, type Day, type Instant } from '../../kernel/instant.ts'
import { readName } from '../../kernel/read-name.ts'
import { hasLostDigits } from '../../kernel/sheet/lost-digits.ts'
import { readDay } from '../../kernel/sheet/read-day.ts'
import { EMPTY_CELL, isBlank, type Cell, type MappedRow } from '../../kernel/sheet/sheet.ts'
import { plainNumber } from '../../people/check-document.ts'
import { readResult, withRemark, type ReadResult } from './read-result.ts'
import { readTube } from './read-tube.ts'

/** A row of a laboratory's list, read. */
export interface ResultRow {
  readonly row: number
  readonly tube: string | null
  /** Empty when the row names nobody, or several. */
  readonly name: string
  /** Empty when there is none. `idHolds` false: it lost its digits or is masked, so that nobody can be found by it. */
  readonly idNumber: string
  readonly idHolds: boolean
  readonly sampledOn: Day | null
  /** When the result was found; a day alone is its last minute, and nothing said is `null`. */
  readonly testedAt: Instant | null
  readonly testedDay: Day | null
  readonly result: ReadResult
  /** The list itself says that the tube held several people's samples. */
  readonly isPooled: boolean
  readonly written: { readonly name: string; readonly idNumber: string; readonly tube: string; readonly said: string }
}

const LONGEST = 100
const POOLED = /(\d+|[五十二])\s*[:：合混]\s*1|混/

/** Reads the rows of a laboratory's list. `listDay`: for days without a year. Rows that say nothing at all are passed over. */
export function readResultRows(rows: readonly MappedRow[], listDay: Day, offset: number): readonly ResultRow[] {
  return rows.flatMap((mapped) => {
    const cell = (field: string): Cell => mapped.cells[field] ?? EMPTY_CELL
    const text = (field: string): string => cell(field).text.trim().slice(0, LONGEST)
    if (['tube', 'name', 'idNumber', 'result'].every((field) => isBlank(cell(field)))) return []
    const people = text('name')
      .split(/[、,，;；/]/)
      .map(readName)
      .filter((name) => name !== '')
    const idNumber = plainNumber(text('idNumber'))
    const testedDay = isBlank(cell('testedAt')) ? null : (readDay(cell('testedAt'), listDay) ?? null)
    return [
      {
        row: mapped.row,
        tube: readTube(text('tube')),
        name: people.length === 1 ? (people[0] ?? '') : '',
        idNumber,
        idHolds: idNumber !== '' && !hasLostDigits(cell('idNumber')) && !idNumber.includes('*'),
        sampledOn: isBlank(cell('sampledOn')) ? null : (readDay(cell('sampledOn'), listDay) ?? null),
        testedAt: testedDay && instantAt(testedDay, clockIn(text('testedAt')) ?? '23:59', offset),
        testedDay,
        result: withRemark(readResult(text('result')), text('remark')),
        isPooled: POOLED.test(text('pool').normalize('NFKC')) || people.length > 1,
        written: {
          name: text('name'),
          idNumber: text('idNumber'),
          tube: text('tube'),
          said: ['result', 'pool', 'sampledOn', 'testedAt', 'remark']
            .map(text)
            .filter((one) => one !== '')
            .join(' · '),
        },
      },
    ]
  })
}

function clockIn(text: string): string | null {
  const found = /(?:^|[^\d])([01]?\d|2[0-3])[:：]([0-5]\d)/.exec(text)
  return found?.[1] && found[2] ? `${found[1].padStart(2, '0')}:${found[2]}` : null
}
