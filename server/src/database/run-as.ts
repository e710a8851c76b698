import { execFileSync, spawnSync, type SpawnOptions } from 'node:child_process'
import { chownSync } from 'node:fs'

/** How a PostgreSQL program is started: its command line and the ids it runs under. */
export interface RunAs {
  readonly note: string | null
  readonly own: (path: string) => void
  readonly wrap: (program: string, args: readonly string[]) => { readonly program: string; readonly args: readonly string[]; readonly options: SpawnOptions }
}

const USER = 'lianfang'

/**
 * PostgreSQL refuses to run as root. Started by root, the program uses the system user `lianfang`, created when missing. A clone
 * may lie where that user cannot walk (a home of mode 0700): then the database gets the one capability to read directories,
 * nothing else, by `setpriv` (`no_setuid_fixup` lets access(2) honour it; all other capabilities end at the exec).
 */
export function runAs(paths: readonly string[]): RunAs {
  if (process.getuid?.() !== 0) return { note: null, own: () => undefined, wrap: (program, args) => ({ program, args, options: {} }) }
  const { uid, gid, created } = systemUser()
  const note = `以系统用户 ${USER} 运行数据库${created ? '（已新建）' : ''}，因为 PostgreSQL 不允许以 root 运行。 The database runs as the system user ${USER}${created ? ' (created now)' : ''}: PostgreSQL refuses root.`
  const reachable = paths.every((path) => spawnSync('setpriv', [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', 'test', '-x', path]).status === 0)
  return {
    note,
    own: (path) => chownSync(path, uid, gid),
    wrap: (program, args) =>
      reachable
        ? { program, args, options: { uid, gid } }
        : {
            program: 'setpriv',
            args: [
              `--reuid=${uid}`,
              `--regid=${gid}`,
              '--clear-groups',
              '--securebits=+no_setuid_fixup',
              '--inh-caps=+dac_read_search',
              '--ambient-caps=+dac_read_search',
              program,
              ...args,
            ],
            options: {},
          },
  }
}

function systemUser(): { uid: number; gid: number; created: boolean } {
  const found = idsOf()
  if (found) return { ...found, created: false }
  execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', USER], { stdio: 'ignore' })
  const made = idsOf()
  if (!made)
    throw new Error(
      `无法新建系统用户 ${USER}；请以普通用户启动，或用 DATABASE_URL。 Could not create the system user ${USER}: start as an ordinary user or set DATABASE_URL.`,
    )
  return { ...made, created: true }
}

function idsOf(): { uid: number; gid: number } | null {
  const uid = spawnSync('id', ['-u', USER], { encoding: 'utf8' })
  const gid = spawnSync('id', ['-g', USER], { encoding: 'utf8' })
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null
}
