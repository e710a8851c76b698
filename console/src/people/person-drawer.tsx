import { Button, Collapse } from 'antd'
import { seeNeeds } from '@lianfang/domain/followup/needs/policy.ts'
import { seeFollowUps, startMeasures } from '@lianfang/domain/followup/policy.ts'
import { keepTheRegister, settleTheRegister } from '@lianfang/domain/people/policy.ts'
import { erase, seeWholeIdentity } from '@lianfang/domain/privacy/policy.ts'
import type { PersonDetail } from '@lianfang/contract/people/answers.ts'
import { peopleWords } from '@lianfang/contract/people/words.ts'
import { Answerers } from '../shell/answerers.tsx'
import { useClock } from '../shell/clock.tsx'
import { useSay } from '../shell/language.tsx'
import { OpenLink } from '../shell/open-link.tsx'
import { useOpenStack, type DrawerProps } from '../shell/open-stack.ts'
import { Facts, Panel, Part } from '../shell/panel.tsx'
import { PhoneLinks } from '../shell/phone-links.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useMay } from '../shell/session.tsx'
import { useUnits } from '../shell/units.tsx'
import { useAsk } from '../shell/use-ask.ts'
import { Waiting } from '../shell/waiting.tsx'
import { ageAt } from './age-at.ts'
import { Conflicts } from './conflicts.tsx'
import { EditPersonForm } from './edit-person-form.tsx'
import { ErasePersonForm } from './erase-person-form.tsx'
import { ExposuresPart } from './exposures-part.tsx'
import { MergePart } from './merge-part.tsx'
import { MovePersonForm } from './move-person-form.tsx'
import { PersonHistory } from './person-history.tsx'
import { UnmaskForm } from './unmask-form.tsx'
import { words } from './words.ts'

/** A person: who it is, what happened, who answers, and the ways to set the record right. */
export function PersonDrawer({ id }: DrawerProps) {
  const say = useSay(words)
  const sayTerm = useSay(peopleWords)
  const clock = useClock()
  const units = useUnits()
  const may = useMay()
  const { open } = useOpenStack()
  const query = useAsk<PersonDetail>(`/people/persons/${id}`, ['persons', 'households', 'follow_ups', 'referrals', 'merges', 'conflicts'])
  if (!query.data) return query.error ? <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} /> : <Waiting />
  const detail = query.data
  const { person } = detail
  const active = detail.followUps.find((line) => line.status === 'ACTIVE')
  const kept = may(keepTheRegister, person.unit)
  const ways = [
    ...(kept ? [{ key: 'edit', label: sayTerm('edit-person'), children: <EditPersonForm key={person.revision} person={person} /> }] : []),
    ...(kept ? [{ key: 'move', label: sayTerm('move-person'), children: <MovePersonForm person={person} /> }] : []),
    ...(may(erase, person.unit) && active === undefined && person.personal.name !== ''
      ? [{ key: 'erase', label: say('erase'), children: <ErasePersonForm person={person} /> }]
      : []),
  ]
  return (
    <Panel
      title={person.personal.name || say('erasedPerson')}
      sub={
        <>
          {units.place(person.unit)} · <PhoneLinks phones={person.personal.phones} name={person.personal.name} />
        </>
      }
      actions={
        <>
          {active && (
            <Button type="primary" size="small" onClick={() => open('follow-up', active.id)}>
              {say('followUpLine', { from: clock.day(active.startedDay), to: clock.day(active.plannedEnd) })}
            </Button>
          )}
          {!active && person.mergedInto === null && may(startMeasures, person.unit) && (
            <Button size="small" onClick={() => open('start', `person.${person.id}`)}>
              {say('startFollowUp')}
            </Button>
          )}
          {person.mergedInto === null && may(seeNeeds, person.unit) && (
            <OpenLink kind="needs" id={person.id}>
              {say('needs')}
            </OpenLink>
          )}
          {person.mergedInto !== null && (
            <OpenLink kind="person" id={person.mergedInto}>
              {sayTerm('merged')}
            </OpenLink>
          )}
        </>
      }
    >
      <Conflicts conflicts={detail.conflicts} person={person} />
      <PersonFacts detail={detail} />
      {may(seeWholeIdentity, person.unit) && <UnmaskForm person={person.id} />}
      <Part title={say('history')}>
        <PersonHistory detail={detail} />
      </Part>
      {may(seeFollowUps, person.unit) && <ExposuresPart person={person} />}
      {may(settleTheRegister, person.unit) && <MergePart detail={detail} />}
      {person.mergedInto === null && ways.length > 0 && <Collapse size="small" items={ways} />}
      <Part title={sayTerm('household')}>
        {detail.household ? (
          <OpenLink kind="household" id={detail.household.id}>
            {[units.place(detail.household.unit), detail.household.personal.door, detail.household.personal.address].filter((text) => text !== '').join(' ')}
          </OpenLink>
        ) : (
          <span className="hint">{say('moveNoHousehold')}</span>
        )}
      </Part>
      <Part title={say('whoAnswers')}>
        <Answerers unit={person.unit} />
      </Part>
    </Panel>
  )
}

function PersonFacts({ detail: { person } }: { readonly detail: PersonDetail }) {
  const sayTerm = useSay(peopleWords)
  const clock = useClock()
  return (
    <Facts
      facts={[
        [sayTerm('sex'), sayTerm(person.sex)],
        [
          sayTerm('birth'),
          person.personal.birth && `${clock.day(person.personal.birth)}（${sayTerm('age', { n: ageAt(person.personal.birth, clock.today) })}）`,
        ],
        [sayTerm(person.personal.idType), person.personal.idNumber || person.personal.noIdReason],
        [sayTerm('living'), sayTerm(person.living)],
        [sayTerm('relation'), person.personal.relation],
        [sayTerm('address'), person.personal.address],
        [sayTerm('note'), person.personal.note],
      ]}
    />
  )
}
