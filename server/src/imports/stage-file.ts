import type { ImportKind } from '@lianfang/contract/imports/answers.ts'
import type { SenderLayout } from '@lianfang/domain/referrals/tables.ts'
import { createHash } from 'node:crypto'
import { v7 } from 'uuid'
import type { House } from '../http/house.ts'
import type { Seat } from '../http/seat.ts'
import type { OpenImport } from './answer-import.ts'
import { openReading, proposeReading, recallReading, remembered } from './choose-reading.ts'
import type { FileReader } from './file-reader.ts'
import { KINDS } from './import-kinds.ts'
import { readLayouts } from './known-for-list.ts'
import type { Reader } from '../database/reader.ts'
import { planned, readTownship } from './open-import.ts'
import { parsePacked, unpackSheet, type PackedSheet } from './packed-sheet.ts'
import { readResultLayouts } from './plan-results.ts'
import { readPolitely } from './read-politely.ts'
import { deleteImport, insertImport } from './queries.ts'
import type { ChosenReading, StagedImport } from './staged-import.ts'

/** A file as somebody handed it over. */
export interface HandedFile {
  readonly kind: ImportKind
  readonly sender: string
  readonly name: string
  readonly bytes: Buffer
}

/** Reads a file in a child, stages it sealed, and plans it. The mapping is the one this sender's lists had last time, if there is one. */
export async function stageFile(house: House, seat: Seat, reader: FileReader, file: HandedFile): Promise<OpenImport> {
  const json = await readPolitely(reader, file.bytes)
  const packed = parsePacked(json) ?? []
  const reading = await readingOf(house, seat, file, packed)
  const staged: StagedImport = {
    id: v7(),
    kind: file.kind,
    createdBy: seat.actor.id,
    createdAt: house.now(),
    state: {
      fileName: file.name,
      fileHash: createHash('sha256').update(file.bytes).digest('hex'),
      sender: file.sender,
      reading,
      agreed: null,
      accepted: false,
    },
  }
  const [kept, open] = await Promise.allSettled([insertImport(house, seat.township, staged, json), planned(house, seat, staged, packed)])
  if (kept.status === 'rejected') throw kept.reason
  if (open.status === 'fulfilled') return open.value
  // What cannot be planned is not kept either.
  await deleteImport(house, seat.township, staged.id)
  throw open.reason
}

/** The proposed reading, with the mapping by which lists of this layout were read before: this sender's, else another's. */
async function readingOf(house: House, seat: Seat, file: HandedFile, packed: readonly PackedSheet[]): Promise<ChosenReading | null> {
  const sheets = packed.map(unpackSheet)
  const fields = KINDS[file.kind].fields
  const proposed = proposeReading(sheets, fields)
  if (file.kind !== 'referrals' && file.kind !== 'results') return proposed
  const reading = proposed && openReading(sheets, fields, proposed)
  const layouts = await readTownship(house, seat, (rows) => layoutsOf(rows, file, reading?.layout ?? ''))
  if (!proposed || !reading) return recallReading(sheets, fields, layouts)
  const alike = layouts.filter((layout) => layout.layout === reading.layout)
  const known = alike.find((layout) => layout.sender === file.sender) ?? alike[0]
  return { ...proposed, mapping: remembered(reading, fields, known?.mapping) }
}

/** How this sender's files, and files of this layout, were read before. */
async function layoutsOf(rows: Reader, file: HandedFile, layout: string): Promise<readonly Pick<SenderLayout, 'sender' | 'layout' | 'mapping'>[]> {
  if (file.kind === 'referrals') return readLayouts(rows, file.sender, layout)
  return (await readResultLayouts(rows, file.sender, layout)).map((list) => ({ sender: list.laboratory, layout: list.layout, mapping: list.mapping }))
}
