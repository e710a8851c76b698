import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installPackages } from './obtain-programs.ts'

const DEBIAN = '/usr/lib/postgresql'
/** The oldest PostgreSQL that the program promises to work with. */
const OLDEST = 15

export interface OwnPostgres {
  readonly version: string
  readonly url: string
  readonly stop: () => void
}

/**
 * Starts a throw-away server of the system's oldest PostgreSQL from 15 on, on a unix socket, installing version 15 when there
 * is none. Throws a sentence where neither is possible.
 */
export function startOwnPostgres(): OwnPostgres {
  const version = installedVersion() ?? install()
  const folder = mkdtempSync(join(tmpdir(), 'lianfang-own-postgres-'))
  const run = (program: string, args: readonly string[]): void => asPostgres(join(DEBIAN, version, 'bin', program), args)
  if (isRoot()) chownSync(folder, idOf('-u'), idOf('-g'))
  const cluster = join(folder, 'data')
  run('initdb', ['-D', cluster, '--username=lianfang', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'])
  run('pg_ctl', ['-D', cluster, '-w', '-l', join(folder, 'log'), '-o', `-k ${folder} -c listen_addresses='' -c max_connections=80 -c timezone=UTC`, 'start'])
  const stop = (): void => {
    run('pg_ctl', ['-D', cluster, '-m', 'immediate', 'stop'])
    rmSync(folder, { recursive: true, force: true })
  }
  return { version, url: `postgres://lianfang@localhost:5432/postgres?host=${encodeURIComponent(folder)}`, stop }
}

function installedVersion(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).filter((name) => Number(name) >= OLDEST && existsSync(join(DEBIAN, name, 'bin/initdb'))) : []
  return versions.toSorted((a, b) => Number(a) - Number(b))[0]
}

function install(): string {
  const settings = '/etc/postgresql-common'
  const none = `No PostgreSQL ${OLDEST} or newer was found (Debian: apt-get install postgresql-${OLDEST}).`
  if (isRoot() && existsSync('/etc/debian_version') && !existsSync(join(settings, 'createcluster.conf'))) {
    // The package would start a server of its own beside ours.
    mkdirSync(settings, { recursive: true })
    writeFileSync(join(settings, 'createcluster.conf'), 'create_main_cluster = false\n')
  }
  installPackages([`postgresql-${OLDEST}`], none)
  const version = installedVersion()
  if (version === undefined) throw new Error(none)
  return version
}

/** PostgreSQL refuses to run as root; the package brings a user of its own. */
function asPostgres(program: string, args: readonly string[]): void {
  const [first, rest] = isRoot() ? ['runuser', ['-u', 'postgres', '--', program, ...args]] : [program, args]
  execFileSync(first, rest, { stdio: ['ignore', 'ignore', 'inherit'], cwd: '/' })
}

function isRoot(): boolean {
  return process.getuid?.() === 0
}

function idOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }).trim())
}
