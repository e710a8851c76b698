import type { FastifyPluginAsync } from 'fastify'
import type { House } from './house.ts'

/** The routes of the nouns, one plugin each. */
export const NOUN_ROUTES: readonly ((house: House) => FastifyPluginAsync)[] = []
