import type { Answer } from '@lianfang/domain/kernel/command.ts'
import type { Household } from '@lianfang/domain/people/tables.ts'
import type { Chance } from '@lianfang/scenario/kernel/chance.ts'
import { uuidMaker } from '@lianfang/scenario/kernel/make-uuid.ts'
import { ask, bodyOf } from '@lianfang/scenario/sync/ask.ts'
import type { Device, Unsaid } from '@lianfang/scenario/sync/device.ts'

/** Somebody who keeps knocking at doors and sends each record until it is answered, whatever happens to the server. */
export interface Writer {
  /** Ids the server has acknowledged (`applied` or `already`). */
  readonly acknowledged: ReadonlySet<string>
  /** Every record made, sent or not. */
  readonly made: readonly string[]
  /** Answers that were neither: there must be none. */
  readonly strange: readonly Answer[]
  /** Finishes what is begun and stops. */
  readonly stop: () => Promise<void>
}

/** Starts a writer: batches of 1 to 8 house visits in its own grid, one request at a time, sent again until acknowledged. */
export function startWriter(chance: Chance, device: Device, homes: readonly Household[]): Writer {
  const newId = uuidMaker(chance.split('ids'), () => Date.now())
  const acknowledged = new Set<string>()
  const made: string[] = []
  const strange: Answer[] = []
  let going = true
  const visit = (): Unsaid => {
    const home = chance.pick(homes)
    const command = {
      id: newId(),
      kind: 'people/record-house-visit',
      township: device.session.township.id,
      unit: home.unit,
      actor: device.session.worker.id,
      at: new Date().toISOString(),
      input: { household: home.id, result: chance.pick(['MET', 'AWAY', 'NO_ANSWER']), note: '' },
    }
    made.push(command.id)
    return command
  }
  const work = async (): Promise<void> => {
    while (going) {
      const batch = Array.from({ length: chance.between(1, 8) }, visit)
      for (const answer of await untilAnswered(device, batch)) {
        if (answer.status === 'applied' || answer.status === 'already') acknowledged.add(answer.id)
        else strange.push(answer)
      }
    }
  }
  const working = work()
  return {
    acknowledged,
    made,
    strange,
    stop: async () => {
      going = false
      await working
    },
  }
}

/** Sends a batch until its answers come back; what the network does in between is nobody's business. */
async function untilAnswered(device: Device, batch: readonly Unsaid[]): Promise<readonly Answer[]> {
  const commands = batch.map((command) => ({ ...command, device: device.session.device }))
  for (;;) {
    const reply = await ask(device.door, 'POST', '/api/commands', { commands, sentAt: new Date().toISOString() }).catch(() => null)
    if (reply?.status === 200) return bodyOf<{ readonly answers: readonly Answer[] }>(reply).answers
    await new Promise((next) => setTimeout(next, 20))
  }
}
