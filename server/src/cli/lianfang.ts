import { Command } from 'commander'
import { backupCommands } from './backup.ts'
import { bulletinCommand } from './bulletin.ts'
import { FolderTaken } from './installation.ts'
import { rebuildCommand } from './rebuild.ts'
import { serveCommand } from './serve.ts'
import { userCommand } from './user.ts'
import { verifyJournalCommand } from './verify-journal.ts'

const program = new Command('lianfang').description('联防：乡镇疫情防控一本账 a township’s outbreak response in one journal').version('0.1.0').showHelpAfterError()
serveCommand(program)
verifyJournalCommand(program)
rebuildCommand(program)
bulletinCommand(program)
backupCommands(program)
userCommand(program)

try {
  await program.parseAsync()
} catch (fault) {
  // A sentence for what a person can mend, the stack only for our own bugs.
  console.error(fault instanceof FolderTaken || (fault instanceof Error && /[\u4e00-\u9fff]/.test(fault.message)) ? fault.message : fault)
  process.exit(fault instanceof FolderTaken ? 3 : 1)
}
