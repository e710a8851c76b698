import type { ImportAnswer } from '@lianfang/contract/imports/answers.ts'
import { type Command, Option } from 'commander'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { asWorker, type AsWorker } from './as-worker.ts'
import { type CommonOptions, withData, withInstallation } from './options.ts'

interface ImportOptions extends CommonOptions {
  readonly township: string
  readonly as: string
  readonly kind: string
  readonly sender: string
  readonly title?: string
  readonly due?: string
  readonly accept?: boolean
  readonly json?: boolean
}

/** `lianfang import FILE`: the dry run of a list; with `--accept` it is taken in. Exit 2 when a second person has to agree. */
export function importCommand(program: Command): void {
  withData(program.command('import <file>'))
    .description('导入名单（先试运行，--accept 才收下）read a list: a dry run, or --accept to take it in')
    .requiredOption('--township <id>', '乡镇 township')
    .requiredOption('--as <login>', '以谁的名义 in whose name')
    .addOption(new Option('--kind <kind>', '种类').choices(['referrals', 'grids', 'households']).default('referrals'))
    .option('--sender <name>', '下发单位 sender', '')
    .option('--title <text>', '名单标题 title')
    .option('--due <instant>', '反馈时限，如 2022-03-19T04:00:00.000Z due')
    .option('--accept', '收下 take it in')
    .option('--json', '机器可读 machine-readable')
    .action((file: string, options: ImportOptions) =>
      withInstallation(options, (installation) =>
        asWorker(installation, options.township, options.as, async (as) => {
          const staged = await upload(as, file, options)
          const answer = options.accept ? await accept(as, staged, options) : staged
          if (!options.accept) await as.app.inject({ method: 'DELETE', url: `/api/imports/${staged.id}`, headers: as.headers })
          console.log(JSON.stringify(answer, null, options.json ? 0 : 2))
          if (options.accept && answer.state !== 'ACCEPTED') process.exitCode = 2
        }),
      ),
    )
}

async function upload(as: AsWorker, file: string, options: ImportOptions): Promise<ImportAnswer> {
  const form = new FormData()
  form.append('kind', options.kind)
  form.append('sender', options.sender)
  form.append('file', new Blob([new Uint8Array(readFileSync(file))]), basename(file))
  const request = new Request('http://localhost/', { method: 'POST', body: form })
  const payload = Buffer.from(await request.arrayBuffer())
  return answered(
    await as.app.inject({
      method: 'POST',
      url: '/api/imports',
      headers: { ...as.headers, 'content-type': request.headers.get('content-type') ?? '' },
      payload,
    }),
  )
}

async function accept(as: AsWorker, staged: ImportAnswer, options: ImportOptions): Promise<ImportAnswer> {
  const payload = { ...(options.title === undefined ? {} : { title: options.title }), ...(options.due === undefined ? {} : { dueAt: options.due }) }
  return answered(await as.app.inject({ method: 'POST', url: `/api/imports/${staged.id}/accept`, headers: as.headers, payload }))
}

function answered(reply: { readonly statusCode: number; readonly json: () => unknown }): ImportAnswer {
  const body = reply.json()
  if (reply.statusCode >= 300) throw new Error((body as { sentence?: string }).sentence ?? `导入失败 import failed (${reply.statusCode})`)
  return body as ImportAnswer
}
