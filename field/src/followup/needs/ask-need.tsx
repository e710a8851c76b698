import { needKindWords, needWayWords, needWords } from '@lianfang/contract/followup/needs/words.ts'
import { askNeed, type AskNeed } from '@lianfang/domain/followup/needs/ask-need.ts'
import { CARE_NEED_KINDS, type CareNeedKind } from '@lianfang/domain/followup/needs/tables.ts'
import { persons } from '@lianfang/domain/people/tables.ts'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { OneOf } from '../../kit/choices.tsx'
import { useLanguage, useSay } from '../../kit/language.ts'
import { NoteField } from '../../kit/note-field.tsx'
import { Notice } from '../../kit/notice.tsx'
import { goBack, type Route } from '../../kit/route.ts'
import { SaveFoot } from '../../kit/save-foot.tsx'
import { Screen } from '../../kit/screen.tsx'
import { useRecording, useWork } from '../../kit/work.ts'
import { GoneScreen } from '../subject.tsx'
import { UrgentCall } from './urgent-call.tsx'
import { needScreenWords } from './words.ts'

const WAYS = ['WORKER', 'PHONE_CALL'] as const

/** `#/ask-need/<person>`: what somebody needs. Urgent care shows 120 first and asks for nothing else. */
export function AskNeedScreen({ route }: { readonly route: Route }): JSX.Element {
  const work = useWork()
  const language = useLanguage()
  const words = useSay(needScreenWords)
  const terms = useSay(needWords)
  const recording = useRecording()
  const [kind, setKind] = useState<CareNeedKind | null>(route.query.get('urgent') === null ? null : 'URGENT_CARE')
  const [way, setWay] = useState<AskNeed['way']>('WORKER')
  const [what, setWhat] = useState('')
  const person = work.view.one(persons, route.id)
  if (!person) return <GoneScreen title={words('ask-title')} />

  const save = (): void => {
    if (kind === null) return
    const input: AskNeed = { person: person.id, kind, way, what }
    recording.record(askNeed.kind, person.unit, input, goBack)
  }
  return (
    <Screen title={words('ask-title')} back foot={<SaveFoot recording={recording} onSave={save} disabled={kind === null} />}>
      <h2 class="subject">{person.personal.name}</h2>
      {kind === 'URGENT_CARE' ? (
        <Notice tone="bad" role="alert">
          <UrgentCall />
          <p>{terms('120-first')}</p>
          <p>{words('urgent-sent')}</p>
        </Notice>
      ) : null}
      <OneOf
        legend={words('which-kind')}
        name="kind"
        tight
        folds
        options={CARE_NEED_KINDS.map((value) => ({ value, label: needKindWords[value][language] }))}
        value={kind}
        onChange={setKind}
      />
      <NoteField id="what" label={terms('what')} hint={words('what-hint')} value={what} onInput={setWhat} />
      <OneOf
        legend={words('by-phone')}
        name="way"
        tight
        options={WAYS.map((value) => ({ value, label: needWayWords[value][language] }))}
        value={way}
        onChange={(chosen) => chosen && setWay(chosen)}
      />
    </Screen>
  )
}
