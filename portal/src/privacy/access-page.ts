import { gridWords } from '@lianfang/contract/grids/words.ts'
import { speaker } from '@lianfang/contract/kernel/say.ts'
import type { Instant } from '@lianfang/domain/kernel/instant.ts'
import type { Role } from '@lianfang/domain/kernel/policy.ts'
import { markup, type Markup } from '../kit/markup.ts'
import { homeLink, pageFrame, type Frame } from '../kit/page-frame.ts'
import { sayMoment } from '../kit/say-time.ts'
import { words } from './words.ts'

/** What left, in words: a list, a file, a paper. */
export const LIST_NAMES = ['followup', 'households', 'persons', 'referrals', 'answered', 'bulletin', 'bulletin-rows', 'paper', 'other'] as const
export type ListName = (typeof LIST_NAMES)[number]

/** A look or an export: when, in which roles of which units somebody did it, for what purpose. Never who. */
export interface AccessView {
  readonly at: Instant
  /** Empty: the program itself, at the command line. */
  readonly roles: readonly { readonly role: Role; readonly unit: string }[]
  readonly purpose: string
  /** The list that was taken out; null for a look. */
  readonly list: ListName | null
}

export interface AccessPage {
  readonly looks: readonly AccessView[]
  readonly exports: readonly AccessView[]
  readonly openings: readonly Instant[]
  readonly offset: number
}

/** Who looked at the person's data: role, unit and purpose of each look and each list. */
export function accessPage(frame: Frame, { looks, exports, openings, offset }: AccessPage): string {
  const { language } = frame
  const say = speaker(words, language)
  const who = ({ roles }: AccessView): string =>
    roles.map(({ role, unit }) => `${gridWords[role][language]} · ${unit}`).join(language === 'zh' ? '；' : '; ') || say('program')
  const row = (one: AccessView): Markup =>
    markup`<tr><td>${sayMoment(one.at, language, offset)}</td><td>${who(one)}</td><td>${one.list && markup`${say(`list-${one.list}`)}<br>`}${one.purpose}</td></tr>`
  const list = (title: string, rows: readonly AccessView[], none: string): Markup => markup`<section>
<h2>${title}</h2>
${
  rows.length === 0
    ? markup`<p>${none}</p>`
    : markup`<table><thead><tr><th scope="col">${say('when')}</th><th scope="col">${say('who')}</th><th scope="col">${say('purpose')}</th></tr></thead><tbody>${rows.map(row)}</tbody></table>`
}
</section>`
  return pageFrame(
    frame,
    say('title'),
    markup`<p>${say('explain')}</p>
<p>${say('no-names')}</p>
${list(say('looks'), looks, say('no-looks'))}
${list(say('lists'), exports, say('no-lists'))}
<section>
<h2>${say('opened')}</h2>
<p>${say('opened-say')}</p>
<ul>${openings.map((at) => markup`<li>${sayMoment(at, language, offset)}</li>`)}</ul>
</section>
${homeLink(language)}`,
  )
}
