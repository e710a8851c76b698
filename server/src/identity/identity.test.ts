import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp } from '../http/app.ts'
import { openTownship, PASSWORD, type TestTownship, TOWNSHIP } from '../testing/open-township.ts'

let town: TestTownship
beforeAll(async () => {
  town = await openTownship()
})
afterAll(() => town.close())

async function signIn(login: string, password: string): Promise<{ status: number; body: { code?: string; sentence?: string } }> {
  const reply = await town.app.inject({ method: 'POST', url: '/api/session', payload: { login, password } })
  return { status: reply.statusCode, body: reply.json() }
}

test('[I1] a wrong password and an unknown name are answered alike', async () => {
  const wrong = await signIn('admin', 'not-the-password')
  const unknown = await signIn('nobody-of-that-name', 'not-the-password')
  expect(wrong).toEqual(unknown)
  expect(wrong).toMatchObject({ status: 401, body: { code: 'wrong-password' } })
  expect(await signIn('admin', PASSWORD)).toMatchObject({ status: 200 })
})

test('[I2] 李秀英 is locked out after five wrong passwords, also with the right one', async () => {
  const li = await town.seat('李秀英', 'COMMAND_OFFICE', TOWNSHIP)
  const { login } = li.session.worker
  for (let n = 0; n < 5; n++) expect(await signIn(login, `wrong-${n}`)).toMatchObject({ status: 401 })
  expect(await signIn(login, PASSWORD)).toMatchObject({ status: 429, body: { code: 'locked-out' } })
})

test('[I3] a sign-in link sets a password once and refuses a weak one', async () => {
  const wang = await town.seat('王芳', 'COMMAND_OFFICE', TOWNSHIP)
  const { body } = await town.admin.post(`/api/workers/${wang.session.worker.id}/sign-in-link`, {})
  const token = new URL((body as { path: string }).path, 'http://x').searchParams.get('token') ?? ''
  const set = async (password: string): Promise<{ statusCode: number; json: () => unknown }> =>
    town.app.inject({ method: 'POST', url: '/api/setup', payload: { token, password } })
  expect((await set('12345678')).json()).toMatchObject({ code: 'weak-password' })
  expect((await set('联防-Neu-4711')).statusCode).toBe(200)
  expect((await set('联防-Neu-4712')).json()).toMatchObject({ code: 'link-used' })
  expect(await signIn(wang.session.worker.login, '联防-Neu-4711')).toMatchObject({ status: 200 })
})

test('[I4] who is made inactive is outside within five seconds', async () => {
  const zhao = await town.seat('赵强', 'COMMAND_OFFICE', TOWNSHIP)
  expect((await zhao.get('/api/session')).status).toBe(200)
  await town.admin.say('grids/put-worker', TOWNSHIP, {
    worker: zhao.session.worker.id,
    baseRevision: 1,
    login: zhao.session.worker.login,
    active: false,
    name: '赵强',
    phone: '13900000009',
  })
  await sleep(3500)
  expect((await zhao.get('/api/session')).status).toBe(401)
}, 15_000)

test('[I5] a program with a route that declares no right does not start', async () => {
  const app = await buildApp(town.house, { firstRun: { token: null }, log: false, perMinute: 100 })
  await expect(
    (async () => {
      app.get('/api/bare', async () => 'open')
      await app.ready()
    })(),
  ).rejects.toThrow(/declares no right/)
  await app.close()
})

test('[I6] the command office cannot make itself a link into the administrator’s rights', async () => {
  const office = await town.seat('钱进', 'COMMAND_OFFICE', TOWNSHIP)
  expect(await office.post(`/api/workers/${town.admin.session.worker.id}/sign-in-link`, {})).toMatchObject({ status: 403 })
})
