import type { Command } from 'commander'
import { resolve } from 'node:path'
import { readBackup, writeBackup } from '../database/backup.ts'
import { verifyJournal } from '../journal/verify.ts'
import { type CommonOptions, withData, withInstallation } from './options.ts'
import { Progress } from './progress.ts'
import { townshipsOf } from './townships.ts'

/** `lianfang backup FILE` and `lianfang restore FILE`. The master key (keys/master.key) is kept apart, on purpose. */
export function backupCommands(program: Command): void {
  withData(program.command('backup <file>'))
    .description('备份数据库到一个文件（不含主密钥）back up into one file (without the master key)')
    .option('--json', '机器可读 machine-readable')
    .action(async (file: string, options: CommonOptions & { json?: boolean }) => {
      await withInstallation(options, async ({ house }) => {
        const { rows } = await house.owner.query<{ n: number }>('SELECT coalesce(sum(n_live_tup), 0)::bigint AS n FROM pg_stat_user_tables')
        const progress = new Progress('备份 backing up', rows[0]?.n ?? 0, options.json === true)
        const manifest = await writeBackup(house.owner, [...house.catalog.keys()], resolve(file), (done) => progress.at(done))
        progress.done()
        const total = Object.values(manifest.tables).reduce((sum, table) => sum + table.rows, 0)
        console.log(
          options.json
            ? JSON.stringify(manifest)
            : `已备份 ${total} 行到 ${file}。主密钥 ${options.data}/keys/master.key 请另外保管：没有它，姓名和证件号无法再读出。 ${total} rows backed up; keep the master key apart.`,
        )
      })
    })
  withData(program.command('restore <file>'))
    .description('从备份恢复到新的数据文件夹 restore into a new data folder')
    .option('--json', '机器可读 machine-readable')
    .action(async (file: string, options: CommonOptions & { json?: boolean }) => {
      await withInstallation(options, async ({ house }) => {
        const progress = new Progress('恢复 restoring', 0, true)
        const manifest = await readBackup(house.owner, [...house.catalog.keys()], resolve(file), (done) => progress.at(done))
        for (const township of await townshipsOf(house.owner)) {
          const verdict = await verifyJournal(house.owner, township.id)
          if (!verdict.ok) process.exitCode = 1
          if (!options.json)
            console.log(
              verdict.ok
                ? `${township.name}：${verdict.entries} 条流水已恢复，链条完整。 ${verdict.entries} entries restored, chain whole.`
                : `${township.name}：第 ${verdict.badSeq} 条流水不符。 Entry ${verdict.badSeq} does not fit.`,
            )
        }
        if (options.json) console.log(JSON.stringify(manifest))
      })
    })
}
