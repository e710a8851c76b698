import { accepted, refused, type Command, type Context, type Outcome, type Sentence } from '../kernel/command.ts'
import { put } from '../kernel/change.ts'
import { needBy, needOne, type State } from '../kernel/state.ts'
import { differences, type Count } from './compare-figures.ts'
import { answersForTheTownship, sealBulletins } from './policy.ts'
import { bulletinCorrections, bulletins } from './tables.ts'

/** What a person says: which sealed bulletin, and why its numbers are others now. */
export interface CorrectionRequest {
  readonly bulletin: string
  readonly reason: string
}

/** What is decided: the request with the bulletin's figures as the rows say them now. */
export interface IssueCorrection extends CorrectionRequest {
  readonly now: readonly Count[]
}

/**
 * Issues a dated correction beside the sealed figures, never in their place (domain.md §7). Refuses a bulletin that does not
 * exist (`bulletin-unknown`) and a correction that would change nothing (`correction-nothing`).
 */
export const issueCorrection: Sentence<IssueCorrection> = {
  kind: 'bulletin/issue-correction',
  policy: sealBulletins,
  needs: (command) => [needOne(bulletins, command.input.bulletin), needBy(bulletinCorrections, 'bulletin', command.input.bulletin)],
  decide,
}

function decide(state: State, command: Command<IssueCorrection>, { actor }: Context): Outcome {
  if (!answersForTheTownship(actor)) return refused({ code: 'not-allowed' })
  const { bulletin: id, reason, now } = command.input
  const bulletin = state.one(bulletins, id)
  if (!bulletin) return refused({ code: 'bulletin-unknown', bulletin: id })
  if (reason.trim() === '') return refused({ code: 'correction-reason', bulletin: id })
  const figures = differences(bulletin.figures, state.by(bulletinCorrections, 'bulletin', id), now)
  if (figures.length === 0) return refused({ code: 'correction-nothing', day: bulletin.day })
  return accepted(put(bulletinCorrections, { id: command.id, bulletin: id, issuedAt: command.at, issuedBy: command.actor, reason: reason.trim(), figures }))
}
