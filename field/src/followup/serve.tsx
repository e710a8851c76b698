import { serveOrder, type ServeOrder } from '@lianfang/domain/followup/orders/serve-order.ts'
import { keepServedPaper, type KeepServedPaper } from '@lianfang/domain/followup/orders/keep-served-paper.ts'
import { orders, SERVED_HOW, type ServedHow } from '@lianfang/domain/followup/orders/tables.ts'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { OneOf } from '../kit/choices.tsx'
import { useLanguage, useSay } from '../kit/language.ts'
import { NoteField } from '../kit/note-field.tsx'
import { goBack, type Route } from '../kit/route.ts'
import { SaveFoot } from '../kit/save-foot.tsx'
import { Screen } from '../kit/screen.tsx'
import { dayText } from '../kit/time-text.ts'
import { useRecording, useWork } from '../kit/work.ts'
import { PicturePick } from './picture-pick.tsx'
import { GoneScreen, SubjectLine, subjectOf } from './subject.tsx'
import { followupScreenWords, servedHowWords } from './words.ts'

/** `#/serve/<order>`: the paper is handed over at the door: signed, or read aloud to somebody who does not sign. */
export function ServeScreen({ route }: { readonly route: Route }): JSX.Element {
  const work = useWork()
  const language = useLanguage()
  const words = useSay(followupScreenWords)
  const recording = useRecording()
  const [how, setHow] = useState<ServedHow | null>(null)
  const [to, setTo] = useState('')
  const [picture, setPicture] = useState<string | null>(null)
  const [isServed, setServed] = useState(false)
  const order = work.view.one(orders, route.id)
  const subject = subjectOf(work, route.id)
  if (!subject || !order) return <GoneScreen title={words('serve-title')} />

  const keep = (taken: string): void =>
    recording.record(keepServedPaper.kind, order.unit, { order: order.id, picture: taken } satisfies KeepServedPaper, goBack)
  const save = (): void => {
    if (isServed && picture !== null) return keep(picture)
    if (how === null) return
    const input: ServeOrder = { order: order.id, how, to: to.trim() }
    recording.record(serveOrder.kind, order.unit, input, () => {
      if (picture === null) return goBack()
      setServed(true)
      keep(picture)
    })
  }
  const isNamed = how === 'SIGNED' || to.trim().length > 1
  return (
    <Screen title={words('serve-title')} back foot={<SaveFoot recording={recording} onSave={save} disabled={how === null || !isNamed} />}>
      <SubjectLine subject={subject} detail={order.number ?? ''} />
      <p>{words('serve-say', { day: dayText(subject.followUp.plannedEnd, language, work.today.slice(0, 4)) })}</p>
      <p>
        {order.personal.ground} · {order.decidedBy}
      </p>
      <OneOf
        legend={words('serve-how')}
        name="how"
        options={SERVED_HOW.map((value) => ({ value, label: servedHowWords[value][language] }))}
        value={how}
        onChange={setHow}
      />
      {how === null || how === 'SIGNED' ? null : <NoteField id="to" label={words('serve-to')} value={to} onInput={setTo} />}
      <PicturePick picture={picture} onTaken={setPicture} />
      <p class="soft">{words('serve-rights')}</p>
    </Screen>
  )
}
