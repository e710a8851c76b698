import { careSeats } from '@lianfang/domain/followup/care/tables.ts'
import { handovers, inboundHandovers, searches, transports } from '@lianfang/domain/followup/flows/tables.ts'
import { careNeeds } from '@lianfang/domain/followup/needs/tables.ts'
import { alerts, followUps, observations } from '@lianfang/domain/followup/tables.ts'
import { units } from '@lianfang/domain/grids/tables.ts'
import type { Command } from '@lianfang/domain/kernel/command.ts'
import type { State } from '@lianfang/domain/kernel/state.ts'
import { households, persons } from '@lianfang/domain/people/tables.ts'
import { referrals } from '@lianfang/domain/referrals/tables.ts'

/** Whom or what a record is about, in a name; empty when the phone no longer holds the row. */
export function aboutRecord(view: State, command: Command): string {
  const input = fieldsOf(command.input)
  const flow =
    view.one(searches, input['search']) ?? view.one(handovers, input['handover']) ?? (input['trip'] ? view.by(transports, 'trip', input['trip'])[0] : undefined)
  const followUp = view.one(
    followUps,
    input['followUp'] ??
      input['order'] ??
      flow?.followUp ??
      ridersOf(command.input)[0] ??
      view.one(alerts, input['alert'])?.followUp ??
      view.one(observations, input['sample'])?.followUp,
  )
  const referral = view.one(referrals, input['referral'])
  const household = view.one(households, input['household'])
  return (
    view.one(
      persons,
      followUp?.person ??
        view.one(inboundHandovers, input['handover'])?.person ??
        view.one(careSeats, input['seat'])?.person ??
        view.one(careNeeds, input['need'])?.person ??
        input['person'],
    )?.personal.name ??
    referral?.personal.name ??
    household?.personal.door ??
    (command.kind.startsWith('bulletin/') ? view.one(units, command.unit)?.name : undefined) ??
    ''
  )
}

/** The measures of those who ride, by id. */
function ridersOf(input: unknown): readonly string[] {
  if (typeof input !== 'object' || input === null || !('riders' in input) || !Array.isArray(input.riders)) return []
  return input.riders.flatMap((rider: unknown) => fieldsOf(rider)['followUp'] ?? [])
}

/** The text fields of a record's input. */
export function fieldsOf(input: unknown): Readonly<Record<string, string>> {
  if (typeof input !== 'object' || input === null) return {}
  return Object.fromEntries(
    Object.entries(input).flatMap(([name, value]) => (typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [])),
  )
}
