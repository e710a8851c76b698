import type { FollowUpDetail } from '@lianfang/contract/followup/answers.ts'

/** What a form that records something of a follow-up gets. */
export interface RecordProps {
  readonly detail: FollowUpDetail
  /** The check chosen in the strip; null: the one of that time. */
  readonly slot: string | null
  readonly clearSlot: () => void
}
