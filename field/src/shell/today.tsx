import { alertCauseWords } from '@lianfang/contract/followup/words.ts'
import { dailyReports } from '@lianfang/domain/bulletin/tables.ts'
import { households } from '@lianfang/domain/people/tables.ts'
import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { reportingUnits } from '../bulletin/reporting-units.ts'
import { checkName } from '../followup/slot-name.ts'
import { unitPath } from '../grids/unit-path.ts'
import { useLanguage, useSay } from '../kit/language.ts'
import { Notice } from '../kit/notice.tsx'
import { linkTo } from '../kit/route.ts'
import { Screen } from '../kit/screen.tsx'
import { dayText, shortMoment } from '../kit/time-text.ts'
import { useWork } from '../kit/work.ts'
import { kitWords } from '../kit/words.ts'
import { householdName } from '../people/household-name.ts'
import { isTroubled } from '../sync/entry.ts'
import { SyncLine } from './sync-line.tsx'
import { Tabs } from './tabs.tsx'
import { isToDo, ITEM_KINDS, todayList, type TodayGroup, type TodayItem } from './today-list.ts'
import { shellWords } from './words.ts'

const PAGE = 40

/** `#/`: what is to be done at which door, now. */
export function TodayScreen({ expired }: { readonly expired: boolean }): JSX.Element {
  const work = useWork()
  const words = useSay(shellWords)
  const [only, setOnly] = useState<TodayItem['kind'] | null>(null)
  const [shown, setShown] = useState(PAGE)
  const minute = work.now.slice(0, 16)
  const list = useMemo(() => todayList(work.view, work.now, work.offset), [work.view, work.revision, minute, work.offset])
  const groups = only === null ? list : list.filter((group) => group.items.some((item) => item.kind === only))
  const items = list.flatMap((group) => group.items)
  const kinds = ITEM_KINDS.filter((kind) => items.some((item) => item.kind === kind))
  const isEmpty = work.view.all(households).length === 0 && items.length === 0
  const refused = work.device.entries().filter(isTroubled).length
  return (
    <Screen title={words('today-title')} tabs={<Tabs current="" />}>
      <SyncLine />
      {expired && isEmpty ? <Notice tone="warn">{words('expired-rows')}</Notice> : null}
      {refused > 0 ? (
        <Notice tone="bad">
          <p>{words('refused-some', { n: refused })}</p>
          <a class="act bad wide" href={linkTo('outbox')}>
            {words('look')}
          </a>
        </Notice>
      ) : null}
      {kinds.length > 1 ? (
        <div class="chips" role="group" aria-label={words('filter')}>
          <button type="button" aria-pressed={only === null} onClick={() => setOnly(null)}>
            {words('all-items', { n: items.length })}
          </button>
          {kinds.map((kind) => (
            <button key={kind} type="button" aria-pressed={only === kind} onClick={() => setOnly(only === kind ? null : kind)}>
              {words(`item-${kind}`, { n: items.filter((item) => item.kind === kind).length })}
            </button>
          ))}
        </div>
      ) : null}
      {isEmpty ? <Notice>{words(work.device.standing().isRunning ? 'downloading' : 'no-rows')}</Notice> : null}
      {!isEmpty && !items.some(isToDo) ? <AllDone /> : null}
      {groups.slice(0, shown).map((group) => (
        <Group key={group.key} group={group} only={only} />
      ))}
      {groups.length > shown ? (
        <button type="button" class="act wide" onClick={() => setShown(shown + PAGE)}>
          {words('more', { n: Math.min(PAGE, groups.length - shown) })}
        </button>
      ) : null}
    </Screen>
  )
}

/** Nothing left to do, but perhaps the report. */
function AllDone(): JSX.Element {
  const work = useWork()
  const words = useSay(shellWords)
  const owing = reportingUnits(work.view, work.device.owner.actor).filter(
    (unit) => !work.view.by(dailyReports, 'unit', unit.id).some((report) => report.day === work.today && !report.superseded),
  )
  return (
    <Notice tone="good">
      <p>{words('all-done')}</p>
      {owing.length > 0 ? (
        <>
          <p>{words('all-done-report', { clock: work.session.township.cutoff })}</p>
          <a class="act wide" href={linkTo('report')}>
            {words('go-report')}
          </a>
        </>
      ) : null}
    </Notice>
  )
}

function Group({ group, only }: { readonly group: TodayGroup; readonly only: TodayItem['kind'] | null }): JSX.Element {
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
      {item.kind === 'ALERT' ? <span class="tag bad">{words('urgent')}</span> : item.isLate ? <span class="tag warn">{words('late')}</span> : null}
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
  const moment = (at: string): string => shortMoment(at, language, work.offset, work.now)
  return (item) => {
    switch (item.kind) {
      case 'ALERT':
        return words(item.isLate ? 'alert-late' : 'alert-by', { cause: alertCauseWords[item.alert.cause][language], clock: moment(item.alert.dueAt) })
      case 'REFERRAL':
        return words(item.isLate ? 'verify-late' : 'verify-by', { at: moment(item.referral.dueAt) })
      case 'TEMPERATURE':
      case 'TEST':
        return words(item.isLate ? 'check-missed' : 'check-by', { check: checkName(item.slot, work.today, language), clock: moment(item.slot.dueAt) })
      case 'RELEASE':
        return item.isLate ? words('release-past') : words('release-on', { day: dayText(item.followUp.plannedEnd, language) })
      case 'TO_START':
        return words('to-start')
    }
  }
}

function linkOf(item: TodayItem): string {
  switch (item.kind) {
    case 'ALERT':
      return linkTo('alert', item.alert.id)
    case 'REFERRAL':
    case 'TO_START':
      return linkTo('referral', item.referral.id)
    case 'TEMPERATURE':
      return linkTo('temperature', item.followUp.id, { slot: item.slot.key })
    case 'TEST':
      return linkTo('sample', item.followUp.id, { slot: item.slot.key })
    case 'RELEASE':
      return linkTo('person', item.person)
  }
}

function keyOf(item: TodayItem): string {
  return `${item.kind} ${linkOf(item)}`
}
