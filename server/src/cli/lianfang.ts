import { Command } from 'commander'
import { backupCommands } from './backup.ts'
import { bulletinCommand } from './bulletin.ts'
import { demoCommand } from './demo.ts'
import { exportCommand } from './export.ts'
import { importCommand } from './import.ts'
import { FolderTaken } from './installation.ts'
import { rebuildCommand } from './rebuild.ts'
import { replayCommand } from './replay.ts'
import { serveCommand } from './serve.ts'
import type { Stories } from './stories.ts'
import { userCommand } from './user.ts'
import { verifyJournalCommand } from './verify-journal.ts'

/** The command line. `stories` come from the scenario workspace, handed in by the program that composes both. */
export async function lianfang(stories: Stories): Promise<void> {
  const program = new Command('lianfang')
    .description('联防：乡镇疫情防控一本账 a township’s outbreak response in one journal')
    .version('0.1.0')
    .showHelpAfterError()
  serveCommand(program)
  demoCommand(program, stories)
  importCommand(program)
  bulletinCommand(program)
  exportCommand(program)
  backupCommands(program)
  verifyJournalCommand(program)
  rebuildCommand(program)
  replayCommand(program, stories)
  userCommand(program)
  try {
    await program.parseAsync()
  } catch (fault) {
    // A sentence for what a person can mend, the stack only for our own bugs.
    console.error(fault instanceof FolderTaken || (fault instanceof Error && /[\u4e00-\u9fff]/.test(fault.message)) ? fault.message : fault)
    process.exit(fault instanceof FolderTaken ? 3 : 1)
  }
}
