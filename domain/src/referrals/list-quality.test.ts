import { expect, test } from 'vitest'
import { qualityOf } from './list-quality.ts'
import type { Referral } from './tables.ts'

const closed = (result: NonNullable<Referral['result']>): Pick<Referral, 'status' | 'result'> => ({ status: 'CLOSED', result })

test('[R12] a list is as good as its rows: returned, repeated and wrong ones count against it, lost and moved people do not', () => {
  const rows = [
    closed('CONTROLLED_HERE'),
    closed('PERIOD_OVER'),
    closed('LEFT'),
    closed('LOST_TO_FOLLOW_UP'),
    closed('NOT_FOUND'),
    closed('NOT_THE_PERSON'),
    closed('DUPLICATE'),
    { status: 'OPEN', result: null } as const,
    { status: 'TRIAGE', result: null } as const,
  ]
  expect(qualityOf(rows, 1)).toEqual({ rows: 10, bad: 1, repeated: 1, wrong: 2, elsewhere: 1, here: 2, lost: 1, open: 2, sound: 0.6 })
  expect(qualityOf([], 0).sound).toBeNull()
})
