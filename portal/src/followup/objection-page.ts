import { speaker } from '@lianfang/contract/kernel/say.ts'
import { markup } from '../kit/markup.ts'
import { alertBox, homeLink, pageFrame, type Frame } from '../kit/page-frame.ts'
import { words } from './words.ts'

export interface TypedObjection {
  readonly id: string
  readonly words: string
}

/** The form to object. */
export function objectionPage(frame: Frame, typed: TypedObjection, problem: string | null): string {
  const say = speaker(words, frame.language)
  return pageFrame(
    frame,
    say('object'),
    markup`${alertBox(problem)}
<p>${say('object-say')}</p>
<form method="post" action="/p/object">
<input type="hidden" name="id" value="${typed.id}">
<label for="words">${say('object-words')}</label>
<textarea id="words" name="words" rows="4" maxlength="900" required>${typed.words}</textarea>
<button>${say('object-send')}</button>
</form>
${homeLink(frame.language)}`,
  )
}
