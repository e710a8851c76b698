import { speaker, type Language } from '@lianfang/contract/kernel/say.ts'
import { markup, type Markup } from '../kit/markup.ts'
import type { MeasureView } from './measure-view.ts'
import { words } from './words.ts'

/** The papers of the measure, to read and to keep: the notice, and once it is over what says so. */
export function papersPart({ followUp, order }: MeasureView, language: Language): Markup | null {
  const say = speaker(words, language)
  const papers = [order?.number ? ('notice' as const) : null, followUp.notice === null ? null : ('release' as const)].filter((one) => one !== null)
  const line = (paper: 'notice' | 'release'): Markup =>
    markup`<p><a class="button quiet" href="/p/paper/${paper}">${say(`paper-${paper}`)}</a></p><p class="files">${say('paper-file')} <a href="/p/papers/${paper}.pdf">PDF</a> <a href="/p/papers/${paper}.docx">Word</a></p>`
  return papers.length === 0 ? null : markup`<section id="papers"><h2>${say('papers')}</h2>${papers.map(line)}<p>${say('paper-wechat')}</p></section>`
}
