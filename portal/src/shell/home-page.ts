import { speaker, type Language } from '@lianfang/contract/kernel/say.ts'
import type { Objection } from '@lianfang/domain/followup/orders/tables.ts'
import type { Day } from '@lianfang/domain/kernel/instant.ts'
import { hasLapsed } from '@lianfang/domain/followup/has-lapsed.ts'
import type { MeasureView, MemberView } from '../followup/measure-view.ts'
import { needsPart, type OwnNeed } from '../followup/needs-part.ts'
import { objectionPart } from '../followup/objection-part.ts'
import { papersPart } from '../followup/papers-part.ts'
import { resultsPart } from '../followup/results-part.ts'
import { statusPart } from '../followup/status-part.ts'
import { teamPart } from '../followup/team-part.ts'
import { todayPart } from '../followup/today-part.ts'
import { whyPart } from '../followup/why-part.ts'
import { markup, type Markup } from '../kit/markup.ts'
import { pageFrame, type Frame } from '../kit/page-frame.ts'
import { sayDay } from '../kit/say-time.ts'
import { words } from './words.ts'

/** All of a person's own page. `said`: what was received just now. */
export interface HomeView {
  readonly name: string
  readonly measure: MeasureView
  readonly team: readonly MemberView[]
  readonly needs: readonly OwnNeed[]
  readonly objections: readonly Objection[]
  readonly opensUntil: Day
  readonly said: Said | null
}

/** What can just have been received. */
export const SAID = ['report', 'fever', 'need', 'urgent', 'objection', 'correction'] as const
type Said = (typeof SAID)[number]

/** The person's page: first what applies, then what is asked today, who helps, why, and what is known. */
export function homePage(frame: Frame, { name, measure, team, needs, objections, opensUntil, said }: HomeView): string {
  const { language } = frame
  const say = speaker(words, language)
  const { followUp, order, now, offset } = measure
  const isInForce = followUp.status === 'ACTIVE' && !hasLapsed(followUp, now)
  const papers = papersPart(measure, language)
  const places = PLACES.filter((place) => (place === 'today' ? isInForce : place !== 'papers' || papers !== null))
  const canObject = isInForce && objections.every((one) => one.status !== 'OPEN')
  return pageFrame(
    frame,
    say('title', { name }),
    markup`${said && markup`<p class="said" role="status">${say(`said-${said}`)}</p>`}
${statusPart(measure, language)}
${jumpPart(places, language)}
${isInForce && todayPart(measure, language)}
${needsPart(needs, offset, language)}
${teamPart(team, order?.personal.supportContact ?? '', isInForce, language)}
${whyPart(measure, language)}
${resultsPart(measure, language)}
${papers}
${objectionPart(objections, canObject, now, offset, language)}
${dataPart(order?.keptUntil ?? null, opensUntil, frame)}`,
  )
}

/** The parts of the page, in its order: it is long, and a thumb is slow. */
const PLACES = ['today', 'help', 'team', 'why', 'results', 'papers', 'object', 'data'] as const

function jumpPart(places: readonly (typeof PLACES)[number][], language: Language): Markup {
  const say = speaker(words, language)
  return markup`<nav aria-label="${say('jump')}"><ul class="jump">${places.map((place) => markup`<li><a href="#${place}">${say(`jump-${place}`)}</a></li>`)}</ul></nav>`
}

function dataPart(keptUntil: Day | null, opensUntil: Day, { language }: Frame): Markup {
  const say = speaker(words, language)
  return markup`<section id="data">
<h2>${say('data')}</h2>
<p><a class="button quiet" href="/p/data">${say('record')}</a></p>
<p><a class="button quiet" href="/p/access">${say('access')}</a></p>
<h3>${say('kept')}</h3>
${keptUntil && markup`<p>${say('kept-full', { day: sayDay(keptUntil, language) })}</p>`}
<p>${say('kept-link', { day: sayDay(opensUntil, language) })}</p>
</section>`
}
