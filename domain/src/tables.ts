import { bulletinCorrections, bulletins, dailyReports, gapNotes } from './bulletin/tables.ts'
import { careContacts, careSeats, careTeams, careTemplates } from './followup/care/tables.ts'
import { caseContacts, handovers, inboundHandovers, searches, searchSteps, transports } from './followup/flows/tables.ts'
import { careNeeds } from './followup/needs/tables.ts'
import { switchedMeasures } from './followup/switching/tables.ts'
import { alerts, followUps, observations } from './followup/tables.ts'
import { attempts, objections, orders, paperSeries, servedPapers } from './followup/orders/tables.ts'
import { disputes, resultLists, sampleBatches } from './followup/samples/tables.ts'
import { assignments, units, workers } from './grids/tables.ts'
import { deviceRevocations, reviews } from './identity/tables.ts'
import type { Row, Table } from './kernel/table.ts'
import { conflicts, exposures, households, houseVisits, merges, persons } from './people/tables.ts'
import { portalLinks } from './portal/tables.ts'
import { disclosures } from './privacy/tables.ts'
import { areaLists, packs, packSwitches } from './protocols/tables.ts'
import { referralBatches, referrals, returnedRows, senderLayouts } from './referrals/tables.ts'
import { feedback } from './supervision/tables.ts'

/** Every table of a township, those that others point at first: the order in which rows are written. */
export const TABLES: readonly Table<Row>[] = [
  units,
  workers,
  assignments,
  deviceRevocations,
  reviews,
  households,
  persons,
  houseVisits,
  conflicts,
  merges,
  exposures,
  packs,
  areaLists,
  packSwitches,
  referralBatches,
  senderLayouts,
  referrals,
  returnedRows,
  paperSeries,
  orders,
  followUps,
  objections,
  servedPapers,
  attempts,
  observations,
  alerts,
  switchedMeasures,
  transports,
  handovers,
  inboundHandovers,
  searches,
  searchSteps,
  caseContacts,
  careTemplates,
  careContacts,
  careTeams,
  careSeats,
  careNeeds,
  sampleBatches,
  resultLists,
  disputes,
  feedback,
  portalLinks,
  dailyReports,
  bulletins,
  gapNotes,
  bulletinCorrections,
  disclosures,
] as unknown as readonly Table<Row>[]
