import type { ErasePerson } from '@lianfang/domain/privacy/erase-person.ts'
import { Type } from '@sinclair/typebox'
import { input, text, uuid, type CommandSchemas } from '../kernel/command-schema.ts'

/** Looks and exports are noted by the routes that show and hand over; only erasing is said by a person. */
export const privacyCommands: CommandSchemas = {
  'privacy/erase-person': input<ErasePerson>()(Type.Object({ person: uuid, ground: text(300, 2) })),
}
