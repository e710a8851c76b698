import type { Day } from '../kernel/instant.ts'
import { isAssignedOn } from './actor-of.ts'
import type { GridRow, Named, Post } from './grid-rows.ts'
import type { ImportedAssignment, ImportedWorker } from './imported-roster.ts'
import type { RowPlace } from './lay-tree.ts'
import type { RowNote } from './row-note.ts'
import type { Assignment, Worker } from './tables.ts'

/** The roster as it is: whom a list's names may already be. */
export interface KnownRoster {
  readonly workers: readonly Worker[]
  readonly assignments: readonly Assignment[]
  readonly today: Day
  readonly newId: () => string
}

export interface LaidRoster {
  readonly workers: readonly ImportedWorker[]
  readonly assignments: readonly ImportedAssignment[]
  readonly notices: readonly RowNote[]
}

/**
 * Who answers for what, by the rows of a list. One name with one phone is one person, on however many rows; a name without a phone
 * is whoever has that name and a phone in the same village. Cells without anybody, phones of two names and names of two phones, and
 * who is no longer named are said.
 */
export function layRoster(rows: readonly GridRow[], places: ReadonlyMap<number, RowPlace>, known: KnownRoster): LaidRoster {
  const workers = new Map<string, ImportedWorker>()
  const assignments = new Map<string, ImportedAssignment>()
  const notices: RowNote[] = []
  const phones = phonesByName(rows)
  for (const row of rows) {
    const place = places.get(row.row)
    if (!place) continue
    for (const post of row.posts) {
      const unit = unitOf(post, place)
      for (const named of post.people) {
        const person = named.phone === '' ? { ...named, phone: phones.get(`${row.village} ${named.name}`) ?? '' } : named
        const worker = workers.get(personKey(person)) ?? { id: idOf(person, unit, post, known), ...person }
        workers.set(personKey(person), worker)
        const key = `${unit} ${post.role} ${worker.id}`
        if (!assignments.has(key)) assignments.set(key, { id: known.newId(), worker: worker.id, unit, role: post.role })
      }
    }
    if (isEmptyCell(row)) notices.push({ row: row.row, reason: { code: 'grid-nobody', name: row.grid || row.group || row.village } })
  }
  notices.push(...doubts(rows), ...endings([...assignments.values()], known))
  return { workers: distinctById([...workers.values()]), assignments: [...assignments.values()], notices }
}

function unitOf(post: Post, place: RowPlace): string {
  if (post.of === 'DISTRICT') return place.district
  return post.of === 'VILLAGE' ? place.village : place.cell
}

/** The known worker of this name and phone, or who holds the post under this name with another phone; else a new one. */
function idOf(person: Named, unit: string, post: Post, known: KnownRoster): string {
  const alike = known.workers.filter((worker) => worker.active && worker.personal.name === person.name)
  const same = alike.find((worker) => person.phone !== '' && worker.personal.phone === person.phone)
  const holders = new Set(known.assignments.filter((a) => a.unit === unit && a.role === post.role && isAssignedOn(a, known.today)).map((a) => a.worker))
  return (same ?? alike.find((worker) => holders.has(worker.id)))?.id ?? known.newId()
}

function phonesByName(rows: readonly GridRow[]): ReadonlyMap<string, string> {
  const phones = new Map<string, string>()
  for (const { row, person } of peopleOf(rows)) {
    const key = `${row.village} ${person.name}`
    if (person.phone !== '' && !phones.has(key)) phones.set(key, person.phone)
  }
  return phones
}

/** A cell that asks for a worker: the list has that column, and this row leaves it empty. */
function isEmptyCell(row: GridRow): boolean {
  const post = row.posts.find((one) => one.of === 'CELL')
  return post !== undefined && post.people.length === 0 && !post.nameless && (row.grid !== '' || row.group !== '')
}

/** Phones that two names share and names that go with two phones: often a slip of the pen, sometimes a family. */
function doubts(rows: readonly GridRow[]): readonly RowNote[] {
  const names = new Map<string, string>()
  const phones = new Map<string, string>()
  const notes: RowNote[] = []
  const said = new Set<string>()
  for (const { row, person } of peopleOf(rows)) {
    if (person.phone === '' || said.has(personKey(person))) continue
    said.add(personKey(person))
    const otherName = names.get(person.phone)
    const otherPhone = phones.get(`${row.village} ${person.name}`)
    if (otherName !== undefined && otherName !== person.name)
      notes.push({ row: row.row, reason: { code: 'grid-phone-of-two', phone: person.phone, names: `${otherName}、${person.name}` } })
    if (otherPhone !== undefined && otherPhone !== person.phone)
      notes.push({ row: row.row, reason: { code: 'grid-name-with-two-phones', name: person.name, phones: `${otherPhone}、${person.phone}` } })
    names.set(person.phone, person.name)
    phones.set(`${row.village} ${person.name}`, person.phone)
  }
  return notes
}

/** Who answers until now for a unit and role that the list names without them. Said on no row: `row` is 0. */
function endings(listed: readonly ImportedAssignment[], known: KnownRoster): readonly RowNote[] {
  const places = new Set(listed.map((a) => `${a.unit} ${a.role}`))
  const named = new Set(listed.map((a) => `${a.unit} ${a.role} ${a.worker}`))
  const names = new Map(known.workers.map((worker) => [worker.id, worker.personal.name]))
  return known.assignments
    .filter((a) => isAssignedOn(a, known.today) && places.has(`${a.unit} ${a.role}`) && !named.has(`${a.unit} ${a.role} ${a.worker}`))
    .map((a) => ({ row: 0, reason: { code: 'grid-answerer-ends', name: names.get(a.worker) ?? a.worker, unit: a.unit, role: a.role } }))
}

function peopleOf(rows: readonly GridRow[]): readonly { readonly row: GridRow; readonly person: Named }[] {
  return rows.flatMap((row) => row.posts.flatMap((post) => post.people.map((person) => ({ row, person }))))
}

function distinctById(workers: readonly ImportedWorker[]): readonly ImportedWorker[] {
  return [...new Map(workers.map((worker) => [worker.id, worker])).values()]
}

function personKey(person: Named): string {
  return `${person.name} ${person.phone}`
}
