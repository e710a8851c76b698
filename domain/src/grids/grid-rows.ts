import { isName, readName } from '../kernel/read-name.ts'
import { readPhones } from '../kernel/read-phones.ts'
import type { Role } from '../kernel/policy.ts'
import { withoutBlanks } from '../kernel/sheet/plain-text.ts'
import { EMPTY_CELL, type MappedRow } from '../kernel/sheet/sheet.ts'
import type { RowNote } from './row-note.ts'

/** Somebody a row names for a post; the phone is empty when the row gives none. */
export interface Named {
  readonly name: string
  readonly phone: string
}

/** A post of a row: for which level, in which role, who. */
export interface Post {
  readonly of: 'DISTRICT' | 'VILLAGE' | 'CELL'
  readonly role: Role
  readonly people: readonly Named[]
  /** A phone stands there and no name: it is said, and nobody can be named. */
  readonly nameless: boolean
}

/** A row of a list of grids, read. Names of places are as written, without blanks; empty where the row names none. */
export interface GridRow {
  readonly row: number
  readonly code: string
  readonly district: string
  readonly village: string
  readonly group: string
  readonly grid: string
  readonly households: number | null
  readonly posts: readonly Post[]
}

export interface GridRows {
  readonly rows: readonly GridRow[]
  readonly bad: readonly RowNote[]
  readonly notices: readonly RowNote[]
}

const POSTS = [
  { field: 'districtLeader', of: 'DISTRICT', role: 'LEADER' },
  { field: 'villageLeader', of: 'VILLAGE', role: 'LEADER' },
  { field: 'secretary', of: 'VILLAGE', role: 'VILLAGE_SECRETARY' },
  { field: 'doctor', of: 'VILLAGE', role: 'DOCTOR' },
  { field: 'gridWorker', of: 'CELL', role: 'GRID_WORKER' },
] as const

/** What people write where there is nobody. */
const NOBODY = /^((暂)?(无|缺|空)(人|员|岗)?|(暂)?没有|空缺|缺员|(待|未|尚未)(定|补|配|配备|明确|安排|落实|确定)|[-—/\\.、*?]+)$/
const LONGEST_NAME = 50

/** Reads the rows one by one. The village, written only on the first of its rows, counts for those below it. */
export function readGridRows(mapped: readonly MappedRow[]): GridRows {
  const rows: GridRow[] = []
  const bad: RowNote[] = []
  const notices: RowNote[] = []
  let above: Pick<GridRow, 'code' | 'district' | 'village'> = { code: '', district: '', village: '' }
  for (const { row, cells } of mapped) {
    const text = (field: string): string => withoutBlanks((cells[field] ?? EMPTY_CELL).text)
    const note = (reason: RowNote['reason']): number => notices.push({ row, reason })
    const village = text('village') || above.village
    if (village === '') {
      bad.push({ row, reason: { code: 'grid-row-without-village' } })
      continue
    }
    const tooLong = [village, text('district'), text('group'), text('grid')].find((name) => Array.from(name).length > LONGEST_NAME)
    if (tooLong !== undefined) {
      bad.push({ row, reason: { code: 'grid-name-too-long', name: `${tooLong.slice(0, 20)}…` } })
      continue
    }
    const isNext = village !== above.village
    above = { village, code: text('code') || (isNext ? '' : above.code), district: text('district') || above.district }
    rows.push({
      row,
      ...above,
      group: text('group'),
      grid: text('grid'),
      households: readCount(text('households'), note),
      posts: POSTS.flatMap(({ field, of, role }) => {
        const names = cells[field]
        return names === undefined ? [] : [{ of, role, ...readPeople(names.text, (cells[`${field}Phone`] ?? EMPTY_CELL).text, note) }]
      }),
    })
  }
  return { rows, bad, notices }
}

function readCount(text: string, note: (reason: RowNote['reason']) => void): number | null {
  if (text === '') return null
  const number = /^(\d{1,6})户?$/.exec(text)
  if (number) return Number(number[1])
  note({ code: 'grid-households-unreadable', text })
  return null
}

/** The people of a cell with the phones beside them; several names pair with as many phones. A phone without a name names nobody. */
function readPeople(names: string, phoneCell: string, note: (reason: RowNote['reason']) => void): Pick<Post, 'people' | 'nameless'> {
  const { phones, bad } = readPhones(NOBODY.test(withoutBlanks(phoneCell)) ? '' : phoneCell)
  for (const phone of bad) note({ code: 'phone-unreadable', phone })
  const listed = names
    .split(/[、,，/;；\n]/)
    .map(readName)
    .filter((name) => name !== '' && !NOBODY.test(name))
  for (const name of listed) if (!isName(name)) note({ code: 'name-unreadable', name })
  const people = listed.filter((name) => isName(name))
  const nameless = listed.length === 0 && phones.length > 0
  if (nameless) note({ code: 'grid-phone-without-name', phone: phones.join('/') })
  if (people.length > 1 && phones.length !== people.length && phones.length > 0) note({ code: 'grid-phones-do-not-pair', names: people.join('、') })
  const paired = people.length === 1 || phones.length === people.length
  return { people: people.map((name, place) => ({ name, phone: (paired ? phones[place] : undefined) ?? '' })), nameless }
}
