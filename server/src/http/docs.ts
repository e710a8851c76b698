import swaggerUi from '@fastify/swagger-ui'
import type { FastifyPluginAsync } from 'fastify'

/** `/docs`: the interface description as a page to read and try. */
export const docs: FastifyPluginAsync = async (app) => {
  // The page's files are public; what they describe is not.
  app.addHook('onRoute', (route) => {
    route.config = { ...route.config, right: 'PUBLIC' }
  })
  await app.register(swaggerUi, { routePrefix: '/docs', staticCSP: true })
}
