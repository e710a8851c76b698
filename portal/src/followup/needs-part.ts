import { needKindWords, needStatusWords } from '@lianfang/contract/followup/needs/words.ts'
import { speaker, type Language } from '@lianfang/contract/kernel/say.ts'
import type { CareNeed } from '@lianfang/domain/followup/needs/tables.ts'
import { markup, type Markup } from '../kit/markup.ts'
import { sayMoment } from '../kit/say-time.ts'
import { words } from './words.ts'

/** A need that the person asked for, for themself or (`name`) for somebody behind the same door. */
export interface OwnNeed {
  readonly need: CareNeed
  readonly name: string | null
}

/** What the person asked for and what came of it, with the way to ask for more. What came of somebody else's need is told to them. */
export function needsPart(needs: readonly OwnNeed[], offset: number, language: Language): Markup {
  const say = speaker(words, language)
  const line = ({ need: { kind, status, dueAt, closedAt, personal }, name }: OwnNeed): Markup => {
    const due = closedAt === null ? say('help-due', { at: sayMoment(dueAt, language, offset) }) : name === null && personal.outcome
    return markup`<li>${name !== null && say('help-for', { name })}${needKindWords[kind][language]} ${personal.what} <strong class="state">${needStatusWords[status][language]}</strong> <span class="state">${due}</span></li>`
  }
  return markup`<section id="help">
<h2>${say('help')}</h2>
<p>${say('help-say')}</p>
<p><a class="button" href="/p/need">${say('help')}</a></p>
${needs.length > 0 && markup`<h3>${say('help-mine')}</h3><ul class="due">${needs.map(line)}</ul>`}
</section>`
}
