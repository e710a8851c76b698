import { speaker } from '@lianfang/contract/kernel/say.ts'
import { maskIdNumber } from '@lianfang/domain/people/mask-identity.ts'
import type { Conflict, PersonIdentity } from '@lianfang/domain/people/tables.ts'
import { markup, type Markup } from '../kit/markup.ts'
import { alertBox, homeLink, pageFrame, type Frame } from '../kit/page-frame.ts'
import { sayMoment } from '../kit/say-time.ts'
import { words } from './words.ts'

/** The fields that a person may ask to have corrected. */
export const CORRECTABLE = ['name', 'idNumber', 'phones', 'address'] as const
type Field = (typeof CORRECTABLE)[number]
export type TypedData = Readonly<Record<Field | 'id', string>>

export interface DataView {
  readonly identity: PersonIdentity
  /** What the person asked for, newest first. */
  readonly requests: readonly Conflict[]
  readonly offset: number
}

/** A record as its form shows it: the ID number masked, for whoever looks over the shoulder. */
export function shownData(identity: PersonIdentity): Omit<TypedData, 'id'> {
  return { name: identity.name, idNumber: maskIdNumber(identity.idNumber), phones: identity.phones.join(' '), address: identity.address }
}

/** What is written down of the person, and the form to have it corrected. */
export function dataPage(frame: Frame, { identity, requests, offset }: DataView, typed: TypedData, problem: string | null): string {
  const { language } = frame
  const say = speaker(words, language)
  const fields = CORRECTABLE.filter((name) => name !== 'idNumber' || identity.idNumber !== '')
  const field = (name: Field): Markup =>
    markup`<label for="${name}">${say(name)}</label><input id="${name}" name="${name}" autocomplete="off" maxlength="200" value="${typed[name]}">`
  const request = (one: Conflict): Markup => {
    const [was, said] = [shownData(identity), shownData(one.personal.mine)]
    const rows = fields.filter((name) => String(identity[name]) !== String(one.personal.mine[name]))
    const { status, settledAt } = one
    const { reason = '' } = one.personal
    return markup`<h3>${sayMoment(one.raisedAt, language, offset)} </h3>
<p><strong>${say(status)}</strong>${settledAt !== null && markup` <span class="state">${say('settled', { at: sayMoment(settledAt, language, offset) })}</span>`}</p>
${reason !== '' && markup`<dl><dt>${say('reason')}</dt><dd>${reason}</dd></dl>`}
${status === 'DROPPED' && markup`<p>${say('DROPPED-else')}</p>`}
${
  rows.length > 0 &&
  markup`<table><thead><tr><td></td><th scope="col">${say('was')}</th><th scope="col">${say('said')}</th></tr></thead><tbody>${rows.map((name) => markup`<tr><th scope="row">${say(name)}</th><td>${was[name]}</td><td>${said[name]}</td></tr>`)}</tbody></table>`
}`
  }
  return pageFrame(
    frame,
    say('title'),
    markup`${alertBox(problem)}
<p>${say('explain')}</p>
<form method="post" action="/p/data">
<input type="hidden" name="id" value="${typed.id}">
${fields.map(field)}
<button>${say('ask')}</button>
</form>
${requests.length > 0 && markup`<section><h2>${say('requests')}</h2>${requests.map(request)}</section>`}
${homeLink(language)}`,
  )
}
