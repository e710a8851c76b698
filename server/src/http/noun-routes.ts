import type { FastifyPluginAsync } from 'fastify'
import { boardRoutes } from '../board/routes.ts'
import { bulletinRoutes } from '../bulletin/routes.ts'
import { exportRoutes } from '../exports/routes.ts'
import { sheetRoutes } from '../exports/sheets/routes.ts'
import { careRoutes } from '../followup/care/routes.ts'
import { flowRoutes } from '../followup/flows/routes.ts'
import { needRoutes } from '../followup/needs/routes.ts'
import { orderRoutes } from '../followup/orders/routes.ts'
import { followUpRoutes } from '../followup/routes.ts'
import { switchingRoutes } from '../followup/switching/routes.ts'
import { sampleRoutes } from '../followup/samples/routes.ts'
import { sheetDoor } from '../followup/samples/sheet-door.ts'
import { workerRoutes } from '../identity/worker-routes.ts'
import { gridRoutes } from '../grids/routes.ts'
import { importRoutes } from '../imports/routes.ts'
import { journalRoutes } from '../journal/routes.ts'
import { linkRoutes } from '../portal/link-routes.ts'
import { residentPages } from '../portal/page-routes.ts'
import { protocolRoutes } from '../protocols/routes.ts'
import { peopleRoutes } from '../people/routes.ts'
import { referralRoutes } from '../referrals/routes.ts'
import { supervisionRoutes } from '../supervision/routes.ts'
import type { House } from './house.ts'

/** The routes of the nouns, one plugin each. */
export const NOUN_ROUTES: readonly ((house: House) => FastifyPluginAsync)[] = [
  gridRoutes,
  peopleRoutes,
  journalRoutes,
  workerRoutes,
  protocolRoutes,
  followUpRoutes,
  switchingRoutes,
  orderRoutes,
  careRoutes,
  flowRoutes,
  needRoutes,
  sampleRoutes,
  sheetDoor,
  boardRoutes,
  bulletinRoutes,
  importRoutes,
  referralRoutes,
  supervisionRoutes,
  exportRoutes,
  sheetRoutes,
  linkRoutes,
  residentPages,
]
