import type { Command } from 'commander'
import { readFileSync } from 'node:fs'
import { Progress } from './progress.ts'
import type { Stories } from './stories.ts'
import { throwAwayServer } from './throw-away.ts'

/** `lianfang replay 004 --check facts.json`: lives a seed's days again and holds the published facts against the records. */
export function replayCommand(program: Command, stories: Stories): void {
  program
    .command('replay <seed>')
    .description('重演一个种子，逐条核对公布的数字 live a seed again and check the published facts')
    .requiredOption('--check <file>', 'facts.json')
    .option('--json', '机器可读 machine-readable')
    .action(async (seed: string, options: { check: string; json?: boolean }) => {
      const facts: unknown = JSON.parse(readFileSync(options.check, 'utf8'))
      const server = await throwAwayServer(0)
      try {
        const progress = new Progress(`重演 replaying ${seed}`, 100, options.json === true)
        const report = await stories.replay(seed, facts, server, (_, done, of) => progress.at((100 * done) / Math.max(1, of)))
        progress.done()
        if (options.json) console.log(JSON.stringify(report.whole))
        else for (const line of report.lines) console.log(line)
        if (report.contradicted > 0) process.exitCode = 1
      } finally {
        await server.close()
      }
    })
}
