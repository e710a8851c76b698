import pg from 'pg'
import { readKeys } from '@lianfang/server/database/master-key.ts'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openHall, type Hall } from '../stage/hall.ts'
import { twoTowns, type TwoTowns } from './two-towns.ts'

let hall: Hall
let world: TwoTowns
let pool: pg.Pool

beforeAll(async () => {
  hall = await openHall('2022-07-10T09:30:00.000Z')
  world = await twoTowns(hall)
  const url = new URL(hall.address.url)
  const password = readKeys(inject('cluster').folder).rolePassword
  pool = new pg.Pool({
    host: url.searchParams.get('host') ?? url.hostname,
    port: Number(url.port || 5432),
    database: url.pathname.slice(1),
    user: 'lianfang_app',
    password,
  })
  pool.on('connect', (client) => client.on('error', () => undefined))
  pool.on('error', () => undefined)
})
afterAll(async () => {
  await pool.end()
  await hall.close()
})

/** Tables that hold a township's own: all but the list of applied migrations. */
async function tenantTables(): Promise<readonly string[]> {
  const { rows } = await hall.house.owner.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> 'migrations' ORDER BY 1`,
  )
  return rows.map((row) => row.name)
}

/** How many rows of each township a session sees with these settings. */
async function seen(table: string, settings: Readonly<Record<string, string>>): Promise<Readonly<Record<string, number>>> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    for (const [name, value] of Object.entries(settings)) await client.query(`SELECT set_config($1, $2, true)`, [`lianfang.${name}`, value])
    const { rows } = await client.query<{ township: string; n: number }>(`SELECT township, count(*)::int AS n FROM ${table} GROUP BY 1`)
    return Object.fromEntries(rows.map((row) => [row.township, row.n]))
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
}

test('[A6] the pool’s role is no superuser, owns nothing and cannot become anybody', async () => {
  const { rows } = await pool.query<{
    rolsuper: boolean
    rolbypassrls: boolean
    rolcreaterole: boolean
    rolcreatedb: boolean
    rolreplication: boolean
    owned: number
    memberships: number
  }>(
    `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
       (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owned,
       (SELECT count(*)::int FROM pg_auth_members WHERE member = r.oid) AS memberships
     FROM pg_roles r WHERE rolname = current_user`,
  )
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, rolreplication: false, owned: 0, memberships: 0 }])
})

test('[A6] every table has policies in force, and a session that names no township sees no row of any', async () => {
  const { rows } = await hall.house.owner.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class c WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> 'migrations'
       AND (NOT relrowsecurity OR NOT EXISTS (SELECT FROM pg_policy WHERE polrelid = c.oid))`,
  )
  expect(rows).toEqual([])
  for (const table of await tenantTables()) expect(await seen(table, {}), table).toEqual({})
})

test('[A6] a session sees its township alone, and of tables of a grid cell the cells in its sight alone', async () => {
  const [first, second] = world.towns.map(({ town }) => town)
  const grid = first?.units.find((unit) => unit.kind === 'GRID')?.id ?? ''
  let checked = 0
  for (const table of await tenantTables()) {
    const all = await hall.house.owner.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} WHERE township = $1`, [first?.root])
    const whole = await seen(table, { township: first?.root ?? '', units: '*' })
    expect(whole, table).toEqual(all.rows[0]?.n ? { [first?.root ?? '']: all.rows[0].n } : {})
    expect(whole[second?.root ?? ''], table).toBeUndefined()
    const { rows } = await hall.house.owner.query<{ unit: boolean }>(
      `SELECT EXISTS (SELECT FROM information_schema.columns WHERE table_name = $1 AND column_name = 'unit') AS unit`,
      [table],
    )
    if (!rows[0]?.unit || ['assignments', 'care_contacts', 'journal'].includes(table)) continue
    const mine = await hall.house.owner.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} WHERE township = $1 AND unit = $2`, [first?.root, grid])
    expect(await seen(table, { township: first?.root ?? '', units: grid }), table).toEqual(mine.rows[0]?.n ? { [first?.root ?? '']: mine.rows[0].n } : {})
    checked++
  }
  expect(checked).toBeGreaterThan(8)
})

test('[A6] it can neither write out of its township nor touch policies, the journal or the schema', async () => {
  const [first, second] = world.towns.map(({ town }) => town)
  const attempts: readonly string[] = [
    `INSERT INTO tallies VALUES ('${second?.root}', 'x', '2022-01-01', 'x', 1)`,
    `UPDATE units SET name = 'x' WHERE township = '${second?.root}'`,
    `UPDATE persons SET township = '${second?.root}' WHERE township = '${first?.root}'`,
    'ALTER TABLE persons DISABLE ROW LEVEL SECURITY',
    'ALTER TABLE persons OWNER TO lianfang_app',
    'DROP POLICY township_and_unit ON persons',
    'CREATE POLICY all_of_it ON persons USING (true)',
    'UPDATE journal SET body = body',
    'DELETE FROM journal',
    'TRUNCATE journal',
    'DELETE FROM tallies',
    'DROP TABLE persons',
    'SET SESSION AUTHORIZATION lianfang',
    'SET ROLE lianfang',
    'ALTER ROLE lianfang_app SUPERUSER',
    'ALTER ROLE lianfang_app BYPASSRLS',
    'SET row_security = off; SELECT * FROM persons',
    'CREATE FUNCTION see() RETURNS SETOF persons LANGUAGE sql SECURITY DEFINER AS $$ SELECT * FROM persons $$; SELECT * FROM see()',
    `COPY persons TO PROGRAM 'cat'`,
    `SELECT pg_read_file('postmaster.pid')`,
  ]
  const before = await hall.house.owner.query(`SELECT md5(string_agg(t::text, '' ORDER BY t::text)) FROM persons t`)
  const done: string[] = []
  for (const sql of attempts) {
    const client = await pool.connect()
    try {
      await client.query('BEGIN')
      await client.query(`SET LOCAL lianfang.township = '${first?.root}'`)
      await client.query(`SET LOCAL lianfang.units = '*'`)
      const result = await client.query(sql)
      if (!Array.isArray(result) && (result.command === 'UPDATE' || result.command === 'DELETE') && result.rowCount === 0) continue
      done.push(sql)
    } catch {
      // Refused, as it should be.
    } finally {
      await client.query('ROLLBACK')
      client.release()
    }
  }
  expect(done).toEqual([])
  expect(await hall.house.owner.query(`SELECT md5(string_agg(t::text, '' ORDER BY t::text)) FROM persons t`).then((result) => result.rows)).toEqual(before.rows)
})
