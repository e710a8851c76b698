import { speaker, type Language } from '@lianfang/contract/kernel/say.ts'
import { markup, type Markup } from '../kit/markup.ts'
import { callLink } from '../kit/page-frame.ts'
import type { MemberView } from './measure-view.ts'
import { words } from './words.ts'

/** Who looks after the person, each with one tap; and the contact that the order names. */
export function teamPart(team: readonly MemberView[], contact: string, isInForce: boolean, language: Language): Markup {
  const say = speaker(words, language)
  const phone = /\d[\d-]{5,}\d/.exec(contact)?.[0]
  return markup`<section id="team">
<h2>${say('team')}</h2>
${team.length === 0 ? isInForce && markup`<p>${say('team-none')}</p>` : markup`<ul class="team">${team.map((member) => markup`<li>${memberLine(member, language)}</li>`)}</ul>`}
${contact && markup`<p>${say('contact')}：${contact}</p>`}
${phone && markup`<p>${callLink(phone, say('call-contact', { phone }))}</p>`}
</section>`
}

function memberLine({ place, name, phone, isCaller }: MemberView, language: Language): Markup {
  const say = speaker(words, language)
  return markup`<p>${place[language]} <strong>${name}</strong>${isCaller && markup` <span class="state">${say('caller')}</span>`}</p>
${phone && callLink(phone, say('call', { name }))}`
}
