import { COMMANDS } from '@lianfang/contract/commands.ts'
import { commandEnvelope } from '@lianfang/contract/kernel/sync.ts'
import type { Command, Refusal } from '@lianfang/domain/kernel/command.ts'
import type { Static } from '@sinclair/typebox'
import { Ajv, type ValidateFunction } from 'ajv'

const ajv = new Ajv({ strict: false })
const envelope = ajv.compile<Static<typeof commandEnvelope>>(commandEnvelope)
const compiled = new Map<string, ValidateFunction>()

/** What came as a command, checked: the command, or why it is none. */
export type Checked = { readonly command: Command } | { readonly id: string; readonly reason: Refusal }

/** Checks a command's envelope and the input of its kind. Unknown fields, wrong types and over-long text are named. */
export function checkCommand(raw: unknown): Checked {
  const checked = checkEnvelope(raw)
  if (!('command' in checked)) return checked
  const { id, kind, input } = checked.command
  const reason = checkInput(kind, input)
  // An absent optional field stays absent; the schema has vouched for the rest.
  return reason ? { id, reason } : checked
}

/** Why this is no input of a command of this kind; null when it is one. */
export function checkInput(kind: string, input: unknown): Refusal | null {
  const schema = COMMANDS[kind]
  if (!schema) return { code: 'unknown-command', kind }
  if (hasNul(input)) return { code: 'bad-input', field: 'input', why: 'NUL' }
  const check = compiled.get(kind) ?? ajv.compile(schema)
  compiled.set(kind, check)
  return check(input) ? null : complaint(check)
}

/** Checks that this is a command at all, whatever it says. */
export function checkEnvelope(raw: unknown): Checked {
  const id = typeof raw === 'object' && raw !== null && 'id' in raw && typeof raw.id === 'string' ? raw.id.slice(0, 64) : ''
  if (!envelope(raw)) return { id, reason: complaint(envelope) }
  return hasNul(raw) ? { id, reason: { code: 'bad-input', field: 'input', why: 'NUL' } } : { command: raw }
}

function complaint(check: ValidateFunction): Refusal {
  const first = check.errors?.[0]
  const named: unknown = first?.params['missingProperty'] ?? first?.params['additionalProperty']
  const field = [...(first?.instancePath.split('/').slice(1) ?? []), ...(typeof named === 'string' ? [named] : [])].join('.')
  return { code: 'bad-input', field: field || 'command', why: first?.message ?? 'not a command' }
}

/** PostgreSQL stores no NUL and no half surrogate; both are refused before they can fail a batch. */
function hasNul(value: unknown): boolean {
  const text = JSON.stringify(value)
  return text.includes('\\u0000') || /\\ud[89a-f][0-9a-f]{2}/i.test(text)
}
