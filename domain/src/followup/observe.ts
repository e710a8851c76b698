import { put, type Change } from '../kernel/change.ts'
import type { Context } from '../kernel/command.ts'
import { dayOf } from '../kernel/instant.ts'
import type { Recording } from './recording-of.ts'
import { observations, type Observation } from './tables.ts'

type Seen = Pick<Observation, 'kind'> &
  Partial<Pick<Observation, 'slot' | 'source' | 'celsius' | 'symptoms' | 'sample' | 'tube' | 'list' | 'result' | 'finding' | 'disinfection'>> & {
    readonly note: string
  }

/**
 * Writes down what was seen: one new row under the command's id, and the mended row marked as superseded when it mends one.
 * Nothing that was seen is ever overwritten.
 */
export function observe(id: string, recording: Recording & { kind: 'taken' }, seen: Seen, context: Context): readonly Change[] {
  const { followUp, at, corrected } = recording
  const { note, ...rest } = seen
  const row: Observation = {
    id,
    followUp: followUp.id,
    person: followUp.person,
    unit: followUp.unit,
    slot: null,
    at,
    day: dayOf(at, context.settings.offset),
    recordedAt: context.now,
    by: context.actor.id,
    source: 'WORKER',
    celsius: null,
    symptoms: [],
    sample: null,
    tube: null,
    list: null,
    result: null,
    finding: null,
    disinfection: null,
    corrects: corrected?.id ?? null,
    superseded: false,
    personal: { note },
    ...rest,
  }
  return [put(observations, row), ...(corrected ? [put(observations, { ...corrected, superseded: true }, corrected)] : [])]
}
