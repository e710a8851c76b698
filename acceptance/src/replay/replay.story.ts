import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { BulletinAnswer } from '@lianfang/contract/bulletin/answers.ts'
import { loadDemo } from '@lianfang/scenario/demo.ts'
import { ask, asked, doorOf } from '@lianfang/scenario/sync/ask.ts'
import { signIn } from '@lianfang/scenario/sync/device.ts'
import { runProgram } from '../stage/run-program.ts'
import { serve, throwAwayFolder } from '../stage/served.ts'

const FACTS = fileURLToPath(new URL('./facts-004.json', import.meta.url))

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
