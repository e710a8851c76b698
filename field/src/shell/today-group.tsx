import { needKindWords } from '@lianfang/contract/followup/needs/words.ts'
import { alertCauseWords } from '@lianfang/contract/followup/words.ts'
import { households } from '@lianfang/domain/people/tables.ts'
import type { JSX } from 'preact'
import { DUTY_SCREENS } from '../followup/due-duties.ts'
import { flowLink, useFlowText } from '../followup/flows/flow-text.ts'
import { checkName, dutyName } from '../followup/slot-name.ts'
import { unitPath } from '../grids/unit-path.ts'
import { useLanguage, useSay } from '../kit/language.ts'
import { linkTo } from '../kit/route.ts'
import { dayText, shortMoment } from '../kit/time-text.ts'
import { useWork } from '../kit/work.ts'
import { kitWords } from '../kit/words.ts'
import { householdName } from '../people/household-name.ts'
import type { TodayGroup, TodayItem } from './today-list.ts'
import { shellWords } from './words.ts'

/** A door of today's list and what is to be done behind it, each line one tap from doing it. */
export function Group({ group, only }: { readonly group: TodayGroup; readonly only: TodayItem['kind'] | null }): JSX.Element {
  const work = useWork()
  const words = useSay(shellWords)
  const household = work.view.one(households, group.household)
  const place = unitPath(work.view, group.unit)
  const title = household ? householdName(work.view, household) || place : words('no-household', { place })
  return (
    <section class="card lines" aria-label={title}>
      {household ? (
        <a class="line head" href={linkTo('household', household.id)}>
          <div class="grow">
            <h2>{title}</h2>
            <p class="soft">{place}</p>
          </div>
          <span class="end" aria-hidden="true">
            ›
          </span>
        </a>
      ) : (
        <div class="line head">
          <h2>{title}</h2>
        </div>
      )}
      {group.items
        .filter((item) => only === null || item.kind === only)
        .map((item) => (
          <Item key={keyOf(item)} item={item} />
        ))}
    </section>
  )
}

function Item({ item }: { readonly item: TodayItem }): JSX.Element {
  const words = useSay(shellWords)
  const kit = useSay(kitWords)
  const says = useItemText()
  return (
    <a class="line" href={linkOf(item)}>
      <span class="grow">
        <strong>{item.name || kit('unnamed')}</strong>
        <br />
        {says(item)}
      </span>
      {item.kind === 'ALERT' || item.kind === 'URGENT' ? (
        <span class="tag bad">{words('urgent')}</span>
      ) : item.isLate ? (
        <span class="tag warn">{words('late')}</span>
      ) : null}
      <span class="end" aria-hidden="true">
        ›
      </span>
    </a>
  )
}

function useItemText(): (item: TodayItem) => string {
  const work = useWork()
  const language = useLanguage()
  const words = useSay(shellWords)
  const flowText = useFlowText()
  const moment = (at: string): string => shortMoment(at, language, work.offset, work.now)
  return (item) => {
    switch (item.kind) {
      case 'ALERT':
        return words(item.isLate ? 'alert-late' : 'alert-by', { cause: alertCauseWords[item.alert.cause][language], clock: moment(item.alert.dueAt) })
      case 'URGENT':
      case 'NEED':
        return words(item.isLate ? 'need-late' : 'need-by', {
          kind: [needKindWords[item.need.kind][language], item.need.personal.what].filter(Boolean).join('：'),
          at: moment(item.need.dueAt),
        })
      case 'SEARCH':
      case 'RIDE':
      case 'LETTER':
        return flowText(item.flow)
      case 'SEAT':
        return words('seat-asked', { place: item.charge.places[item.charge.mine.place]?.name[language] })
      case 'REFERRAL':
        return words(item.isLate ? 'verify-late' : 'verify-by', { at: moment(item.referral.dueAt) })
      case 'TEMPERATURE':
      case 'TEST':
        return words(item.isLate ? 'check-missed' : 'check-by', { check: checkName(item.slot, work.today, language), clock: moment(item.slot.dueAt) })
      case 'DUTY':
        return words(item.isLate ? 'duty-late' : 'check-by', { check: dutyName(item.duty, work.today, language), clock: moment(item.duty.dueAt) })
      case 'RELEASE':
        return item.isLate ? words('release-past') : words('release-on', { day: dayText(item.followUp.plannedEnd, language) })
      case 'DISPUTE':
        return words(item.dispute.kind === 'RESULT' ? 'result-disputed' : 'reading-disputed')
      case 'TO_START':
        return words('to-start')
    }
  }
}

function linkOf(item: TodayItem): string {
  switch (item.kind) {
    case 'ALERT':
      return linkTo('alert', item.alert.id)
    case 'URGENT':
    case 'NEED':
      return linkTo('need', item.need.id)
    case 'SEARCH':
    case 'RIDE':
    case 'LETTER':
      return flowLink(item.flow)
    case 'SEAT':
      return linkTo('charges')
    case 'REFERRAL':
    case 'TO_START':
      return linkTo('referral', item.referral.id)
    case 'TEMPERATURE':
      return linkTo('temperature', item.followUp.id, { slot: item.slot.key })
    case 'TEST':
      return linkTo('sample', item.followUp.id, { slot: item.slot.key })
    case 'DUTY':
      return linkTo(DUTY_SCREENS[item.duty.kind], item.followUp.id)
    case 'RELEASE':
    case 'DISPUTE':
      return linkTo('person', item.person)
  }
}

function keyOf(item: TodayItem): string {
  return `${item.kind} ${linkOf(item)} ${item.person}`
}
