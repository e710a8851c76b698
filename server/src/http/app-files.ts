import fastifyStatic from '@fastify/static'
import type { FastifyPluginAsync } from 'fastify'
import type { House } from './house.ts'

/** The built console at `/` and the field app at `/field/`. Hashed assets are kept for ever, pages are asked for again. */
export function appFiles(house: House): FastifyPluginAsync {
  return async (app) => {
    const serve = async (root: string, prefix: string, decorateReply: boolean): Promise<void> => {
      await app.register(fastifyStatic, {
        root,
        prefix,
        decorateReply,
        wildcard: false,
        index: false,
        setHeaders: (reply, path) => void reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'),
      })
    }
    // @fastify/static declares its routes itself; they are public files.
    app.addHook('onRoute', (route) => {
      route.config = { ...route.config, right: 'PUBLIC' }
    })
    if (house.apps.field) {
      await serve(house.apps.field, '/field/', true)
      const page = (_: unknown, reply: { sendFile: (name: string, root: string) => unknown }): unknown => reply.sendFile('index.html', house.apps.field ?? '')
      app.get('/field', { config: { right: 'PUBLIC' } }, async (_, reply) => reply.redirect('/field/'))
      app.get('/field/*', { config: { right: 'PUBLIC' } }, page)
      app.get('/field/', { config: { right: 'PUBLIC' } }, page)
    }
    if (house.apps.console) {
      await serve(house.apps.console, '/', !house.apps.field)
      app.get('/*', { config: { right: 'PUBLIC' } }, (request, reply) =>
        request.url.startsWith('/api/') ? reply.callNotFound() : reply.sendFile('index.html', house.apps.console ?? ''),
      )
    }
  }
}
