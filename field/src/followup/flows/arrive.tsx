import { wayWords } from '@lianfang/contract/followup/flows/words.ts'
import { arrive, type Arrive } from '@lianfang/domain/followup/flows/arrive.ts'
import { transports, type Transport } from '@lianfang/domain/followup/flows/tables.ts'
import { persons } from '@lianfang/domain/people/tables.ts'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useLanguage, useSay } from '../../kit/language.ts'
import { Notice } from '../../kit/notice.tsx'
import { goBack, type Route } from '../../kit/route.ts'
import { SaveFoot } from '../../kit/save-foot.tsx'
import { Screen } from '../../kit/screen.tsx'
import { TextField } from '../../kit/text-field.tsx'
import { shortMoment } from '../../kit/time-text.ts'
import { useRecording, useWork } from '../../kit/work.ts'
import { kitWords } from '../../kit/words.ts'
import { GoneScreen } from '../subject.tsx'
import { receiversOf } from './ride-offers.ts'
import { flowScreenWords } from './words.ts'

/** `#/arrive/<transport>`: a ride ends and everybody on it is handed over: one tap where it is known who takes over there. */
export function ArriveScreen({ route }: { readonly route: Route }): JSX.Element {
  const work = useWork()
  const words = useSay(flowScreenWords)
  const recording = useRecording()
  const [receivedBy, setReceivedBy] = useState('')
  const [isBack, setBack] = useState(false)
  const ride = work.view.one(transports, route.id)
  if (!ride) return <GoneScreen title={words('arrive-title')} />

  const end = (as: Arrive['as'], who: string): void => {
    const input: Arrive = { trip: ride.trip, as, receivedBy: who.trim() }
    recording.record(arrive.kind, ride.unit, input, goBack)
  }
  const isOver = ride.status !== 'ON_THE_WAY'
  return (
    <Screen
      title={words('arrive-title')}
      back
      foot={
        <SaveFoot
          recording={recording}
          onSave={() => end(isBack ? 'TURNED_BACK' : 'ARRIVED', receivedBy)}
          disabled={isOver || receivedBy.trim().length < 2}
          label={words(isBack ? 'turned-back' : 'arrived')}
        />
      }
    >
      <RideSays ride={ride} />
      {isBack || isOver
        ? null
        : receiversOf(work.view, ride, work.view.one(persons, ride.person)).map((who) => (
            <button key={who} type="button" class="act main wide" disabled={recording.isBusy} onClick={() => end('ARRIVED', who)}>
              {words('arrived-with', { who })}
            </button>
          ))}
      <TextField id="received-by" label={words(isBack ? 'why-back' : 'received-by')} value={receivedBy} onInput={setReceivedBy} maxLength={100} />
      {isBack ? null : (
        <button type="button" class="act wide" onClick={() => setBack(true)}>
          {words('turned-back')}
        </button>
      )}
    </Screen>
  )
}

/** Who is on the ride, and how it began. */
function RideSays({ ride }: { readonly ride: Transport }): JSX.Element {
  const work = useWork()
  const language = useLanguage()
  const words = useSay(flowScreenWords)
  const kit = useSay(kitWords)
  const names = work.view.by(transports, 'trip', ride.trip).map((one) => work.view.one(persons, one.person)?.personal.name || kit('unnamed'))
  const { from, to, vehicle, crew, takenBy } = ride.personal
  return (
    <>
      <div>
        <h2 class="subject">{names.join('、')}</h2>
        <p class="soft">
          {wayWords[ride.way][language]} · {words('from-to', { from, to })}
        </p>
        <p class="soft">{words('who-took', { vehicle, crew, who: takenBy })}</p>
      </div>
      <Notice>{words('on-the-way', { at: shortMoment(ride.leftAt, language, work.offset, work.now) })}</Notice>
    </>
  )
}
