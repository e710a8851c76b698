import { Button, Tag } from 'antd'
import { useState } from 'react'
import type { CareDetail, CareSeatAnswer, CareTeamAnswer } from '@lianfang/contract/followup/care/answers.ts'
import { careWords, seatAnswerWords } from '@lianfang/contract/followup/care/words.ts'
import { useClock } from '../../shell/clock.tsx'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { PhoneLinks } from '../../shell/phone-links.tsx'
import { AnswerForm } from './answer-form.tsx'
import { SeatForm } from './seat-form.tsx'
import { words } from './words.ts'

interface Props {
  readonly team: CareTeamAnswer
  readonly index: number
  readonly candidates: CareDetail['candidates']
  readonly arranging: boolean
}

/** A place of a team: who sits there with the telephone, what was answered, and the ways to answer for them or to change them. */
export function PlaceRow({ team, index, candidates, arranging }: Props) {
  const say = useSay(words)
  const sayTerm = useSay(careWords)
  const { language } = useLanguage()
  const [changing, setChanging] = useState(false)
  const place = team.places[index]
  if (!place) return null
  const seats = [place.standIn, place.holder].filter((seat) => seat !== null)
  return (
    <li>
      <div className="row between">
        <span>
          <strong>{place.name[language]}</strong> {team.lead === index && <Tag>{sayTerm('lead')}</Tag>}
          {team.caller !== null && team.caller === place.acting && <Tag color="processing">{sayTerm('caller')}</Tag>}
        </span>
        {arranging && (
          <Button size="small" aria-expanded={changing} onClick={() => setChanging(!changing)}>
            {say('changeMember')}
          </Button>
        )}
      </div>
      {seats.length === 0 && <span className="warn">{sayTerm('free-place')}</span>}
      {seats.map((seat) => (
        <Sitting key={seat.id} seat={seat} unit={team.unit} />
      ))}
      {changing && <SeatForm team={team} place={index} candidates={candidates} isTaken={place.holder !== null} close={() => setChanging(false)} />}
    </li>
  )
}

function Sitting({ seat, unit }: { readonly seat: CareSeatAnswer; readonly unit: string }) {
  const say = useSay(words)
  const sayTerm = useSay(careWords)
  const sayAnswer = useSay(seatAnswerWords)
  const clock = useClock()
  return (
    <div>
      <span>
        {seat.name} {seat.office !== '' && <span className="hint">{seat.office}</span>}{' '}
        <PhoneLinks phones={seat.phone === '' ? [] : [seat.phone]} name={seat.name} />{' '}
        {seat.standIn && seat.until !== null && <Tag>{sayTerm('stand-in-to', { day: clock.fullInstant(seat.until) })}</Tag>}
        <Tag color={seat.answer === 'ACCEPTED' ? 'success' : 'warning'}>{sayAnswer(seat.answer)}</Tag>
      </span>
      {seat.note !== '' && <p className="hint">{say('answeredBy', { by: seat.by, note: seat.note })}</p>}
      {seat.answer === 'ASKED' && <AnswerForm seat={seat} unit={unit} />}
    </div>
  )
}
