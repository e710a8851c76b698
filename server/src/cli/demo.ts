import type { Command } from 'commander'
import { portNumber } from './options.ts'
import { Progress } from './progress.ts'
import { stopOnSignal } from './stop-on-signal.ts'
import type { LoadedDemo, Stories } from './stories.ts'
import { throwAwayServer } from './throw-away.ts'

const STEPS: Readonly<Record<string, string>> = { grids: '网格 grids', 'sign-ins': '人员 workers', households: '户 households', days: '经过 days' }

/** `lianfang demo 004`: a throw-away instance with a seed's township, and who to sign in as. */
export function demoCommand(program: Command, stories: Stories): void {
  program
    .command('demo [seed]')
    .description('演示：一次性实例，退出即删除 a throw-away instance, gone when it stops')
    .option('--port <number>', '端口 port', portNumber, Number(process.env['PORT'] ?? 8080))
    .action(async (asked: string | undefined, options: { port: number }) => {
      const seed = asked ?? '004'
      if (!stories.demoSeeds.includes(seed))
        throw new Error(
          `没有种子 ${seed} 的演示；现有 ${stories.demoSeeds.join('、')}。 There is no demo of seed ${seed}; there are ${stories.demoSeeds.join(', ')}.`,
        )
      const server = await throwAwayServer(options.port)
      stopOnSignal(server.close)
      try {
        const shown = new Map<string, Progress>()
        console.log('正在装入演示数据 loading the demo …')
        const demo = await stories.loadDemo(seed, server, new Date().toISOString(), (what, done, of) => {
          const progress = shown.get(what) ?? new Progress(STEPS[what] ?? what, of, false)
          shown.set(what, progress)
          if (done >= of) progress.done()
          else progress.at(done)
        })
        for (const line of describe(demo, server.url)) console.log(line)
      } catch (fault) {
        await server.close()
        throw fault
      }
    })
}

function describe(demo: LoadedDemo, url: string): readonly string[] {
  return [
    '',
    `${demo.township}（演示，人物均为虚构 a demonstration, all people are invented）`,
    `  指挥部 console: ${url}/    手机 field app: ${url}/field/`,
    `  ${demo.note.zh} ${demo.note.en}`,
    '',
    ...demo.signIns.map(
      (one) =>
        `  ${one.role.padEnd(18)} ${one.login.padEnd(16)} ${one.password.padEnd(16)} ${one.app === 'field' ? `${url}/field/` : `${url}/`}  ${one.name} ${one.place}`,
    ),
    '',
    'Ctrl-C 停止并删除 to stop and delete',
  ]
}
