import { Collapse, Tag } from 'antd'
import type { CareDetail, CareTeamAnswer } from '@lianfang/contract/followup/care/answers.ts'
import { careWords } from '@lianfang/contract/followup/care/words.ts'
import { arrangeCare } from '@lianfang/domain/followup/care/policy.ts'
import type { FollowUp } from '@lianfang/domain/followup/tables.ts'
import { useClock } from '../../shell/clock.tsx'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { Part } from '../../shell/panel.tsx'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { useMay } from '../../shell/session.tsx'
import { useAsk } from '../../shell/use-ask.ts'
import { CallerForm } from './caller-form.tsx'
import { FormTeam } from './form-team.tsx'
import { PlaceRow } from './place-row.tsx'
import { words } from './words.ts'

/** The care team of somebody under measure: who sits where, who calls, what is missing, and who sat there before. */
export function TeamPart({ followUp }: { readonly followUp: FollowUp }) {
  const sayTerm = useSay(careWords)
  const may = useMay()
  const query = useAsk<CareDetail>(`/care/${followUp.id}`, ['care_teams', 'care_seats', 'care_contacts', 'care_templates', 'assignments', 'workers'])
  const detail = query.data
  if (!detail && !query.error) return null
  const arranging = followUp.status === 'ACTIVE' && may(arrangeCare, followUp.unit)
  return (
    <Part title={sayTerm('care-team')} extra={detail && <Completeness team={detail.team} />}>
      <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} />
      {detail?.team && <Team team={detail.team} candidates={detail.candidates} arranging={arranging} />}
      {detail?.team === null && arranging && <FormTeam key={detail.template.id} followUp={followUp} detail={detail} />}
    </Part>
  )
}

function Completeness({ team }: { readonly team: CareTeamAnswer | null }) {
  const sayTerm = useSay(careWords)
  if (team === null) return <Tag color="warning">{sayTerm('no-team')}</Tag>
  return team.missing === 0 ? <Tag color="success">{sayTerm('complete')}</Tag> : <Tag color="warning">{sayTerm('incomplete', { n: team.missing })}</Tag>
}

function Team({ team, candidates, arranging }: { readonly team: CareTeamAnswer; readonly candidates: CareDetail['candidates']; readonly arranging: boolean }) {
  const say = useSay(words)
  const { language } = useLanguage()
  const clock = useClock()
  const more = [
    ...(arranging ? [{ key: 'caller', label: say('leadAndCaller'), children: <CallerForm key={`${team.lead}.${team.callerPlace}`} team={team} /> }] : []),
    ...(team.past.length > 0
      ? [
          {
            key: 'past',
            label: say('past'),
            children: (
              <ul>
                {team.past.map((seat) => (
                  <li key={seat.id}>
                    {say('pastLine', {
                      name: seat.name,
                      place: team.places[seat.place]?.name[language],
                      from: clock.fullInstant(seat.since),
                      to: clock.fullInstant(seat.until),
                    })}
                    {seat.note !== '' && <span className="hint"> {seat.note}</span>}
                  </li>
                ))}
              </ul>
            ),
          },
        ]
      : []),
  ]
  return (
    <>
      <p className="hint">{say('onlyOneCalls')}</p>
      <ul className="care-places">
        {team.places.map((_, index) => (
          // A line-up is a list by position: the position is what names a place.
          <PlaceRow key={String(index)} team={team} index={index} candidates={candidates} arranging={arranging} />
        ))}
      </ul>
      {more.length > 0 && <Collapse size="small" items={more} />}
    </>
  )
}
