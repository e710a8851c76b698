import { put } from '../../kernel/change.ts'
import { refused, type Command, type Context, type Outcome, type Refusal } from '../../kernel/command.ts'
import { dayOf } from '../../kernel/instant.ts'
import { attempts } from './tables.ts'

/** Refusals that stand between a person and a restraint no rule gives: each one is kept in the journal. */
const BEYOND_THE_RULE: ReadonlySet<string> = new Set([
  'ground-missing',
  'evidence-missing',
  'pack-not-in-force',
  'measures-lifted',
  'measure-served',
  'measure-lapsed',
  'count-restarted',
  'second-person-same',
  'objection-own',
  'objection-lapsed',
])

/** Refuses, naming the rule; an attempt to restrain beyond the rule leaves its note. */
export function refuseMeasure(
  command: Command,
  about: { readonly person: string; readonly unit: string; readonly pack: string; readonly category: string },
  reason: Refusal,
  context: Context,
): Outcome {
  if (!BEYOND_THE_RULE.has(reason.code)) return refused(reason)
  const { person, unit, pack, category } = about
  const { id, kind, at } = command
  const day = dayOf(at, context.settings.offset)
  return refused({ pack, category, ...reason }, put(attempts, { id, person, unit, kind, pack, category, code: reason.code, by: context.actor.id, at, day }))
}
