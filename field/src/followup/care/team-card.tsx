import { careWords, seatAnswerWords } from '@lianfang/contract/followup/care/words.ts'
import type { CareSeat } from '@lianfang/domain/followup/care/tables.ts'
import type { SeatedPlace } from '@lianfang/domain/followup/care/seats-of.ts'
import type { FollowUp } from '@lianfang/domain/followup/tables.ts'
import type { JSX } from 'preact'
import { CallButton } from '../../kit/call-button.tsx'
import { useLanguage, useSay } from '../../kit/language.ts'
import { useWork } from '../../kit/work.ts'
import { kitWords } from '../../kit/words.ts'
import { memberOf } from './member-of.ts'
import { standingTeamOf } from './my-charges.ts'

/** Who looks after somebody under measure: each place, who sits there, one tap to call. A place that is free says so. */
export function TeamCard({ followUp }: { readonly followUp: FollowUp }): JSX.Element {
  const work = useWork()
  const words = useSay(careWords)
  const standing = standingTeamOf(work.view, followUp, work.now)
  const missing = standing?.places.filter((place) => !place.isAccepted).length ?? 0
  return (
    <section class="card" aria-label={words('care-team')}>
      <h2>
        {words('care-team')}{' '}
        <span class={missing === 0 && standing ? 'tag' : 'tag warn'}>
          {standing ? (missing === 0 ? words('complete') : words('incomplete', { n: missing })) : words('no-team')}
        </span>
      </h2>
      {standing?.places.map((place) => (
        <Place
          key={place.place}
          place={place}
          isCaller={standing.caller !== undefined && standing.caller.id === place.acting?.id}
          isLead={standing.team.lead === place.place}
        />
      ))}
    </section>
  )
}

function Place({ place, isCaller, isLead }: { readonly place: SeatedPlace<CareSeat>; readonly isCaller: boolean; readonly isLead: boolean }): JSX.Element {
  const work = useWork()
  const language = useLanguage()
  const words = useSay(careWords)
  const kit = useSay(kitWords)
  const { acting, standIn, isAccepted } = place
  const member = acting && memberOf(work.view, acting)
  const about = [
    place.name[language],
    member?.office,
    isLead ? words('lead') : '',
    isCaller ? words('caller') : '',
    acting !== undefined && acting.id === standIn?.id ? words('stand-in') : '',
    acting !== undefined && !isAccepted ? seatAnswerWords.ASKED[language] : '',
  ]
  return (
    <div class="row">
      <p class="grow">
        {member ? member.name || kit('unnamed') : <span class="tag warn">{words('free-place')}</span>}{' '}
        {member ? <span class="soft number">{member.phone}</span> : null}
        <br />
        <span class="soft">{about.filter(Boolean).join(' · ')}</span>
      </p>
      {member?.phone ? <CallButton phone={member.phone} name={member.name} /> : null}
    </div>
  )
}
