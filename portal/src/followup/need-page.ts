import { needKindWords } from '@lianfang/contract/followup/needs/words.ts'
import { speaker } from '@lianfang/contract/kernel/say.ts'
import { CARE_NEED_KINDS } from '@lianfang/domain/followup/needs/tables.ts'
import { markup } from '../kit/markup.ts'
import { alertBox, callLink, homeLink, pageFrame, type Frame } from '../kit/page-frame.ts'
import { words } from './words.ts'

/** Somebody a need may be asked for: the person, or who is under measure behind the same door. */
export interface NeedsHelp {
  readonly person: string
  readonly name: string
  readonly isSelf: boolean
}

export interface TypedNeed {
  readonly id: string
  readonly person: string
  readonly kind: string
  readonly what: string
}

/** The form to ask for help; before it the telephone for what cannot wait. */
export function needPage(frame: Frame, people: readonly NeedsHelp[], typed: TypedNeed, problem: string | null): string {
  const say = speaker(words, frame.language)
  const whom = people.map(
    ({ person, name, isSelf }) =>
      markup`<p class="choice"><input type="radio" id="whom-${person}" name="person" value="${person}"${person === typed.person && markup` checked`}><label for="whom-${person}">${isSelf ? say('myself', { name }) : name}</label></p>`,
  )
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
${people.length > 1 && markup`<fieldset><legend>${say('help-whom')}</legend>${whom}</fieldset>`}
<fieldset><legend>${say('help-what')}</legend>${kinds}</fieldset>
<label for="what">${say('help-words')}</label>
<textarea id="what" name="what" rows="2" maxlength="300">${typed.what}</textarea>
<button>${say('help-ask')}</button>
</form>
${homeLink(frame.language)}`,
  )
}
