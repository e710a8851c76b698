import { speaker } from '@lianfang/contract/kernel/say.ts'
import { markup, type Markup } from '../kit/markup.ts'
import { alertBox, homeLink, pageFrame, type Frame } from '../kit/page-frame.ts'
import { words } from './words.ts'

/** How an attempt to open a link ended; null before any. */
export type Opening = 'WRONG' | 'CLOSED' | null

/** The question before everything: the same page for every link, whether there is such a link or not. */
export function openPage(frame: Frame, opening: Opening): string {
  const say = speaker(words, frame.language)
  const sentence = opening === null ? null : say(opening === 'WRONG' ? 'wrong' : 'closed')
  return pageFrame(
    frame,
    say('title'),
    markup`${alertBox(sentence)}
<p>${say('why')}</p>
<form method="post" action="${frame.path}">
<label for="digits">${say('digits')}</label>
<input id="digits" name="digits" required maxlength="4" pattern="[0-9０-９]{3}[0-9０-９XxＸｘ]" autocomplete="off" autocapitalize="characters" inputmode="text" class="digits">
<button>${say('open')}</button>
</form>`,
  )
}

/** Nobody is in: the link has to be opened again. */
export function againPage(frame: Frame): string {
  const say = speaker(words, frame.language)
  return pageFrame(frame, say('again'), markup`<p>${say('again-why')}</p>`)
}

/** Too many requests from this address. */
export function busyPage(frame: Frame, seconds: number): string {
  const say = speaker(words, frame.language)
  return pageFrame(frame, say('busy'), markup`<p role="alert">${say('busy-why', { seconds })}</p>${retryLink(frame)}`)
}

/** Whatever was sent, its address shows the form again. */
function retryLink({ path, language }: Frame): Markup {
  return markup`<p><a class="button" href="${path}">${speaker(words, language)('retry')}</a></p>`
}

/** There is nothing here for who is asking, in words that are a resident's and not a worker's. */
export function missingPage(frame: Frame): string {
  const say = speaker(words, frame.language)
  return pageFrame(frame, say('missing'), markup`<p>${say('missing-why')}</p>${homeLink(frame.language)}`)
}

/** What else went wrong, in the problem's own sentence. */
export function faultPage(frame: Frame, sentence: string): string {
  return pageFrame(frame, speaker(words, frame.language)('fault'), markup`${alertBox(sentence)}${retryLink(frame)}`)
}
