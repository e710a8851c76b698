import { expect, test } from 'vitest'
import { isProblemBody, refusedProblem } from './problem.ts'

test('[C8] a refusal becomes a problem with its code, the server’s sentence and its details', () => {
  const problem = refusedProblem({ code: 'release-slots-open', sentence: '还有体温没有完成。', slots: ['2020-02-01.AM'] })
  expect(problem.code).toBe('release-slots-open')
  expect(problem.sentence).toBe('还有体温没有完成。')
  expect(problem.details).toEqual({ slots: ['2020-02-01.AM'] })
})

test('[C8] an answer that is no problem of ours is not read as one', () => {
  expect(isProblemBody({ code: 'not-found', status: 404, sentence: '没有找到。' })).toBe(true)
  expect(isProblemBody('<html>')).toBe(false)
  expect(isProblemBody({ code: 500, sentence: 'x' })).toBe(false)
  expect(isProblemBody({ error: 'x' })).toBe(false)
})
