import type { FastifyPluginAsync } from 'fastify'
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client'
import type { House } from './house.ts'

/** `/healthz` (the process lives), `/readyz` (it can write durably), `/metrics` (Prometheus), `/openapi.json`. */
export function health(house: House): FastifyPluginAsync {
  return async (app) => {
    const registry = new Registry()
    collectDefaultMetrics({ register: registry })
    const requests = new Histogram({
      name: 'lianfang_request_seconds',
      help: 'Time to answer, by route and status',
      labelNames: ['method', 'route', 'status'],
      registers: [registry],
    })
    const answers = new Counter({
      name: 'lianfang_command_answers_total',
      help: 'Answers to commands, by status',
      labelNames: ['status'],
      registers: [registry],
    })
    app.decorate('countAnswer', (status: string) => answers.inc({ status }))
    app.addHook('onResponse', async (request, reply) => {
      requests.observe({ method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode }, reply.elapsedTime / 1000)
    })
    app.get('/healthz', { config: { right: 'PUBLIC' } }, async () => ({ status: 'ok' }))
    app.get('/readyz', { config: { right: 'PUBLIC' } }, async (_, reply) => {
      const { rows } = await house.pool.query<{ fsync: string; commit: string }>(
        `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit`,
      )
      const durable = rows[0]?.fsync === 'on' && rows[0].commit !== 'off'
      return reply.code(durable ? 200 : 503).send({ status: durable ? 'ok' : 'not-durable' })
    })
    app.get('/metrics', { config: { right: 'PUBLIC' } }, async (_, reply) => reply.type(registry.contentType).send(await registry.metrics()))
    app.get('/openapi.json', { config: { right: 'PUBLIC' } }, async () => app.swagger())
  }
}
