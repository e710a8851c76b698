import { recordVisit, type RecordVisit } from '../record-visit.ts'
import { release, type Release } from '../release.ts'
import { startFollowUp, type StartFollowUp } from '../start-follow-up.ts'
import { followUps } from '../tables.ts'
import { forHousehold, type ForHousehold } from './for-household.ts'

/** `evidence`: how this member was exposed, and where it is written. A member without it is not included. */
export type StartHousehold = ForHousehold<Pick<StartFollowUp, 'person' | 'countedFrom' | 'creditDays' | 'evidence'> & { readonly id: string }> &
  Omit<StartFollowUp, 'person' | 'countedFrom' | 'creditDays' | 'evidence' | 'referral' | 'transferredIn'>

/** Members of a household who share a ground come under measure in one act, each by their own order, counted from their own day. */
export const startHousehold = forHousehold<StartHousehold, StartHousehold['members'][number], StartFollowUp>(
  'followup/start-household',
  startFollowUp,
  ({ pack, category, ground, decidedBy, supportContact, allowed }, { person, countedFrom, creditDays, evidence }) => ({
    pack,
    category,
    ground,
    decidedBy,
    supportContact,
    allowed,
    person,
    countedFrom,
    creditDays,
    evidence,
    referral: null,
    transferredIn: false,
  }),
  (_, member) => member.person,
)

interface UnderMeasure {
  readonly id: string
  readonly followUp: string
}

export type VisitHousehold = ForHousehold<UnderMeasure & Pick<RecordVisit, 'finding'>> & Pick<RecordVisit, 'note'>

/** One visit at one door, of each member under measure their own finding. */
export const visitHousehold = forHousehold<VisitHousehold, VisitHousehold['members'][number], RecordVisit>(
  'followup/visit-household',
  recordVisit,
  ({ note }, { followUp, finding }) => ({ followUp, finding, note, corrects: null }),
  (state, member) => state.one(followUps, member.followUp)?.person,
)

export type ReleaseHousehold = ForHousehold<UnderMeasure> & Pick<Release, 'note'>

/** Members whose measures are complete are released in one act, each by their own paper. */
export const releaseHousehold = forHousehold<ReleaseHousehold, UnderMeasure, Release>(
  'followup/release-household',
  release,
  ({ note }, { followUp }) => ({ followUp, note }),
  (state, member) => state.one(followUps, member.followUp)?.person,
)
