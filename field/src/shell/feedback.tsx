import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useSay } from '../kit/language.ts'
import { NoteField } from '../kit/note-field.tsx'
import type { Route } from '../kit/route.ts'
import { Screen } from '../kit/screen.tsx'
import { say } from '../kit/toast.tsx'
import { shellWords } from './words.ts'

/** `#/feedback?on=…`: what is wrong with this screen, in the worker's own words, to whom they choose. Nothing is sent by itself. */
export function FeedbackScreen({ route }: { readonly route: Route }): JSX.Element {
  const words = useSay(shellWords)
  const [text, setText] = useState('')
  const whole = words('feedback-about', { text, on: route.query.get('on') ?? '', version: __VERSION__ })
  const share = async (): Promise<void> => {
    try {
      await navigator.share({ text: whole })
    } catch {
      say(words('feedback-failed'))
    }
  }
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(whole)
      say(words('feedback-copied'))
    } catch {
      say(words('feedback-failed'))
    }
  }
  return (
    <Screen title={words('feedback-title')} back>
      <NoteField id="feedback" label={words('feedback-text')} hint={words('feedback-says')} value={text} onInput={setText} />
      {'share' in navigator ? (
        <button type="button" class="act main wide" disabled={text.trim() === ''} onClick={() => void share()}>
          {words('feedback-share')}
        </button>
      ) : null}
      <button type="button" class="act wide" disabled={text.trim() === ''} onClick={() => void copy()}>
        {words('feedback-copy')}
      </button>
    </Screen>
  )
}
