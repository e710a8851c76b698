import type { CommandSchemas } from './kernel/command-schema.ts'

/** The input of every command that a device may send, by kind. What the server says itself (lists, figures) is not here. */
export const COMMANDS: CommandSchemas = {}
