import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { BulletinAnswer } from '@lianfang/contract/bulletin/answers.ts'
import type { SheetList } from '@lianfang/contract/exports/answers.ts'
import { loadDemo } from '@lianfang/scenario/demo.ts'
import { ask, asked, doorOf } from '@lianfang/scenario/sync/ask.ts'
import { signIn } from '@lianfang/scenario/sync/device.ts'
import { runProgram } from '../stage/run-program.ts'
import { serve, throwAwayFolder } from '../stage/served.ts'

const FACTS = fileURLToPath(new URL('./facts-004.json', import.meta.url))
const FACTS_001 = fileURLToPath(new URL('./facts-001.json', import.meta.url))

test('[A9] `lianfang replay 004` reproduces what the report says from records, fact by fact, and names what it cannot', async () => {
  const { code, out, err } = await runProgram('replay', '004', '--check', FACTS)
  expect(code, err).toBe(0)
  const lines = out.trimEnd().split('\n')
  expect(lines.at(-1)).toBe('reproduced 9 of 25')
  expect(out).toMatch(/S4-02 .*published 4248 household +=/)
  expect(out).toMatch(/S4-08 .*published 29 person +=/)
  expect(out).toMatch(/S4-D1 .*published 5 person +=.*\n.*吴小燚.*郭小红/)
  expect(out).toMatch(/S4-13 .*\n.*gatherings/)
})

test('[A9] `lianfang replay 001` reproduces the whole chain, the teams of five and four tests in seven days', async () => {
  const { code, out, err } = await runProgram('replay', '001', '--check', FACTS_001)
  expect(code, err).toBe(0)
  expect(out.trimEnd().split('\n').at(-1)).toBe('reproduced 17 of 41')
  expect(out).toMatch(/S1-06 .*published 6 level +=.*\n.*2、9、17、53、112、376/)
  expect(out).toMatch(/S1-12 .*published 03-10 date +=/)
  expect(out).toMatch(/S1-13 .*published 4 test +=/)
  expect(out).toMatch(/S1-15b.*published (乡干部、支部书记、村医、一村一警、志愿者) text +=.*\1/)
  expect(out).toMatch(/S1-16 .*\n.*venues/)
})

test('[A9] a number that the records contradict is shown as such, and the replay fails', async () => {
  const { folder, remove } = throwAwayFolder()
  try {
    const file = join(folder, 'facts.json')
    writeFileSync(file, readFileSync(FACTS, 'utf8').replace('"value": 29', '"value": 30'))
    const { code, out } = await runProgram('replay', '004', '--check', file, '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ seed: '004', reproduced: 8, of: 25 })
  } finally {
    remove()
  }
})

test('[A10] the demo lives today: every role gets in, five are unaccounted for, a list is open, temperatures are due', async () => {
  const { folder, remove } = throwAwayFolder()
  const served = await serve(folder)
  try {
    const demo = await loadDemo('004', { url: served.url, token: served.token ?? '' }, new Date().toISOString())
    for (const [i, { login, password, role }] of demo.signIns.entries()) {
      const device = await signIn(doorOf(served.url, 500 + i), { login, password })
      expect(device.session.grants.map((grant) => grant.role)).toContain(role)
      if (role !== 'COMMAND_OFFICE') continue
      const bulletin = await asked<BulletinAnswer>(device.door, 'GET', `/api/bulletin?day=${demo.day}`)
      expect(bulletin).toMatchObject({ status: 'DRAFT', sealable: true, balance: { expected: 20, closing: 15 }, silentUnits: [{ name: '石桥村' }] })
      expect(bulletin.gap).toHaveLength(5)
      for (const path of ['/api/referrals?status=OPEN', '/api/referrals?status=TRIAGE', '/api/followup?due=tonight']) {
        const { items } = await asked<{ readonly items: readonly unknown[] }>(device.door, 'GET', path)
        expect(items.length, path).toBeGreaterThan(3)
      }
    }
    const stranger = await ask(doorOf(served.url, 600), 'POST', '/api/session', { login: 'office', password: 'wrong-password' })
    expect(stranger.status).toBe(401)
  } finally {
    await served.stop()
    remove()
  }
})

test('[A10] [X57] the demo of seed 001 lives today: every role gets in, teams are whole, the daily sheets are the bulletin’s and leave by the command line too', async () => {
  const { folder, remove } = throwAwayFolder()
  const served = await serve(folder)
  try {
    const demo = await loadDemo('001', { url: served.url, token: served.token ?? '' }, new Date().toISOString())
    for (const [i, { login, password, role }] of demo.signIns.entries()) {
      const device = await signIn(doorOf(served.url, 500 + i), { login, password })
      expect(device.session.grants.map((grant) => grant.role)).toContain(role)
      if (role !== 'COMMAND_OFFICE') continue
      const bulletin = await asked<BulletinAnswer>(device.door, 'GET', `/api/bulletin?day=${demo.day}`)
      const figure = (indicator: string) => bulletin.figures.find((one) => one.indicator === indicator)
      expect(figure('teams-complete')?.n).toBe(figure('under-measure')?.n)
      const sheets = await asked<SheetList>(device.door, 'GET', `/api/sheets?day=${demo.day}`)
      const first = sheets.items.find((sheet) => sheet.number === 1)?.parts ?? []
      expect(first.map((part) => part.name)).toEqual(['市内', '省内除周口', '省外', null])
      expect(first.at(-1)?.rows).toBe(figure('persons-screened-ever')?.n)
      expect(first.slice(0, -1).reduce((sum, part) => sum + part.rows, 0)).toBe(first.at(-1)?.rows)
      const out = join(folder, 'sheet.xlsx')
      const options = ['--data', folder, '--township', '411625200', '--as', login, '--purpose', '报县指挥部', '--day', demo.day, '--out', out]
      const ran = await runProgram('export', 'sheet/linquan-2022.8', ...options)
      expect(ran.code, ran.err).toBe(0)
      expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK')
      expect((await runProgram('export', 'sheet/linquan-2022.8', ...options, '--format', 'csv')).code).not.toBe(0)
    }
  } finally {
    await served.stop()
    remove()
  }
})
