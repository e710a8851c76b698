import { uuid } from '@lianfang/contract/kernel/command-schema.ts'
import { Type } from '@sinclair/typebox'
import type { FastifyPluginAsync } from 'fastify'

const params = Type.Object({ id: uuid })
const PHONE = /Android|iPhone|Mobile|MicroMessenger/i

/**
 * Where the code on a printed sheet leads: on a phone to the field app, at a desk to the console. It says nothing of anybody; who is
 * not signed in comes to the door first, and who may not see the person sees nothing there.
 */
export function sheetDoor(): FastifyPluginAsync {
  return async (app) => {
    app.get<{ Params: { id: string } }>('/sheet/:id', { config: { right: 'PUBLIC' }, schema: { params, hide: true } }, async (request, reply) => {
      const { id } = request.params
      const isPhone = PHONE.test(request.headers['user-agent'] ?? '')
      return reply.redirect(isPhone ? `/field/#/sheet/${id}` : `/followup/sheet/${id}?as=type`)
    })
  }
}
