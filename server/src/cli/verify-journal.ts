import type { Command } from 'commander'
import { verifyJournal } from '../journal/verify.ts'
import { withData, withInstallation, type CommonOptions } from './options.ts'
import { townshipsOf } from './townships.ts'
import { Progress } from './progress.ts'

/** `lianfang verify-journal`: walks the chain and names the first entry that does not fit. Exit 1 when one does not. */
export function verifyJournalCommand(program: Command): void {
  withData(program.command('verify-journal'))
    .description('核验流水账的链条 verify the journal’s chain')
    .option('--township <id>', '只核验一个乡镇 one township only')
    .option('--json', '机器可读 machine-readable')
    .action(async (options: CommonOptions & { township?: string; json?: boolean }) => {
      await withInstallation(options, async ({ house }) => {
        for (const township of await townshipsOf(house.owner, options.township)) {
          const progress = new Progress(`核验 verifying ${township.name}`, township.version, options.json === true)
          const verdict = await verifyJournal(house.owner, township.id, (done) => progress.at(done))
          progress.done()
          if (options.json) console.log(JSON.stringify({ township: township.id, ...verdict }))
          else if (verdict.ok) console.log(`${township.name}：${verdict.entries} 条，链条完整，链头 ${verdict.head}。 ${verdict.entries} entries, chain whole.`)
          else console.log(`${township.name}：第 ${verdict.badSeq} 条不符（${verdict.why}）。 Entry ${verdict.badSeq} does not fit (${verdict.why}).`)
          if (!verdict.ok) process.exitCode = 1
        }
      })
    })
}
