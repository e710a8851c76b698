import { Route, Switch } from 'wouter'
import { FollowUpBoard } from './follow-up-board.tsx'
import { OrdersDesk } from './orders/orders-desk.tsx'
import { SheetPage } from './sheet/sheet-page.tsx'
import { FlowsDesk } from './flows/flows-desk.tsx'
import { SamplesDesk } from './samples/samples-desk.tsx'

/** People under measure: the board, the desks of their orders and samples, and the sheets on their doors. */
export function FollowUps() {
  return (
    <Switch>
      <Route path="/followup/orders" component={OrdersDesk} />
      <Route path="/followup/flows" component={FlowsDesk} />
      <Route path="/followup/samples" component={SamplesDesk} />
      <Route path="/followup/sheet/:id">{({ id }) => <SheetPage key={id} id={id} />}</Route>
      <Route component={FollowUpBoard} />
    </Switch>
  )
}
