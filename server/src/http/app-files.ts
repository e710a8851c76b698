import fastifyStatic from '@fastify/static'
import type { FastifyPluginAsync, FastifyReply } from 'fastify'
import type { House } from './house.ts'

/** Everything here is a public file and no part of the API's description. */
const FILE = { config: { right: 'PUBLIC' }, schema: { hide: true } } as const
/** The build puts what carries a hash in its name here. */
const HASHED = 'assets/'

interface Named {
  readonly Params: { readonly '*': string }
}

/**
 * The built console at `/` and the field app at `/field/`: a file, or the app's page for every other address. What the build
 * compressed (`tools/src/compress-files.ts`) goes out so. Files are looked for when they are asked for: a rebuild needs no restart.
 */
export function appFiles({ apps }: House): FastifyPluginAsync {
  return async (app) => {
    await app.register(fastifyStatic, { serve: false, preCompressed: true, dotfiles: 'ignore', index: false })
    app.get('/field', FILE, async (_, reply) => reply.redirect('/field/'))
    app.get<Named>('/field/*', FILE, (request, reply) => send(reply, apps.field, request.params['*']))
    app.get<Named>('/*', FILE, (request, reply) =>
      request.params['*'].startsWith('api/') ? reply.callNotFound() : send(reply, apps.console, request.params['*']),
    )
  }
}

/** A screen's own addresses have no dot in their last part; files have. */
function send(reply: FastifyReply, folder: string, path: string): FastifyReply {
  const isFile = path.startsWith(HASHED) || path.slice(path.lastIndexOf('/') + 1).includes('.')
  const keep = path.startsWith(HASHED) ? { maxAge: '365d', immutable: true } : { cacheControl: false }
  // Stands for pages and for what is not found; a hashed file that is there overwrites it.
  return reply.header('cache-control', 'no-cache').sendFile(isFile ? path : 'index.html', folder, keep)
}
