import { callFindingWords, followupWords, observationKindWords, symptomWords, testResultWords, visitFindingWords } from '@lianfang/contract/followup/words.ts'
import { fill, speaker, type Language, type Phrase } from '@lianfang/contract/kernel/say.ts'
import type { Observation } from '@lianfang/domain/followup/tables.ts'
import { markup, type Markup } from '../kit/markup.ts'
import { sayMoment } from '../kit/say-time.ts'
import type { MeasureView } from './measure-view.ts'
import { words } from './words.ts'

/** So many stand open; the earlier ones are one tap away. */
const SHOWN = 6

/** What was recorded of the person, newest first: a sample without a result says so and is never negative. */
export function resultsPart({ records, offset }: MeasureView, language: Language): Markup {
  const say = speaker(words, language)
  const answered = new Set(records.flatMap((row) => (row.kind === 'RESULT' ? (row.sample ?? []) : [])))
  const rows = records.map((row) => {
    const pending = row.kind === 'SAMPLE' && !answered.has(row.id) ? say('pending') : ''
    return markup`<tr><td>${sayMoment(row.at, language, offset)}</td><td>${observationKindWords[row.kind][language]}</td><td>${found(row, language) || pending}</td></tr>`
  })
  const table = (some: readonly Markup[]): Markup =>
    markup`<table><thead><tr><th scope="col">${say('when')}</th><th scope="col">${say('what')}</th><th scope="col">${say('result')}</th></tr></thead><tbody>${some}</tbody></table>`
  return markup`<section id="results">
<h2>${say('results')}</h2>
${rows.length === 0 ? markup`<p>${say('no-results')}</p>` : table(rows.slice(0, SHOWN))}
${rows.length > SHOWN && markup`<details><summary>${say('results-earlier', { n: rows.length - SHOWN })}</summary>${table(rows.slice(SHOWN))}</details>`}
</section>`
}

function found(row: Observation, language: Language): string {
  const said = [
    row.celsius === null ? '' : fill(followupWords.celsius, language, { n: row.celsius.toFixed(1) }),
    ...row.symptoms.map((code) => nameOf(code, symptomWords, language)),
    row.result === null ? '' : testResultWords[row.result][language],
    row.finding === null ? '' : nameOf(row.finding, { ...visitFindingWords, ...callFindingWords }, language),
  ].filter(Boolean)
  return said.length === 0 && row.kind === 'SYMPTOM' ? speaker(words, language)('no-symptoms') : said.join(language === 'zh' ? '、' : ', ')
}

function nameOf(code: string, names: Readonly<Record<string, Phrase>>, language: Language): string {
  return names[code]?.[language] ?? code
}
