import { Steps } from 'antd'
import { Link } from 'wouter'
import { keepTheRoster } from '@lianfang/domain/grids/policy.ts'
import { useSay } from '../shell/language.tsx'
import { useMay } from '../shell/session.tsx'
import { useUnits } from '../shell/units.tsx'
import { words } from './words.ts'

/** What to do in a township that was founded a minute ago; gone as soon as there are grids and a command office. */
export function FirstSteps() {
  const say = useSay(words)
  const may = useMay()
  const { tree, assignments, loading, problem } = useUnits()
  const drawn = tree.all.length > 1
  const staffed = assignments.some((one) => one.role === 'COMMAND_OFFICE')
  if (loading || problem || !may(keepTheRoster) || (drawn && staffed)) return null
  return (
    <section className="first-steps">
      <h2>{say('firstSteps')}</h2>
      <Steps
        orientation="vertical"
        current={drawn ? 1 : 0}
        items={[
          { title: <Link href="/imports?kind=grids">{say('firstGrids')}</Link>, content: say('firstGridsNote') },
          { title: <Link href="/grids?tab=workers">{say('firstOffice')}</Link>, content: say('firstOfficeNote') },
          { title: say('firstLists'), content: say('firstListsNote') },
        ]}
      />
    </section>
  )
}
