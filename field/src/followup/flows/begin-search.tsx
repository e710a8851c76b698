import { beginSearch, type BeginSearch } from '@lianfang/domain/followup/flows/begin-search.ts'
import { searches } from '@lianfang/domain/followup/flows/tables.ts'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useSay } from '../../kit/language.ts'
import { Notice } from '../../kit/notice.tsx'
import { goBack, goInstead, linkTo, type Route } from '../../kit/route.ts'
import { SaveFoot } from '../../kit/save-foot.tsx'
import { Screen } from '../../kit/screen.tsx'
import { TextField } from '../../kit/text-field.tsx'
import { useRecording, useWork } from '../../kit/work.ts'
import { GoneScreen, SubjectLine, subjectOf } from '../subject.tsx'
import { flowScreenWords } from './words.ts'

/** `#/begin-search/<follow-up>`: somebody cannot be reached; the steps to find them begin, each with its clock. */
export function BeginSearchScreen({ route }: { readonly route: Route }): JSX.Element {
  const work = useWork()
  const words = useSay(flowScreenWords)
  const recording = useRecording()
  const [why, setWhy] = useState('')
  const subject = subjectOf(work, route.id)
  if (!subject) return <GoneScreen title={words('search-title')} />

  const { followUp } = subject
  const goOn = (): void => {
    const begun = work.view.by(searches, 'followUp', followUp.id).find((search) => search.status === 'SEARCHING')
    if (begun) goInstead(linkTo('search', begun.id))
    else goBack()
  }
  const save = (): void => {
    const input: BeginSearch = { followUp: followUp.id, why: why.trim() }
    recording.record(beginSearch.kind, followUp.unit, input, goOn)
  }
  return (
    <Screen
      title={words('search-title')}
      back
      foot={<SaveFoot recording={recording} onSave={save} disabled={why.trim().length < 2} label={words('search-begin')} />}
    >
      <SubjectLine subject={subject} detail="" />
      <Notice>{words('search-says')}</Notice>
      <TextField
        id="why"
        label={words('search-why')}
        value={why}
        onInput={setWhy}
        maxLength={300}
        offers={[words('why-no-answer'), words('why-not-home'), words('why-both')]}
      />
    </Screen>
  )
}
