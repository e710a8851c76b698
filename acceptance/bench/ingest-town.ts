import { hashPassword } from '@lianfang/server/identity/passwords.ts'
import { setPassword } from '@lianfang/server/identity/credentials.ts'
import { foundTownship } from '@lianfang/server/identity/found-township.ts'
import { addWorker } from '@lianfang/server/identity/add-worker.ts'
import { SYSTEM } from '@lianfang/server/journal/rights.ts'
import { openInstallation } from '@lianfang/server/cli/installation.ts'
import type { Answer } from '@lianfang/domain/kernel/command.ts'
import { v7 } from 'uuid'

export const TOWNSHIP = '990000100'
export const PASSWORD = 'bench-Password-7'
export const DAY = '2022-07-10'

export interface IngestTown {
  readonly worker: string
  readonly login: string
  readonly followUps: readonly { readonly id: string; readonly unit: string }[]
}

/** A township with `people` persons under measure, ready to have their temperatures recorded. */
export async function makeIngestTown(dataFolder: string, people: number): Promise<IngestTown> {
  const installation = await openInstallation({ dataFolder, databaseUrl: null, origin: '', exclusive: false })
  const { house } = installation
  try {
    await foundTownship(house, { id: TOWNSHIP, name: '测速乡', administrator: { name: '管理员', login: 'admin' } })
    const login = 'office'
    const worker = await addWorker(house, TOWNSHIP, { login, name: '指挥部', phone: '13900000000', role: 'COMMAND_OFFICE', unit: TOWNSHIP })
    await setPassword(house.pool, TOWNSHIP, worker, login, await hashPassword(PASSWORD))
    const say = async (kind: string, unit: string, input: unknown, id = v7(), at = `${DAY}T00:00:00.000Z`): Promise<Answer> => {
      const answer = await house.journal.say({ id, kind, township: TOWNSHIP, unit, actor: SYSTEM, device: SYSTEM, at, input })
      if (answer.status === 'refused') throw new Error(`${kind}: ${JSON.stringify(answer.reason)}`)
      return answer
    }
    await say('grids/put-unit', TOWNSHIP, {
      unit: '990000100201',
      parent: TOWNSHIP,
      kind: 'VILLAGE',
      name: '测速村',
      declaredHouseholds: null,
      baseRevision: null,
      sort: 1,
    })
    const unit = '990000100201'
    const followUps = await Promise.all(
      Array.from({ length: people }, async (_, n) => {
        const person = v7()
        const identity = {
          name: `王测${String.fromCodePoint(0x4e00 + (n % 2000))}`,
          idType: 'NONE',
          idNumber: '',
          noIdReason: '测速',
          phones: [`139${String(n).padStart(8, '0')}`],
          address: '',
          note: '',
        }
        await say('people/put-person', unit, { unit, household: null, relation: '', sex: 'UNKNOWN', birth: null, living: 'RESIDENT', ...identity }, person)
        const id = v7()
        await say(
          'followup/start-follow-up',
          unit,
          {
            person,
            pack: 'cn.covid19',
            category: 'RETURNEE_LOW',
            countedFrom: DAY,
            ground: '测速',
            decidedBy: '指挥部',
            evidence: '县排查名单',
            supportContact: '刘婷 13900001234',
            allowed: '',
            referral: null,
            creditDays: 0,
            transferredIn: false,
          },
          id,
        )
        return { id, unit }
      }),
    )
    return { worker, login, followUps }
  } finally {
    await installation.close()
  }
}
