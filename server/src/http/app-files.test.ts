import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTownship, type TestTownship } from '../testing/open-township.ts'
import { buildApp } from './app.ts'

const PAGE = '<title>指挥部</title>'
const SCRIPT = `say('${'联防'.repeat(400)}')`
const built = mkdtempSync(join(tmpdir(), 'lianfang-built-'))
const apps = { console: join(built, 'console/dist'), field: join(built, 'field/dist') }
let town: TestTownship
let app: FastifyInstance

beforeAll(async () => {
  town = await openTownship()
  app = await buildApp({ ...town.house, apps }, { firstRun: { token: null }, log: false, perMinute: 100_000 })
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await town.close()
  rmSync(built, { recursive: true })
})

/** As `npm run build` leaves it; the script's name carries its hash. */
function build(hash: string): void {
  rmSync(apps.console, { recursive: true, force: true })
  mkdirSync(join(apps.console, 'assets'), { recursive: true })
  mkdirSync(apps.field, { recursive: true })
  const script = join(apps.console, `assets/board-${hash}.js`)
  writeFileSync(script, SCRIPT)
  writeFileSync(`${script}.br`, brotliCompressSync(SCRIPT))
  writeFileSync(`${script}.gz`, gzipSync(SCRIPT))
  writeFileSync(join(apps.console, 'index.html'), `${PAGE}<script src="/assets/board-${hash}.js">`)
  writeFileSync(join(apps.console, '.built-from'), hash)
  writeFileSync(join(apps.field, 'index.html'), '<title>联防</title>')
  writeFileSync(join(apps.field, 'sw.js'), 'self')
  writeFileSync(join(built, 'console/secret.txt'), 'secret')
}

const get = (url: string, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> => app.inject({ url, headers })

test('[D4] a running server has no screens, then the first build, then the next one', async () => {
  expect((await get('/')).statusCode).toBe(404)
  build('one')
  expect((await get('/')).body).toContain('board-one.js')
  expect((await get('/field/')).body).toContain('联防')
  expect((await get('/assets/board-one.js')).statusCode).toBe(200)
  build('two')
  expect((await get('/')).body).toContain('board-two.js')
  expect((await get('/assets/board-two.js')).body).toBe(SCRIPT)
  expect((await get('/assets/board-one.js')).statusCode).toBe(404)
})

test.each([
  ['gzip, deflate, br, zstd', 'br', (raw: Buffer) => brotliDecompressSync(raw)],
  ['gzip, deflate', 'gzip', (raw: Buffer) => gunzipSync(raw)],
  ['br;q=0, gzip', 'gzip', (raw: Buffer) => gunzipSync(raw)],
  ['identity', undefined, (raw: Buffer) => raw],
] as const)('[D1] to whom accepts %s a script goes out as %s', async (accepts, encoding, unpack) => {
  build('one')
  const reply = await get('/assets/board-one.js', { 'accept-encoding': accepts })
  expect(reply.headers['content-encoding']).toBe(encoding)
  expect(reply.headers['content-type']).toMatch(/javascript; charset=utf-8$/)
  expect(reply.headers['vary']).toMatch(/accept-encoding/i)
  expect(unpack(reply.rawPayload).toString()).toBe(SCRIPT)
})

test('[D1] what was not compressed goes out plain, whatever the caller accepts', async () => {
  build('one')
  const reply = await get('/', { 'accept-encoding': 'gzip, br' })
  expect(reply.headers['content-encoding']).toBeUndefined()
  expect(reply.body).toContain(PAGE)
})

test('[D2] a script with a hash is kept for ever; page, service worker and what is missing are asked for again', async () => {
  build('one')
  const kept = async (url: string): Promise<unknown> => (await get(url, { 'accept-encoding': 'br' })).headers['cache-control']
  expect(await kept('/assets/board-one.js')).toBe('public, max-age=31536000, immutable')
  for (const url of ['/', '/followup', '/index.html', '/field/', '/field/sw.js', '/assets/board-gone.js'])
    expect([url, await kept(url)]).toEqual([url, 'no-cache'])
  const { headers } = await get('/')
  expect((await get('/', { 'if-none-match': String(headers['etag']) })).statusCode).toBe(304)
})

test('[D3] an address of a screen is its page; a file that is missing is no page, and nothing beside the build goes out', async () => {
  build('one')
  for (const url of ['/', '/followup?open=person:1', '/people/3.x/', '/nowhere'])
    expect([url, (await get(url)).body]).toEqual([url, expect.stringContaining(PAGE)])
  expect((await get('/field')).headers['location']).toBe('/field/')
  const strangers = ['/assets/board-gone.js', '/assets/gone', '/favicon.ico', '/field/assets/gone.js', '/.built-from', '/api/nowhere']
  const around = ['/..%2fsecret.txt', '/assets/..%2f..%2fsecret.txt', '/%2e%2e/secret.txt', '/assets/..%5c..%5csecret.txt']
  for (const url of [...strangers, ...around]) {
    const { statusCode, headers, body } = await get(url, { 'accept-encoding': 'br' })
    expect([url, statusCode]).toEqual([url, around.includes(url) ? expect.toBeOneOf([400, 403, 404]) : 404])
    expect(headers['content-type']).toMatch(/^application\/json/)
    expect(body).not.toContain('secret')
  }
})
