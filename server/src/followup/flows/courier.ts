import { answerOf } from '@lianfang/domain/followup/flows/answer-of.ts'
import { handovers, inboundHandovers } from '@lianfang/domain/followup/flows/tables.ts'
import { followUps } from '@lianfang/domain/followup/tables.ts'
import { v7 } from 'uuid'
import { read, type Reader } from '../../database/reader.ts'
import type { House } from '../../http/house.ts'
import { SYSTEM } from '../../journal/rights.ts'

interface Open {
  readonly township: string
  readonly id: string
  readonly to: string
}

/**
 * Carries letters between the townships of this installation, once around. There is no transaction across townships: each letter is
 * looked at on both sides and the next thing that is missing is said in its own township, again and again until it is answered. What was
 * said before a crash is found done; saying it twice changes nothing. Returns how many letters are open.
 */
export async function carryLetters(house: House): Promise<number> {
  const { rows } = await house.owner.query<Open>(
    `SELECT h.township, h.id, h.to_township AS "to" FROM handovers h JOIN townships t ON t.township = h.to_township
      JOIN persons p ON p.township = h.township AND p.id = h.person AND p.erased_at IS NULL WHERE h.status = 'IN_TRANSIT' ORDER BY h.sent_at LIMIT 500`,
  )
  for (const letter of rows) await carry(house, letter)
  return rows.length
}

async function carry(house: House, { township, id, to }: Open): Promise<void> {
  const sent = await inTownship(house, township, async (reader) => {
    const handover = (await reader.byId(handovers, [id])).get(id)
    const measure = handover && (await reader.byId(followUps, [handover.followUp])).get(handover.followUp)
    return handover && { handover, asksBack: handover.withdrawnAt !== null || measure?.status !== 'ACTIVE' }
  })
  if (!sent || sent.handover.status !== 'IN_TRANSIT') return
  const before = await inboundIn(house, to, id)
  if (!before) await say(house, to, 'followup/receive-handover', { letter: sent.handover.personal.letter, fromTownship: township })
  if (sent.asksBack) await say(house, to, 'followup/recall-handover', { handover: id })
  const there = await inboundIn(house, to, id)
  if (!there) return
  if (sent.handover.deliveredAt === null) await say(house, township, 'followup/note-delivery', { handover: id })
  if (there.answer) await say(house, township, 'followup/take-answer', { handover: id, ...there.answer, how: 'COURIER', by: there.name, note: there.note })
}

function inboundIn(house: House, township: string, id: string) {
  return inTownship(house, township, async (reader) => {
    const inbound = (await reader.byId(inboundHandovers, [id])).get(id)
    const begun = inbound?.order ? (await reader.byId(followUps, [inbound.order])).get(inbound.order) : undefined
    const [place] = await reader.query<{ name: string }>('SELECT name FROM townships WHERE township = $1', [township])
    return inbound && { answer: answerOf(inbound, begun), name: place?.name ?? township, note: inbound.personal.note }
  })
}

function inTownship<T>(house: House, township: string, work: (reader: Reader) => Promise<T>): Promise<T> {
  return read(house.pool, house.catalog, house.journal.keysOf(township), township, '*', work)
}

/** A refusal stays for the next round: the clock of the letter brings it before people. */
async function say(house: House, township: string, kind: string, input: unknown): Promise<void> {
  await house.journal.say({ id: v7(), kind, township, unit: township, actor: SYSTEM, device: SYSTEM, at: house.now(), input })
}
