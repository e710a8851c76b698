import { objectionWords } from '@lianfang/contract/followup/orders/words.ts'
import { raiseObjection, type RaiseObjection } from '@lianfang/domain/followup/orders/raise-objection.ts'
import { orders } from '@lianfang/domain/followup/orders/tables.ts'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useSay } from '../kit/language.ts'
import { NoteField } from '../kit/note-field.tsx'
import { goBack, type Route } from '../kit/route.ts'
import { SaveFoot } from '../kit/save-foot.tsx'
import { Screen } from '../kit/screen.tsx'
import { useRecording, useWork } from '../kit/work.ts'
import { GoneScreen, SubjectLine, subjectOf } from './subject.tsx'

/** `#/objection/<order>`: somebody at the door says that the measure is wrong; it is written down in their words. */
export function ObjectionScreen({ route }: { readonly route: Route }): JSX.Element {
  const work = useWork()
  const terms = useSay(objectionWords)
  const recording = useRecording()
  const [said, setSaid] = useState('')
  const order = work.view.one(orders, route.id)
  const subject = subjectOf(work, route.id)
  if (!subject || !order) return <GoneScreen title={terms('raise')} />

  const save = (): void => {
    const input: RaiseObjection = { order: order.id, words: said.trim() }
    recording.record(raiseObjection.kind, order.unit, input, goBack)
  }
  return (
    <Screen title={terms('raise')} back foot={<SaveFoot recording={recording} onSave={save} disabled={said.trim().length < 2} />}>
      <SubjectLine subject={subject} detail={order.number ?? ''} />
      <NoteField id="said" label={terms('their-words')} hint={terms('raise-say')} value={said} onInput={setSaid} />
    </Screen>
  )
}
