import type { Command } from 'commander'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildApp } from '../http/app.ts'
import { firstRun } from '../identity/first-run.ts'
import { openInstallation } from './installation.ts'
import { portNumber, withData } from './options.ts'
import { stopOnSignal } from './stop-on-signal.ts'

interface ServeOptions {
  readonly data: string
  readonly port: number
  readonly host: string
}

/** `lianfang serve`: the township's program, until Ctrl-C. */
export function serveCommand(program: Command): void {
  withData(program.command('serve'))
    .description('启动联防 start the program')
    .option('--port <number>', '端口 port', portNumber, Number(process.env['PORT'] ?? 8080))
    .option('--host <address>', '监听地址 address to listen on', process.env['HOST'] ?? '127.0.0.1')
    .action(serve)
}

async function serve(options: ServeOptions): Promise<void> {
  const begun = performance.now()
  const origin = `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${options.port}`
  const installation = await openInstallation({ dataFolder: options.data, databaseUrl: process.env['DATABASE_URL'] ?? null, origin, exclusive: true })
  let leave = (): Promise<void> => installation.close()
  const stop = stopOnSignal(() => leave())
  try {
    const first = await firstRun(installation.house.owner)
    const app = await buildApp(installation.house, { firstRun: first, log: true, perMinute: 600 })
    leave = async () => {
      await app.close()
      await installation.close()
    }
    const address = await app.listen({ port: options.port, host: options.host })
    for (const note of installation.notes) console.log(note)
    console.log(`联防已启动 Lianfang is running: ${address}  (${((performance.now() - begun) / 1000).toFixed(1)} s)`)
    console.log(`  指挥部 console: ${address}/    网格员手机 field app: ${address}/field/`)
    if (Object.values(installation.house.apps).some((folder) => !existsSync(join(folder, 'index.html'))))
      console.log('  页面尚未构建，请运行 npm run build。 The screens are not built yet: npm run build.')
    if (first.token !== null) console.log(`\n首次使用，请在浏览器打开（一次有效）First run, open once in a browser:\n  ${address}/setup?token=${first.token}\n`)
    console.log('Ctrl-C 停止 to stop')
  } catch (fault) {
    await stop()
    throw fault
  }
}
