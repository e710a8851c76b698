import { bulletinCommands } from './bulletin/commands.ts'
import { careCommands } from './followup/care/commands.ts'
import { flowCommands } from './followup/flows/commands.ts'
import { followupCommands } from './followup/commands.ts'
import { needCommands } from './followup/needs/commands.ts'
import { sampleCommands } from './followup/samples/commands.ts'
import { gridCommands } from './grids/commands.ts'
import type { CommandSchemas } from './kernel/command-schema.ts'
import { peopleCommands } from './people/commands.ts'
import { portalCommands } from './portal/commands.ts'
import { privacyCommands } from './privacy/commands.ts'
import { protocolCommands } from './protocols/commands.ts'
import { referralCommands } from './referrals/commands.ts'
import { supervisionCommands } from './supervision/commands.ts'

/** The input of every command that a device may send, by kind. What the server says itself (lists, figures) is not here. */
export const COMMANDS: CommandSchemas = {
  ...bulletinCommands,
  ...careCommands,
  ...followupCommands,
  ...flowCommands,
  ...needCommands,
  ...sampleCommands,
  ...gridCommands,
  ...peopleCommands,
  ...portalCommands,
  ...privacyCommands,
  ...protocolCommands,
  ...referralCommands,
  ...supervisionCommands,
}
