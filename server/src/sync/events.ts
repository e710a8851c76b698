import type { FastifyInstance, FastifyReply } from 'fastify'
import { setTimeout as sleep } from 'node:timers/promises'
import { type House, seatOf } from '../http/house.ts'

interface Listener {
  readonly township: string
  readonly reply: FastifyReply
}

/** `/api/events`: after each commit every screen of the township is told the new version and the tables that changed. */
export async function openEvents(app: FastifyInstance, house: House): Promise<void> {
  const listeners = new Set<Listener>()
  let closing = false
  let stopListening = (): void => undefined

  const hear = (payload: string): void => {
    const { township, version, tables, erased } = JSON.parse(payload) as {
      township: string
      version: number
      tables: readonly string[]
      erased: readonly string[]
    }
    // Another process may have destroyed a key that this one still holds.
    for (const subject of erased) house.journal.keysOf(township).forget(subject)
    for (const listener of listeners) {
      if (listener.township !== township) continue
      listener.reply.raw.write(`event: version\ndata: ${JSON.stringify({ version, tables })}\n\n`)
      // Who is still let in comes back in three seconds; a revoked device does not.
      if (tables.includes('device_revocations')) listener.reply.raw.end()
    }
  }
  const listen = async (): Promise<void> => {
    while (!closing) {
      try {
        const client = await house.owner.connect()
        const ended = new Promise<void>((done) => {
          client.once('error', () => done())
          client.once('end', () => done())
          stopListening = done
        })
        client.on('notification', (message) => hear(message.payload ?? ''))
        await client.query('LISTEN lianfang')
        await ended
        client.release(true)
      } catch {
        // The database is away: try again until it is back or we close.
      }
      if (!closing) await sleep(500)
    }
  }
  const listening = listen()
  const pulse = setInterval(() => {
    for (const { reply } of listeners) reply.raw.write(': still here\n\n')
  }, 20_000)
  pulse.unref()

  app.addHook('preClose', async () => {
    closing = true
    clearInterval(pulse)
    stopListening()
    for (const { reply } of listeners) reply.raw.end()
    await listening
  })

  app.get('/api/events', { config: { right: 'SIGNED_IN' } }, (request, reply) => {
    const listener: Listener = { township: seatOf(request).township, reply }
    reply.hijack()
    reply.raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
    reply.raw.write('retry: 3000\n\n')
    listeners.add(listener)
    request.raw.once('close', () => listeners.delete(listener))
  })
}
