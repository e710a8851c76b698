import { needKindWords } from '@lianfang/contract/followup/needs/words.ts'
import { speaker } from '@lianfang/contract/kernel/say.ts'
import { CARE_NEED_KINDS } from '@lianfang/domain/followup/needs/tables.ts'
import { markup } from '../kit/markup.ts'
import { alertBox, callLink, homeLink, pageFrame, type Frame } from '../kit/page-frame.ts'
import { words } from './words.ts'

export interface TypedNeed {
  readonly id: string
  readonly kind: string
  readonly what: string
}

/** The form to ask for help; before it the telephone for what cannot wait. */
export function needPage(frame: Frame, typed: TypedNeed, problem: string | null): string {
  const say = speaker(words, frame.language)
  const kinds = CARE_NEED_KINDS.map(
    (kind) =>
      markup`<p class="choice"><input type="radio" id="${kind}" name="kind" value="${kind}" required${kind === typed.kind && markup` checked`}><label for="${kind}">${needKindWords[kind][frame.language]}</label></p>`,
  )
  return pageFrame(
    frame,
    say('help'),
    markup`${alertBox(problem)}
<p>${say('help-urgent')}</p>
<p>${callLink('120', '120')}</p>
<form method="post" action="/p/need">
<input type="hidden" name="id" value="${typed.id}">
<fieldset><legend>${say('help-what')}</legend>${kinds}</fieldset>
<label for="what">${say('help-words')}</label>
<textarea id="what" name="what" rows="2" maxlength="300">${typed.what}</textarea>
<button>${say('help-ask')}</button>
</form>
${homeLink(frame.language)}`,
  )
}
