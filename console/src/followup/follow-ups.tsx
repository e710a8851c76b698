import { Route, Switch } from 'wouter'
import { FollowUpBoard } from './follow-up-board.tsx'
import { SamplesDesk } from './samples/samples-desk.tsx'

/** People under measure: the board, and the desk of their samples. */
export function FollowUps() {
  return (
    <Switch>
      <Route path="/followup/samples" component={SamplesDesk} />
      <Route component={FollowUpBoard} />
    </Switch>
  )
}
