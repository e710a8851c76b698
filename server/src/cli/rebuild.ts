import type { Command } from 'commander'
import { rebuild } from '../journal/rebuild.ts'
import { withData, withInstallation, type CommonOptions } from './options.ts'
import { Progress } from './progress.ts'
import { townshipsOf } from './townships.ts'

/** `lianfang rebuild`: makes tables and tallies again from the journal beside the live ones and compares; `--write` replaces them. */
export function rebuildCommand(program: Command): void {
  withData(program.command('rebuild'))
    .description('由流水账重建各表并比对 rebuild tables from the journal and compare')
    .option('--township <id>', '只重建一个乡镇 one township only')
    .option('--write', '用重建结果替换现有各表 replace the live tables')
    .option('--json', '机器可读 machine-readable')
    .action(async (options: CommonOptions & { township?: string; write?: boolean; json?: boolean }) => {
      await withInstallation(options, async ({ house }) => {
        for (const township of await townshipsOf(house.owner, options.township)) {
          const progress = new Progress(`重建 rebuilding ${township.name}`, township.version, options.json === true)
          const result = await rebuild(house, township.id, { write: options.write === true, progress: (done) => progress.at(done) })
          progress.done()
          if (options.json) console.log(JSON.stringify({ township: township.id, ...result }))
          else if (result.different.length === 0)
            console.log(`${township.name}：${result.entries} 条，重建结果与现有各表完全一致。 ${result.entries} entries; the rebuilt tables are identical.`)
          else
            console.log(`${township.name}：这些表与重建结果不同 these tables differ: ${result.different.join(', ')}${options.write ? '；已替换 replaced' : ''}`)
          if (result.different.length > 0 && !options.write) process.exitCode = 1
        }
      })
    })
}
