import { Route, Switch } from 'wouter'
import { ImportStart } from './import-start.tsx'
import { ImportWizard } from './import-wizard.tsx'

/** Files on their way in: the start, and each file's way from its columns to being taken in. */
export function Imports() {
  return (
    <Switch>
      <Route path="/imports/:id">{({ id }) => <ImportWizard key={id} id={id} />}</Route>
      <Route component={ImportStart} />
    </Switch>
  )
}
