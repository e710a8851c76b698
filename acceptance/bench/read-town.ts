import type { ImportAnswer } from '@lianfang/contract/imports/answers.ts'
import { addHours } from '@lianfang/domain/kernel/instant.ts'
import { makeCountyList } from '@lianfang/scenario/referrals/county-list.ts'
import { asked } from '@lianfang/scenario/sync/ask.ts'
import { pushAll, upload } from '@lianfang/scenario/sync/device.ts'
import { v7 } from 'uuid'
import type { Served } from '../src/stage/served.ts'
import { settleBenchTown } from './bench-town.ts'

const UNDER_MEASURE = 300

export interface ReadTown {
  /** The office's cookie. */
  readonly cookie: string
  readonly township: string
  /** Measures in force, with the telephone of whom each is on. */
  readonly measures: readonly { readonly id: string; readonly phone: string }[]
}

/** A town of 4,000 with a list of 400 names open and 300 people under measure. */
export async function makeReadTown(server: Served): Promise<ReadTown> {
  const now = new Date().toISOString()
  const today = now.slice(0, 10)
  const { town, desk, office } = await settleBenchTown(server, 4000, today)
  const list = makeCountyList({ seed: 'bench', town, batch: 1, day: today, rows: 400, layout: 'PLAIN' })
  const staged = await upload<ImportAnswer>(desk, { kind: 'referrals', sender: list.sender, fileName: list.fileName, bytes: list.bytes })
  await asked(desk.door, 'POST', `/api/imports/${staged.id}/accept`, { title: list.title, dueAt: addHours(now, 24) })
  const input = {
    pack: 'drill',
    category: 'DRILL',
    countedFrom: today,
    ground: '测速',
    decidedBy: '指挥部',
    evidence: '县排查名单',
    supportContact: '刘婷 13900001234',
    allowed: '',
    referral: null,
    creditDays: 0,
    transferredIn: false,
  }
  const measured = town.persons.slice(0, UNDER_MEASURE).map((person) => ({ id: v7(), person }))
  await pushAll(
    desk,
    measured.map(({ id, person }) => ({
      id,
      kind: 'followup/start-follow-up',
      township: town.root,
      unit: person.unit,
      actor: office,
      at: now,
      input: { ...input, person: person.id },
    })),
  )
  const measures = measured.map(({ id, person }) => ({ id, phone: person.personal.phones[0] ?? '' }))
  return { cookie: desk.door.cookie, township: town.root, measures }
}
