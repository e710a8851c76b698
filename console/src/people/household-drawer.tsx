import { Button, Collapse } from 'antd'
import { useState } from 'react'
import { keepTheRegister, knockOnDoors } from '@lianfang/domain/people/policy.ts'
import type { HouseholdDetail } from '@lianfang/contract/people/answers.ts'
import { peopleWords } from '@lianfang/contract/people/words.ts'
import type { DrawerProps } from '../shell/open-stack.ts'
import { Answerers } from '../shell/answerers.tsx'
import { useClock } from '../shell/clock.tsx'
import { useSay } from '../shell/language.tsx'
import { OpenLink } from '../shell/open-link.tsx'
import { Facts, Panel, Part } from '../shell/panel.tsx'
import { PhoneLinks } from '../shell/phone-links.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useMay } from '../shell/session.tsx'
import { useUnits } from '../shell/units.tsx'
import { useAsk } from '../shell/use-ask.ts'
import { Waiting } from '../shell/waiting.tsx'
import { ageAt } from './age-at.ts'
import { HouseVisitForm } from './house-visit-form.tsx'
import { PutHouseholdForm } from './put-household-form.tsx'
import { PutPerson } from './put-person.tsx'
import { visitWord } from './visit-word.ts'
import { words } from './words.ts'

/** A door: who lives behind it, who knocked and when, and who answers for it. */
export function HouseholdDrawer({ id }: DrawerProps) {
  const say = useSay(words)
  const sayTerm = useSay(peopleWords)
  const clock = useClock()
  const units = useUnits()
  const may = useMay()
  const [entering, setEntering] = useState(false)
  const query = useAsk<HouseholdDetail>(`/people/households/${id}`, ['households', 'persons', 'house_visits'])
  if (!query.data) return query.error ? <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} /> : <Waiting />
  const { household, members, visits } = query.data
  const head = members.find((member) => member.id === household.head)
  return (
    <Panel
      title={`${head?.personal.name ?? sayTerm('no-head')} · ${sayTerm('household')}`}
      sub={[units.place(household.unit), household.personal.door].filter((text) => text !== '').join(' · ')}
      actions={
        may(keepTheRegister, household.unit) && (
          <Button size="small" onClick={() => setEntering(true)}>
            {sayTerm('put-person')}
          </Button>
        )
      }
    >
      <Facts
        facts={[
          [sayTerm('household-code'), household.code],
          [sayTerm('address'), household.personal.address],
        ]}
      />
      <Part title={sayTerm('members')}>
        <ul className="plain-list">
          {members.map((member) => (
            <li key={member.id} className="row">
              <OpenLink kind="person" id={member.id} row>
                {member.personal.name || sayTerm('erased')}
              </OpenLink>
              <span className="hint">
                {[
                  member.id === household.head ? sayTerm('head') : member.personal.relation,
                  sayTerm(member.sex),
                  member.personal.birth === null ? '' : sayTerm('age', { n: ageAt(member.personal.birth, clock.today) }),
                  sayTerm(member.living),
                ]
                  .filter((text) => text !== '')
                  .join(' · ')}
              </span>
              <PhoneLinks phones={member.personal.phones} name={member.personal.name} />
            </li>
          ))}
        </ul>
      </Part>
      {may(knockOnDoors, household.unit) && (
        <Part title={sayTerm('house-visit')}>
          <HouseVisitForm household={household} />
        </Part>
      )}
      <Part title={sayTerm('house-visits')}>
        {visits.length === 0 && <p className="hint">{say('emptyVisits')}</p>}
        <ul className="plain-list">
          {visits.map((visit) => (
            <li key={visit.id}>
              {clock.instant(visit.at)} <strong>{sayTerm(visitWord(visit.result))}</strong> {visit.personal.note}{' '}
              <span className="hint">{units.workerName(visit.by)}</span>
            </li>
          ))}
        </ul>
      </Part>
      {may(keepTheRegister, household.unit) && (
        <Collapse
          size="small"
          items={[
            { key: 'edit', label: sayTerm('edit-household'), children: <PutHouseholdForm key={household.revision} household={household} members={members} /> },
          ]}
        />
      )}
      <Part title={say('whoAnswers')}>
        <Answerers unit={household.unit} />
      </Part>
      {entering && <PutPerson close={() => setEntering(false)} household={household} />}
    </Panel>
  )
}
