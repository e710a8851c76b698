import { Type } from '@sinclair/typebox'
import type { RevokeLink } from '@lianfang/domain/portal/revoke-link.ts'
import { input, uuid, type CommandSchemas } from '../kernel/command-schema.ts'

/** What devices say about the pages of residents. A link is made by the server, which alone sees its secret. */
export const portalCommands: CommandSchemas = {
  'portal/revoke-link': input<RevokeLink>()(Type.Object({ link: uuid })),
}
