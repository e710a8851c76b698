import { peopleWords } from '@lianfang/contract/people/words.ts'
import { orders } from '@lianfang/domain/followup/orders/tables.ts'
import { recordObservations } from '@lianfang/domain/followup/policy.ts'
import { followUps } from '@lianfang/domain/followup/tables.ts'
import { allows } from '@lianfang/domain/kernel/policy.ts'
import { households, houseVisits, persons, type Household, type Person } from '@lianfang/domain/people/tables.ts'
import { referrals } from '@lianfang/domain/referrals/tables.ts'
import type { JSX } from 'preact'
import { TeamCard } from '../followup/care/team-card.tsx'
import { FlowsPart } from '../followup/flows/flows-part.tsx'
import { NeedsPart } from '../followup/needs/needs-part.tsx'
import { followupScreenWords } from '../followup/words.ts'
import { dueDuties } from '../followup/due-duties.ts'
import { DueDuty, MeasureCard } from '../followup/measure-card.tsx'
import { unitPath } from '../grids/unit-path.ts'
import { WhoAnswers } from '../grids/who-answers.tsx'
import { useLanguage, useSay } from '../kit/language.ts'
import { Notice } from '../kit/notice.tsx'
import { linkTo, type Route } from '../kit/route.ts'
import { Screen } from '../kit/screen.tsx'
import { momentText } from '../kit/time-text.ts'
import { useWork } from '../kit/work.ts'
import { kitWords } from '../kit/words.ts'
import { householdName } from '../people/household-name.ts'
import { MemberCard } from '../people/member-card.tsx'
import { peopleScreenWords } from '../people/words.ts'
import { shellWords } from './words.ts'

/** `#/household/<household>` and `#/person/<person>`: who lives here, what is going on with them, who answers for the door. */
export function HomeScreen({ route }: { readonly route: Route }): JSX.Element {
  const work = useWork()
  const words = useSay(shellWords)
  const kit = useSay(kitWords)
  const asked = route.name === 'person' ? work.view.one(persons, route.id) : undefined
  const household = work.view.one(households, route.name === 'household' ? route.id : asked?.household)
  const title = words(household ? 'household' : 'person')
  const members = household ? membersOf(work.view.by(persons, 'household', household.id), household) : asked ? [asked] : []
  const unit = household?.unit ?? asked?.unit
  if (unit === undefined) {
    return (
      <Screen title={title} back>
        <Notice tone="warn">{kit('not-here')}</Notice>
      </Screen>
    )
  }
  return (
    <Screen title={title} back>
      <div>
        {household ? <h2 class="subject">{householdName(work.view, household) || unitPath(work.view, unit)}</h2> : null}
        <p class="soft">{[unitPath(work.view, unit), household?.personal.address, household?.code].filter(Boolean).join(' · ')}</p>
      </div>
      {household ? <Knock household={household} /> : null}
      {members.map((person) => (
        <Measures key={person.id} person={person} />
      ))}
      <NeedsPart people={members} />
      <section class="card" aria-label={words('members', { n: members.length })}>
        <h2>{words('members', { n: members.length })}</h2>
        <ul>
          {members.map((person) => (
            <MemberCard key={person.id} person={person} tags={<Tags person={person} />} />
          ))}
        </ul>
      </section>
      <WhoAnswers unit={unit} />
    </Screen>
  )
}

/** The head first, then as the register has them. */
function membersOf(people: readonly Person[], household: Household): readonly Person[] {
  return [...people].sort(
    (a, b) => Number(b.id === household.head) - Number(a.id === household.head) || ((a.personal.birth ?? '9') < (b.personal.birth ?? '9') ? -1 : 1),
  )
}

function Tags({ person }: { readonly person: Person }): JSX.Element {
  const work = useWork()
  const words = useSay(shellWords)
  const isUnder = work.view.by(followUps, 'person', person.id).some((followUp) => followUp.status === 'ACTIVE')
  const isSought = work.view.by(referrals, 'person', person.id).some((referral) => referral.status === 'OPEN')
  return (
    <>
      {isUnder ? <span class="tag warn">{words('under-measure')}</span> : null} {isSought ? <span class="tag bad">{words('to-verify')}</span> : null}
    </>
  )
}

/** What somebody of the household is sought for or under. */
function Measures({ person }: { readonly person: Person }): JSX.Element {
  const work = useWork()
  const words = useSay(shellWords)
  const followup = useSay(followupScreenWords)
  const open = work.view.by(referrals, 'person', person.id).filter((referral) => referral.status === 'OPEN')
  const measures = work.view.by(followUps, 'person', person.id)
  const active = measures.filter((followUp) => followUp.status === 'ACTIVE')
  const over = measures.filter((followUp) => followUp.status !== 'ACTIVE' && allows(recordObservations, work.device.owner.actor, followUp.unit))
  const waits = work.view.by(orders, 'person', person.id).some((order) => order.status === 'PROPOSED')
  return (
    <>
      {open.map((referral) => (
        <a key={referral.id} class="act bad wide" href={linkTo('referral', referral.id)}>
          {words('verify', { name: referral.personal.name })}
        </a>
      ))}
      {over.flatMap((followUp) =>
        dueDuties(work.view, followUp, work.now, work.offset).map((duty) => <DueDuty key={duty.key} duty={duty} followUp={followUp} />),
      )}
      {waits ? <p class="soft">{followup('order-waits')}</p> : null}
      {active.map((followUp) => (
        <div key={followUp.id}>
          <h2>{person.personal.name}</h2>
          <MeasureCard followUp={followUp} name={person.personal.name} />
          <TeamCard followUp={followUp} />
        </div>
      ))}
      <FlowsPart person={person} />
    </>
  )
}

function Knock({ household }: { readonly household: Household }): JSX.Element {
  const work = useWork()
  const language = useLanguage()
  const words = useSay(shellWords)
  const people = useSay(peopleScreenWords)
  const terms = useSay(peopleWords)
  const visits = [...work.view.by(houseVisits, 'household', household.id)].sort((a, b) => (a.at < b.at ? 1 : -1))
  const last = visits[0]
  return (
    <div class="row">
      <p class="soft grow">
        {last
          ? people('last-visit', {
              at: momentText(last.at, language, work.offset, work.now),
              result: terms(last.result === 'AWAY' ? 'VISIT_AWAY' : last.result),
            })
          : people('no-visit')}
      </p>
      <a class="act" href={linkTo('knock', household.id)}>
        {words('knock')}
      </a>
    </div>
  )
}
