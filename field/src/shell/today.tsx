import { dailyReports } from '@lianfang/domain/bulletin/tables.ts'
import { households } from '@lianfang/domain/people/tables.ts'
import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { reportingUnits } from '../bulletin/reporting-units.ts'
import { samplesToSend } from '../followup/samples/samples-to-send.ts'
import { useSay } from '../kit/language.ts'
import { Notice } from '../kit/notice.tsx'
import { linkTo } from '../kit/route.ts'
import { Screen } from '../kit/screen.tsx'
import { useWork } from '../kit/work.ts'
import { isTroubled } from '../sync/entry.ts'
import { SyncLine } from './sync-line.tsx'
import { Tabs } from './tabs.tsx'
import { Group } from './today-group.tsx'
import { isToDo, ITEM_KINDS, todayList, type TodayItem } from './today-list.ts'
import { shellWords } from './words.ts'

const PAGE = 40

/** `#/`: what is to be done at which door, now. */
export function TodayScreen({ expired }: { readonly expired: boolean }): JSX.Element {
  const work = useWork()
  const words = useSay(shellWords)
  const [only, setOnly] = useState<TodayItem['kind'] | null>(null)
  const [shown, setShown] = useState(PAGE)
  const minute = work.now.slice(0, 16)
  const list = useMemo(() => todayList(work.view, work.device.owner.actor, work.now, work.offset), [work.view, work.device, work.revision, minute, work.offset])
  const groups = only === null ? list : list.filter((group) => group.items.some((item) => item.kind === only))
  const items = list.flatMap((group) => group.items)
  const kinds = ITEM_KINDS.filter((kind) => items.some((item) => item.kind === kind))
  const isEmpty = work.view.all(households).length === 0 && items.length === 0
  const toSend = samplesToSend(work.view, work.device.owner.actor).length
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
      {toSend > 0 && only === null ? (
        <a class="act wide" href={linkTo('bag')}>
          {words('to-send', { n: toSend })}
        </a>
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
