import { type Command, Option } from 'commander'
import { writeFileSync } from 'node:fs'
import { asWorker } from './as-worker.ts'
import { type CommonOptions, withData, withInstallation } from './options.ts'

interface ExportOptions extends CommonOptions {
  readonly township: string
  readonly as: string
  readonly purpose: string
  readonly format: string
  readonly day?: string
  readonly group?: string
  readonly out: string
}

/** How a daily sheet is named here: `sheet/linquan-2022.1`. */
const SHEET = 'sheet/'

/** `lianfang export LIST`: a list or a daily sheet as a file, with purpose, watermark and a note in the journal, as from the console. */
export function exportCommand(program: Command): void {
  withData(program.command('export <list>'))
    .description('导出清单（记录用途、加水印）export a list, with its purpose noted')
    .requiredOption('--township <id>', '乡镇 township')
    .requiredOption('--as <login>', '以谁的名义 in whose name')
    .requiredOption('--purpose <text>', '用途 purpose')
    .requiredOption('--out <file>', '写到 write to')
    .addOption(new Option('--format <format>', '格式').choices(['xlsx', 'csv']).default('xlsx'))
    .option('--day <day>', '报表日期 day of a sheet')
    .option('--group <group>', '报表按来源分份 the group of origins of a sheet')
    .action((list: string, options: ExportOptions) =>
      withInstallation(options, (installation) =>
        asWorker(installation, options.township, options.as, async (as) => {
          const reply = await as.app.inject({ method: 'GET', url: urlOf(list, options), headers: as.headers })
          if (reply.statusCode !== 200) throw new Error(reply.json<{ sentence?: string }>().sentence ?? `导出失败 export failed (${reply.statusCode})`)
          writeFileSync(options.out, reply.rawPayload, { mode: 0o600 })
          console.log(`已导出到 ${options.out}（${reply.rawPayload.length} 字节）。 Written to ${options.out}.`)
        }),
      ),
    )
}

function urlOf(list: string, { format, purpose, day, group }: ExportOptions): string {
  if (!list.startsWith(SHEET)) return `/api/export/${encodeURIComponent(list)}?${new URLSearchParams({ format, purpose }).toString()}`
  if (format !== 'xlsx') throw new Error('报表只有 xlsx 格式。 A sheet comes as xlsx only.')
  const query = new URLSearchParams({ purpose, ...(day ? { day } : {}), ...(group ? { group } : {}) })
  return `/api/sheets/${encodeURIComponent(list.slice(SHEET.length))}/file?${query.toString()}`
}
