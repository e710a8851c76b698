import { expect, test } from 'vitest'
import { ask, type Fetch } from './ask.ts'

function replying(body: string, status: number, headers: Readonly<Record<string, string>>): Fetch {
  return async () => new Response(body, { status, headers })
}

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' }
const problem = JSON.stringify({ code: 'bad-input', status: 422, sentence: '填写不对', details: { field: 'x' } })

test.each([
  ['a hotel’s sign-in page', replying('<html>', 200, { 'content-type': 'text/html' })],
  ['a proxy’s own error', replying('<html>', 404, { 'content-type': 'text/html' })],
  ['a proxy that fell ill', replying('<html>', 500, { 'content-type': 'text/html' })],
  ['a reply cut in the middle', replying('{"answers":[', 200, JSON_TYPE)],
  ['no network', async () => Promise.reject(new TypeError('failed to fetch'))],
  ['JSON of somebody else', replying('{"error":"x"}', 404, JSON_TYPE)],
] as const)('[F39] %s is no answer', async (_, fetching) => {
  expect(await ask(fetching, 'GET', '/api/pull', 'zh')).toEqual({ kind: 'UNREACHABLE' })
})

test('[F39] the server’s own words are sorted', async () => {
  expect(await ask(replying('{"a":1}', 200, JSON_TYPE), 'GET', '/', 'zh')).toEqual({ kind: 'REPLY', body: { a: 1 } })
  expect(await ask(replying(problem, 422, JSON_TYPE), 'GET', '/', 'zh')).toEqual({
    kind: 'PROBLEM',
    status: 422,
    code: 'bad-input',
    sentence: '填写不对',
    details: { field: 'x' },
  })
  expect(await ask(replying(JSON.stringify({ code: 'sign-in-needed', sentence: '请先登录' }), 401, JSON_TYPE), 'GET', '/', 'zh')).toEqual({
    kind: 'SIGNED_OUT',
  })
  expect(await ask(replying('{}', 500, JSON_TYPE), 'GET', '/', 'zh')).toEqual({ kind: 'FAULT' })
  expect(await ask(replying(problem, 503, { ...JSON_TYPE, 'retry-after': '9' }), 'GET', '/', 'zh')).toEqual({
    kind: 'BUSY',
    retryAfterMs: 9000,
    sentence: '填写不对',
  })
})
