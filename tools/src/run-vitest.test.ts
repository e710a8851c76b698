import { expect, test } from 'vitest'
import { countRun } from './run-vitest.ts'

const report = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 }

test('[H13] a run is green only when tests ran, all passed and vitest ended well', () => {
  expect(countRun(report, 0)).toEqual({ passed: 5, failed: 0 })
  expect(countRun({ ...report, numFailedTests: 2 }, 1)).toEqual({ passed: 5, failed: 2 })
})

test('[H13] a project without a test, a file that did not load and a skipped test count as failures', () => {
  expect(countRun({ ...report, numPassedTests: 0 }, 0)).toEqual({ passed: 0, failed: 1 })
  expect(countRun(report, 1)).toEqual({ passed: 5, failed: 1 })
  expect(countRun({ ...report, numPendingTests: 1 }, 0)).toEqual({ passed: 5, failed: 1 })
  expect(countRun(undefined, 1)).toEqual({ passed: 0, failed: 1 })
})
