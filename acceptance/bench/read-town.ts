import type { ImportAnswer } from '@lianfang/contract/imports/answers.ts'
import { addHours } from '@lianfang/domain/kernel/instant.ts'
import { makeCountyList } from '@lianfang/scenario/referrals/county-list.ts'
import { asked, doorOf } from '@lianfang/scenario/sync/ask.ts'
import { pushAll, setUp, upload } from '@lianfang/scenario/sync/device.ts'
import { makeTown } from '@lianfang/scenario/towns/make-town.ts'
import { settleTown } from '@lianfang/scenario/towns/settle-town.ts'
import { planTown } from '@lianfang/scenario/towns/town-plan.ts'
import { v7 } from 'uuid'
import type { Served } from '../src/stage/served.ts'

const PASSWORD = 'bench-Password-7'
const UNDER_MEASURE = 300

/** A town of 4,000 with a list of 400 names open and 300 people under measure, and the office's cookie. */
export async function makeReadTown(server: Served): Promise<{ readonly cookie: string; readonly township: string }> {
  const now = new Date().toISOString()
  const today = now.slice(0, 10)
  const town = makeTown(planTown('bench', 4000, today))
  const admin = await setUp(doorOf(server.url), {
    token: server.token ?? '',
    password: PASSWORD,
    login: 'admin',
    name: '管理员',
    township: { id: town.root, name: town.name },
  })
  const office = town.assignments.find((one) => one.role === 'COMMAND_OFFICE')?.worker ?? ''
  const settled = await settleTown(admin, town, { password: PASSWORD, withPhone: (worker) => worker.id === office })
  const desk = settled.devices.get(office)
  if (!desk) throw new Error('the bench town has no command office')
  const list = makeCountyList({ seed: 'bench', town, batch: 1, day: today, rows: 400, layout: 'PLAIN' })
  const staged = await upload<ImportAnswer>(desk, { kind: 'referrals', sender: list.sender, fileName: list.fileName, bytes: list.bytes })
  await asked(desk.door, 'POST', `/api/imports/${staged.id}/accept`, { title: list.title, dueAt: addHours(now, 24) })
  const input = { pack: 'drill.home-observation', countedFrom: today, ground: '测速', decidedBy: '指挥部', referral: null, creditDays: 0, transferredIn: false }
  await pushAll(
    desk,
    town.persons.slice(0, UNDER_MEASURE).map((person) => ({
      id: v7(),
      kind: 'followup/start-follow-up',
      township: town.root,
      unit: person.unit,
      actor: office,
      at: now,
      input: { ...input, person: person.id },
    })),
  )
  return { cookie: desk.door.cookie, township: town.root }
}
