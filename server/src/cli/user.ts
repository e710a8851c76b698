import { workers, type Worker } from '@lianfang/domain/grids/tables.ts'
import { ROLES } from '@lianfang/domain/kernel/policy.ts'
import { type Command, InvalidArgumentError } from 'commander'
import { read } from '../database/reader.ts'
import type { House } from '../http/house.ts'
import { addWorker, isRole, makeLink } from '../identity/add-worker.ts'
import { type CommonOptions, withData, withInstallation } from './options.ts'
import { townshipsOf } from './townships.ts'

interface UserOptions extends CommonOptions {
  readonly township: string
  readonly json?: boolean
  readonly origin: string
}

/** `lianfang user list|add|link`: who may sign in; for the person at the machine. */
export function userCommand(program: Command): void {
  const user = program.command('user').description('人员与登录 workers and sign-in')
  withData(user.command('list'))
    .description('列出人员 list workers')
    .requiredOption('--township <id>', '乡镇 township')
    .option('--json', '机器可读 machine-readable')
    .action((options: UserOptions) =>
      withInstallation(options, async ({ house }) => {
        const [township] = await townshipsOf(house.owner, options.township)
        const all = await allWorkers(house, township?.id ?? '')
        if (options.json) console.log(JSON.stringify(all.map((one) => ({ id: one.id, login: one.login, name: one.personal.name, active: one.active }))))
        else for (const one of all) console.log([one.login ?? '—', one.personal.name, one.active ? '' : '停用 inactive'].join('\t'))
      }),
    )
  withData(user.command('add <login> <name>'))
    .description('新增人员并给出一次性登录链接 add a worker, print a one-time link')
    .requiredOption('--township <id>', '乡镇 township')
    .requiredOption('--role <role>', ROLES.join(' | '), (text: string) => {
      if (!isRole(text)) throw new InvalidArgumentError(ROLES.join(' | '))
      return text
    })
    .option('--unit <id>', '网格，默认全乡 unit, default the township')
    .option('--phone <number>', '电话 phone', '')
    .option('--origin <url>', '网址 where people reach the server', 'http://127.0.0.1:8080')
    .action((login: string, name: string, options: UserOptions & { role: (typeof ROLES)[number]; unit?: string; phone: string }) =>
      withInstallation(options, async ({ house }) => {
        await townshipsOf(house.owner, options.township)
        const id = await addWorker(house, options.township, { login, name, phone: options.phone, role: options.role, unit: options.unit ?? options.township })
        console.log(`${options.origin}/setup?token=${await makeLink(house, options.township, id, login)}`)
      }),
    )
  withData(user.command('link <login>'))
    .description('重发一次性登录链接 print a new one-time link')
    .requiredOption('--township <id>', '乡镇 township')
    .option('--origin <url>', '网址 where people reach the server', 'http://127.0.0.1:8080')
    .action((login: string, options: UserOptions) =>
      withInstallation(options, async ({ house }) => {
        const found = (await allWorkers(house, options.township)).find((one) => one.login === login)
        if (!found) throw new Error(`没有用户名 ${login}。 There is no user ${login}.`)
        console.log(`${options.origin}/setup?token=${await makeLink(house, options.township, found.id, login)}`)
      }),
    )
}

function allWorkers(house: House, township: string): Promise<readonly Worker[]> {
  return read(house.pool, house.catalog, house.journal.keysOf(township), township, '*', (reader) =>
    reader.rows(workers, 'SELECT * FROM workers WHERE township = $1 ORDER BY login NULLS LAST, id', [township]),
  )
}
