import type { FastifyPluginAsync } from 'fastify'
import { workerRoutes } from '../identity/worker-routes.ts'
import { journalRoutes } from '../journal/routes.ts'
import type { House } from './house.ts'

/** The routes of the nouns, one plugin each. */
export const NOUN_ROUTES: readonly ((house: House) => FastifyPluginAsync)[] = [journalRoutes, workerRoutes]
