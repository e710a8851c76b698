import { symptomWords } from '@lianfang/contract/followup/words.ts'
import { speaker, type Language } from '@lianfang/contract/kernel/say.ts'
import { SYMPTOMS } from '@lianfang/domain/followup/symptoms.ts'
import { markup } from '../kit/markup.ts'
import { alertBox, homeLink, pageFrame, type Frame } from '../kit/page-frame.ts'
import { words } from './words.ts'

/** Somebody a report may be about: the person, or who is under measure behind the same door. */
export interface Reported {
  readonly followUp: string
  readonly name: string
  readonly isSelf: boolean
}

/** What was typed, to be shown again when it could not be taken; `id` makes sending it twice harmless. */
export interface TypedReport {
  readonly id: string
  readonly followUp: string
  readonly celsius: string
  readonly symptoms: readonly string[]
  readonly note: string
}

/** The form for a temperature and symptoms. `problem`: why what was typed could not be taken. */
export function reportPage(frame: Frame, people: readonly Reported[], typed: TypedReport, problem: string | null): string {
  const say = speaker(words, frame.language)
  const whom = people.map(({ followUp, name, isSelf }) => {
    const id = `whom-${followUp}`
    const chosen = followUp === typed.followUp
    return markup`<p class="choice"><input type="radio" id="${id}" name="followUp" value="${followUp}"${chosen && markup` checked`}><label for="${id}">${isSelf ? say('myself', { name }) : name}</label></p>`
  })
  const symptoms = SYMPTOMS.map(
    (code) =>
      markup`<p class="choice"><input type="checkbox" id="${code}" name="symptoms" value="${code}"${typed.symptoms.includes(code) && markup` checked`}><label for="${code}">${symptomWords[code][frame.language]}</label></p>`,
  )
  return pageFrame(
    frame,
    say('report-title'),
    markup`${alertBox(problem)}
<form method="post" action="/p/report">
<input type="hidden" name="id" value="${typed.id}">
${people.length > 1 ? markup`<fieldset><legend>${say('report-whom')}</legend>${whom}</fieldset>` : markup`<input type="hidden" name="followUp" value="${typed.followUp}">`}
<label for="celsius">${say('temperature')}</label>
<input id="celsius" name="celsius" inputmode="decimal" maxlength="5" autocomplete="off" value="${typed.celsius}">
<fieldset><legend>${say('symptoms')}</legend>${symptoms}</fieldset>
<label for="note">${say('note')}</label>
<textarea id="note" name="note" rows="2" maxlength="300">${typed.note}</textarea>
<button>${say('send')}</button>
</form>
${homeLink(frame.language)}`,
  )
}

/** The reading as typed, in whatever digits and points a phone offers; undefined when it is no number, null when nothing was typed. */
export function readCelsius(typed: string): number | null | undefined {
  const plain = typed
    .normalize('NFKC')
    .replaceAll(/[。，,]/g, '.')
    .replaceAll(/[℃°Cc度\s]/g, '')
  if (plain === '') return null
  return /^\d{1,3}(\.\d{1,2})?$/.test(plain) ? Number(plain) : undefined
}

/** What is said where a temperature is no number. */
export function notANumber(language: Language): string {
  return speaker(words, language)('not-a-number')
}
