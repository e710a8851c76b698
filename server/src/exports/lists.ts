import { bulletinRowsList } from './bulletin-rows-list.ts'
import type { ExportList } from './export-list.ts'
import { careList } from './care-list.ts'
import { feedbackList } from './feedback-list.ts'
import { followUpList } from './followup-list.ts'
import { gridList, workerList } from './grid-lists.ts'
import { journalList } from './journal-list.ts'
import { needList } from './need-list.ts'
import { householdList, personList } from './people-lists.ts'
import { batchList, referralList } from './referral-lists.ts'

/** Every list that may leave, under the name its screen asks for it by. */
export const EXPORT_LISTS: ReadonlyMap<string, ExportList> = new Map([
  ['bulletin-rows', bulletinRowsList],
  ['care', careList],
  ['feedback', feedbackList],
  ['followup', followUpList],
  ['grids', gridList],
  ['households', householdList],
  ['journal', journalList],
  ['needs', needList],
  ['needs-closed', needList],
  ['persons', personList],
  ['referral-batches', batchList],
  ['referrals', referralList],
  ['workers', workerList],
])
