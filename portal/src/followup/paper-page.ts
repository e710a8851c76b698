import { speaker } from '@lianfang/contract/kernel/say.ts'
import { maskIdNumber } from '@lianfang/domain/people/mask-identity.ts'
import { markup, type Markup } from '../kit/markup.ts'
import { homeLink, pageFrame, type Frame } from '../kit/page-frame.ts'
import { words } from './words.ts'

/** What stands on a paper, as far as it is read and not signed. Papers are Chinese whatever the page speaks. */
export interface PaperView {
  readonly title: string
  readonly number: string | null
  readonly parts: readonly PaperPart[]
}

type PaperPart =
  | { readonly kind: 'text' | 'heading'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'table'; readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'closing'; readonly stamp: { readonly body: string; readonly date: string } | null }

/** Masked, as on every page: somebody may look over the shoulder. */
const ID_NUMBER = /^\d{17}[\dX]$/

/** A paper to be read where it stands: a phone in WeChat opens no file. */
export function paperPage(frame: Frame, { title, number, parts }: PaperView): string {
  const say = speaker(words, frame.language)
  return pageFrame(
    frame,
    title,
    markup`<p>${say('paper-say')}</p><article lang="zh-CN">${number && markup`<p>${number}</p>`}${parts.map(part)}</article>${homeLink(frame.language)}`,
  )
}

function part(one: PaperPart): Markup | null {
  switch (one.kind) {
    case 'text':
      return markup`<p>${one.text}</p>`
    case 'heading':
      return markup`<h2>${one.text}</h2>`
    case 'facts':
      return pairs(one.facts)
    case 'table':
      // On a narrow screen each row is read for itself.
      return markup`${one.rows.map((row) => pairs(one.header.map((label, n) => [label, row[n] ?? ''])))}`
    case 'closing':
      return one.stamp && markup`<p class="closing">${one.stamp.body}<br>${one.stamp.date}</p>`
  }
}

function pairs(facts: readonly (readonly [label: string, value: string])[]): Markup {
  return markup`<dl class="facts">${facts.filter(([, value]) => value !== '').map(([label, value]) => markup`<dt>${label}</dt><dd>${ID_NUMBER.test(value) ? maskIdNumber(value) : value}</dd>`)}</dl>`
}
