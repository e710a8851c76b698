import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { ownerPool } from '../database/connect.ts'
import { startEmbedded } from '../database/embedded.ts'
import { readKeys } from '../database/master-key.ts'
import { migrate } from '../database/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    readonly cluster: { readonly folder: string; readonly adminUrl: string }
  }
}

export const TEMPLATE = 'lianfang_template'

/** One PostgreSQL for all server tests, with a migrated template that each test clones. `DATABASE_URL` names another server. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'lianfang-tests-'))
  const own = process.env['DATABASE_URL']
  const embedded = own ? null : await startEmbedded(folder)
  const adminUrl = own ?? `postgres://lianfang@localhost:5432/postgres?host=${encodeURIComponent(embedded?.socket ?? '')}`
  const admin = ownerPool({ url: adminUrl })
  await admin.query(`DROP DATABASE IF EXISTS ${TEMPLATE}`)
  await admin.query(`CREATE DATABASE ${TEMPLATE}`)
  const template = ownerPool({ url: inDatabase(adminUrl, TEMPLATE) })
  await migrate(template, readKeys(folder).rolePassword)
  await template.end()
  await admin.end()
  project.provide('cluster', { folder, adminUrl })
  return async () => {
    await embedded?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

export function inDatabase(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.toString()
}
