import { dayOf, isDay, type Day } from '@lianfang/domain/kernel/instant.ts'
import type { FastifyRequest } from 'fastify'
import { type House, seatOf } from './house.ts'
import { ProblemError } from './problem.ts'

/** The day a query is about: today in the township when it says none. A day that does not exist is bad input. */
export function dayAsked(house: House, request: FastifyRequest, asked: Day | undefined): Day {
  const day = asked ?? dayOf(house.now(), seatOf(request).settings.offset)
  if (!isDay(day)) throw new ProblemError('bad-input', { field: 'day', why: day })
  return day
}
