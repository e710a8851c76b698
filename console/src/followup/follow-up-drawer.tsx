import { Collapse } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { decideMeasures, recordObservations, startMeasures } from '@lianfang/domain/followup/policy.ts'
import { followUpStatusWords } from '@lianfang/contract/followup/words.ts'
import type { FollowUpDetail } from '@lianfang/contract/followup/answers.ts'
import type { DrawerProps } from '../shell/open-stack.ts'
import { Answerers } from '../shell/answerers.tsx'
import { useClock } from '../shell/clock.tsx'
import { useLanguage, useSay } from '../shell/language.tsx'
import { OpenLink } from '../shell/open-link.tsx'
import { Facts, Panel, Part } from '../shell/panel.tsx'
import { PhoneLinks } from '../shell/phone-links.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useMay } from '../shell/session.tsx'
import { useUnits } from '../shell/units.tsx'
import { useAsk } from '../shell/use-ask.ts'
import { Waiting } from '../shell/waiting.tsx'
import { TeamPart } from './care/team-part.tsx'
import { NeedsPart } from './needs/needs-part.tsx'
import { Alerts } from './alerts.tsx'
import { ChangeMeasureForm } from './change-measure-form.tsx'
import { Duties } from './duties.tsx'
import { EndFollowUpForm } from './end-follow-up-form.tsx'
import { BeginSearchForm, DepartForm, HandOverForm } from './flows/flow-forms.tsx'
import { HouseholdForm } from './flows/household-form.tsx'
import { words as flowWords } from './flows/words.ts'
import { History } from './history.tsx'
import { Legend } from './legend.tsx'
import { MeasureLine } from './measure-line.tsx'
import { MoveNotice } from './move-notice.tsx'
import { OwnPagePart } from './own-page-part.tsx'
import { PhaseList } from './phase-list.tsx'
import { RecordForms } from './record-forms.tsx'
import { ReleasePart } from './release-part.tsx'
import { SlotGrid } from './slot-grid.tsx'
import { words } from './words.ts'

/** A person under measure: what is due, its record, and every way on from here. */
export function FollowUpDrawer({ id }: DrawerProps) {
  const say = useSay(words)
  const sayStatus = useSay(followUpStatusWords)
  const sayFlow = useSay(flowWords)
  const { language } = useLanguage()
  const clock = useClock()
  const units = useUnits()
  const may = useMay()
  const [slot, setSlot] = useState<string | null>(null)
  const query = useAsk<FollowUpDetail>(`/followup/${id}`, ['follow_ups', 'observations', 'alerts'])
  if (!query.data) return query.error ? <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} /> : <Waiting />
  const detail = query.data
  const { followUp, person } = detail
  const active = followUp.status === 'ACTIVE'
  const ways = [
    ...(may(decideMeasures, followUp.unit) ? [{ key: 'change', label: say('change'), children: <ChangeMeasureForm followUp={followUp} /> }] : []),
    ...(may(startMeasures, followUp.unit)
      ? [
          { key: 'ride', label: sayFlow('ride'), children: <DepartForm followUp={followUp} /> },
          { key: 'hand-over', label: sayFlow('handOver'), children: <HandOverForm followUp={followUp} /> },
        ]
      : []),
    ...(may(recordObservations, followUp.unit) ? [{ key: 'search', label: sayFlow('search'), children: <BeginSearchForm followUp={followUp} /> }] : []),
    ...(may(startMeasures, followUp.unit) && person.household !== null
      ? [{ key: 'household', label: sayFlow('household'), children: <HouseholdForm followUp={followUp} name={person.name} /> }]
      : []),
    ...(may(startMeasures, followUp.unit) ? [{ key: 'end', label: say('end'), children: <EndFollowUpForm followUp={followUp} /> }] : []),
  ]
  // Whose end has come is opened to be decided; everybody else to be recorded.
  const deciding = active && detail.decision !== 'NONE'
  const release = (
    <Part title={say('release')}>
      <ReleasePart detail={detail} choose={setSlot} />
    </Part>
  )
  return (
    <Panel
      title={person.name}
      sub={
        <>
          <MeasureLine followUp={followUp} /> · {units.place(followUp.unit)} · <PhoneLinks phones={person.phones} name={person.name} />
        </>
      }
      actions={
        <>
          <OpenLink kind="order" id={followUp.order}>
            {say('order')}
          </OpenLink>
          <OpenLink kind="person" id={followUp.person}>
            {say('person')}
          </OpenLink>
          <Link href={`/followup/sheet/${id}`}>{say('sheet')}</Link>
          {person.household !== null && (
            <OpenLink kind="household" id={person.household}>
              {say('household')}
            </OpenLink>
          )}
          {followUp.referral !== null && (
            <OpenLink kind="referral" id={followUp.referral}>
              {say('referral')}
            </OpenLink>
          )}
        </>
      }
    >
      <MoveNotice detail={detail} />
      <Alerts alerts={detail.alerts} />
      {deciding && release}
      {deciding && ways.length > 0 && <Collapse size="small" items={ways} />}
      <Part title={say('strip')}>
        <SlotGrid strip={detail.strip} feverThreshold={followUp.feverThreshold} chosen={slot} choose={setSlot} />
        <Legend />
      </Part>
      <Duties detail={detail} />
      {active && may(recordObservations, followUp.unit) && (
        <Part title={say('record')}>
          <RecordForms detail={detail} slot={slot} clearSlot={() => setSlot(null)} />
        </Part>
      )}
      {active && !deciding && release}
      {!active && (
        <Part title={sayStatus(followUp.status)}>
          <Facts
            facts={[
              [say('endWhen'), clock.fullInstant(followUp.endedAt)],
              [say('endedBy'), units.workerName(followUp.endedBy)],
              [say('wentTo'), followUp.personal.wentTo],
              [say('endNote'), followUp.personal.endNote],
            ]}
          />
        </Part>
      )}
      {active && !deciding && ways.length > 0 && <Collapse size="small" items={ways} />}
      <TeamPart followUp={followUp} />
      <OwnPagePart followUp={followUp} name={person.name} />
      <NeedsPart person={person.id} unit={followUp.unit} />
      <Part title={say('pack')}>
        <Facts
          facts={[
            [say('pack'), detail.packName[language]],
            [say('decidedBy'), followUp.decidedBy],
            [say('ground'), followUp.personal.ground],
            [say('countedFrom'), clock.day(followUp.countedFrom)],
            [say('creditDays'), followUp.creditDays > 0 && followUp.creditDays],
            [say('startedAt'), clock.fullInstant(followUp.startedAt)],
            [say('plannedEnd'), `${clock.day(followUp.plannedEnd)} 24:00`],
          ]}
        />
        <PhaseList phases={followUp.phases} />
      </Part>
      <Part title={say('history')}>
        <History detail={detail} />
      </Part>
      <Part title={say('chain')}>
        <Answerers unit={followUp.unit} />
      </Part>
    </Panel>
  )
}
