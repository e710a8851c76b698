import { isAway, lastRide } from '@lianfang/domain/followup/flows/dependants.ts'
import { transports } from '@lianfang/domain/followup/flows/tables.ts'
import { hasLapsed } from '@lianfang/domain/followup/has-lapsed.ts'
import { recordObservations, startMeasures } from '@lianfang/domain/followup/policy.ts'
import { followUps } from '@lianfang/domain/followup/tables.ts'
import { allows } from '@lianfang/domain/kernel/policy.ts'
import type { Person } from '@lianfang/domain/people/tables.ts'
import type { JSX } from 'preact'
import { useLanguage, useSay } from '../../kit/language.ts'
import { linkTo } from '../../kit/route.ts'
import { shortMoment } from '../../kit/time-text.ts'
import { useWork } from '../../kit/work.ts'
import { flowLink, useFlowText } from './flow-text.ts'
import { openFlows } from './open-flows.ts'
import { flowScreenWords } from './words.ts'

/** Where somebody is or is to be taken, who searches for them, which letter is open, and how each begins. */
export function FlowsPart({ person }: { readonly person: Person }): JSX.Element | null {
  const work = useWork()
  const words = useSay(flowScreenWords)
  const says = useFlowText()
  const { actor } = work.device.owner
  const flows = openFlows(work.view, person.id, work.now, work.offset)
  const running = work.view.by(followUps, 'person', person.id).find((followUp) => followUp.status === 'ACTIVE' && !hasLapsed(followUp, work.now))
  if (flows.length === 0 && !running) return null
  const is = (...kinds: readonly string[]): boolean => flows.some((flow) => kinds.includes(flow.kind))
  const mayStart = running !== undefined && allows(startMeasures, actor, running.unit)
  return (
    <section class="card" aria-label={`${person.personal.name} ${words('title')}`}>
      <h2>
        {person.personal.name} {words('title')}
      </h2>
      <Whereabouts person={person} />
      {flows.map((flow) => (
        <a key={flowLink(flow)} class={`act wide${flow.isLate ? ' bad' : flow.kind === 'LETTER' ? '' : ' main'}`} href={flowLink(flow)}>
          {says(flow)}
        </a>
      ))}
      {running ? (
        <div class="row">
          {mayStart && !is('ON_THE_WAY', 'RIDE_DUE') ? (
            <a class="act" href={linkTo('depart', running.id)}>
              {words('depart')}
            </a>
          ) : null}
          {allows(recordObservations, actor, running.unit) && !is('SEARCH') ? (
            <a class="act" href={linkTo('begin-search', running.id)}>
              {words('begin-search')}
            </a>
          ) : null}
          {mayStart && !flows.some((flow) => flow.kind === 'LETTER' && flow.letter.status === 'IN_TRANSIT') ? (
            <a class="act" href={linkTo('hand-over', running.id)}>
              {words('hand-over')}
            </a>
          ) : null}
        </div>
      ) : null}
    </section>
  )
}

/** Said while somebody is at a site or in hospital. */
function Whereabouts({ person }: { readonly person: Person }): JSX.Element | null {
  const work = useWork()
  const language = useLanguage()
  const words = useSay(flowScreenWords)
  const rides = work.view.by(transports, 'person', person.id)
  const last = lastRide(rides)
  if (!last || last.arrivedAt === null || !isAway(rides)) return null
  return <p class="soft">{words('away-site', { place: last.personal.to, at: shortMoment(last.arrivedAt, language, work.offset, work.now) })}</p>
}
