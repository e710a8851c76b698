import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useSay } from '../kit/language.ts'
import { NoteField } from '../kit/note-field.tsx'
import type { Route } from '../kit/route.ts'
import { Screen } from '../kit/screen.tsx'
import { say } from '../kit/toast.tsx'
import { shellWords } from './words.ts'

/** `#/feedback?on=…` before anybody is known: there is nobody to record it for, so the words go where their writer puts them. */
export function FeedbackDoor({ route }: { readonly route: Route }): JSX.Element {
  const words = useSay(shellWords)
  const [text, setText] = useState('')
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(words('feedback-about', { text, on: route.query.get('on') ?? '', version: __VERSION__ }))
      say(words('feedback-copied'))
    } catch {
      say(words('feedback-failed'))
    }
  }
  return (
    <Screen title={words('feedback-title')} back>
      <NoteField id="feedback" label={words('feedback-text')} hint={words('feedback-says')} value={text} onInput={setText} />
      <button type="button" class="act wide" disabled={text.trim() === ''} onClick={() => void copy()}>
        {words('feedback-copy')}
      </button>
    </Screen>
  )
}
