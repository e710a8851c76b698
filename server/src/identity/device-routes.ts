import { deviceLine, revocation } from '@lianfang/contract/identity/answers.ts'
import { uuid } from '@lianfang/contract/kernel/command-schema.ts'
import { pageOf } from '@lianfang/contract/kernel/page.ts'
import { devicesInSight, knowDevices } from '@lianfang/domain/identity/policy.ts'
import { Type, type Static } from '@sinclair/typebox'
import type { FastifyPluginAsync } from 'fastify'
import { v7 } from 'uuid'
import { type House, readAs, sayAs, seatOf } from '../http/house.ts'
import { ProblemError } from '../http/problem.ts'
import { listDevices } from './queries.ts'
import type { Seats } from './seats.ts'

const params = Type.Object({ id: uuid })

/** Devices somebody is signed in on, and their revocation. */
export function deviceRoutes(house: House, seats: Seats): FastifyPluginAsync {
  return async (app) => {
    app.get('/api/devices', { config: { right: knowDevices }, schema: { response: { 200: pageOf(deviceLine) } } }, async (request) => {
      const { actor, device } = seatOf(request)
      return { next: null, items: await readAs(house, request, knowDevices, (reader) => listDevices(reader, devicesInSight(actor), device)) }
    })

    app.post<{ Params: { id: string }; Body: Static<typeof revocation> }>(
      '/api/devices/:id/revoke',
      { config: { right: knowDevices }, schema: { params, body: revocation } },
      async (request, reply) => {
        const { actor, settings } = seatOf(request)
        const { id } = request.params
        const seen = await readAs(house, request, knowDevices, (reader) => listDevices(reader, devicesInSight(actor), id))
        if (!seen.some((line) => line.device === id)) throw new ProblemError('not-found')
        const unit = actor.grants[0]?.unit ?? settings.root
        await sayAs(house, request, { id: v7(), kind: 'identity/revoke-device', unit, input: { device: id, reason: request.body.reason } })
        seats.forgetAll()
        return reply.code(204).send()
      },
    )
  }
}
