import type { FastifyInstance } from 'fastify'
import { setTimeout as sleep } from 'node:timers/promises'
import type { House } from '../../http/house.ts'
import { carryLetters } from './courier.ts'

const EVERY_MS = 2000

/** Sends the courier round while the program serves. A round that fails (the database is away) is tried again with the next one. */
export function runCourier(app: FastifyInstance, house: House): void {
  const stopped = new AbortController()
  let walking: Promise<void> = Promise.resolve()
  const walk = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      await carryLetters(house).catch((fault: unknown) => {
        if (!stopped.signal.aborted) process.stderr.write(`${new Date().toISOString()} courier ${fault instanceof Error ? fault.message : String(fault)}\n`)
      })
      await sleep(EVERY_MS, undefined, { signal: stopped.signal, ref: false }).catch(() => undefined)
    }
  }
  app.addHook('onListen', async () => {
    walking = walk()
  })
  app.addHook('preClose', async () => {
    stopped.abort()
    await walking
  })
}
