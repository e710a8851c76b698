import { Button, Segmented, Select, Tag } from 'antd'
import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import { followUpStatusWords } from '@lianfang/contract/followup/words.ts'
import { FOLLOW_UP_STATUS } from '@lianfang/domain/followup/tables.ts'
import { decideMeasures, recordObservations, startMeasures } from '@lianfang/domain/followup/policy.ts'
import { readShortStrip } from '@lianfang/domain/followup/short-strip.ts'
import type { StripSlot } from '@lianfang/domain/followup/slots-of.ts'
import type { FollowUpItem } from '@lianfang/contract/followup/answers.ts'
import { useClock } from '../shell/clock.tsx'
import { useFilters } from '../shell/filters.ts'
import { useLanguage, useSay } from '../shell/language.tsx'
import { ListTable, type Column } from '../shell/list-table.tsx'
import { OpenLink } from '../shell/open-link.tsx'
import { useOpenStack } from '../shell/open-stack.ts'
import { PhoneLinks } from '../shell/phone-links.tsx'
import { Screen } from '../shell/screen.tsx'
import { useMay } from '../shell/session.tsx'
import { UnitSelect } from '../shell/unit-select.tsx'
import { useUnits } from '../shell/units.tsx'
import { usePages } from '../shell/use-ask.ts'
import { sayDue } from './due-words.ts'
import { Legend } from './legend.tsx'
import { MeasureLine } from './measure-line.tsx'
import { NextStep } from './next-step.tsx'
import { WhoCanTake } from './who-can-take.tsx'
import { BatchRelease } from './orders/batch-release.tsx'
import { QuickTemperature } from './quick-temperature.tsx'
import { Strip } from './strip.tsx'
import { words } from './words.ts'

const VIEWS = [
  { key: 'active', word: 'viewActive', due: '', empty: 'emptyActive' },
  { key: 'tonight', word: 'viewTonight', due: 'tonight', empty: 'emptyTonight' },
  { key: 'missed', word: 'viewMissed', due: 'missed', empty: 'emptyMissed' },
  { key: 'test', word: 'viewTest', due: 'test', empty: 'emptyTonight' },
  { key: 'alert', word: 'viewAlert', due: 'alert', empty: 'emptyAlert' },
  { key: 'ends', word: 'viewEnds', due: 'ends', empty: 'emptyEnds' },
  { key: 'release', word: 'viewRelease', due: 'release', empty: 'emptyRelease' },
] as const
const ENDED = FOLLOW_UP_STATUS.filter((status) => status !== 'ACTIVE')

/** Everyone under measure with the strip of checks: who is due tonight, who was missed, who may be released. */
export function FollowUpBoard() {
  const say = useSay(words)
  const sayStatus = useSay(followUpStatusWords)
  const { language } = useLanguage()
  const may = useMay()
  const units = useUnits()
  const { open } = useOpenStack()
  const filters = useFilters(['status', 'due', 'unit'])
  const { status, due, unit } = filters.values
  const ended = ENDED.find((one) => one === status)
  // A figure of the board may link to a finer due than the tabs offer: it belongs to the tab of its family.
  const view =
    VIEWS.find((one) => one.due === due) ??
    VIEWS.find((one) => one.due !== '' && due.startsWith(one.due)) ??
    (/^(?:temperature|am|pm|once)/.test(due) ? VIEWS[1] : VIEWS[0])
  const params = ended ? { status: ended, unit } : { due, unit }
  const pages = usePages<FollowUpItem>('/followup', ['follow_ups', 'observations', 'alerts', 'persons'], params)
  const { offset } = useClock()
  const [chosen, choose] = useState<readonly string[]>([])
  const releasing = !ended && view.key === 'release' && may(decideMeasures)
  const columns = useMemo<readonly Column<FollowUpItem>[]>(() => {
    const stripOf = (item: FollowUpItem): readonly StripSlot[] => readShortStrip(item.strip, item.followUp, offset)
    return [
      {
        key: 'name',
        title: say('name'),
        width: 96,
        render: (item) => (
          <OpenLink kind="follow-up" id={item.followUp.id} row>
            {item.person.name}
          </OpenLink>
        ),
      },
      { key: 'next', title: say('next'), width: 120, render: (item) => <NextStep item={item} strip={stripOf(item)} /> },
      ...(may(recordObservations)
        ? [{ key: 'quick', title: say('quick'), width: 96, render: (item: FollowUpItem) => <QuickTemperature item={item} strip={stripOf(item)} /> }]
        : []),
      ...(view.key === 'ends'
        ? [{ key: 'whoCan', title: say('whoCanTake'), width: 190, render: (item: FollowUpItem) => <WhoCanTake unit={item.followUp.unit} /> }]
        : []),
      { key: 'strip', title: say('strip'), render: (item) => <Strip strip={stripOf(item)} feverThreshold={item.followUp.feverThreshold} /> },
      { key: 'measure', title: say('measure'), width: 190, render: (item) => <MeasureLine followUp={item.followUp} /> },
      { key: 'place', title: say('place'), width: 140, render: (item) => units.place(item.followUp.unit) },
      { key: 'phone', title: say('phone'), width: 140, render: (item) => <PhoneLinks phones={item.person.phones} name={item.person.name} /> },
      { key: 'decidedBy', title: say('decidedBy'), hidden: true, render: (item) => item.followUp.decidedBy },
      { key: 'ground', title: say('ground'), hidden: true, render: (item) => item.followUp.personal.ground },
    ]
  }, [say, units, may, offset, view.key])
  return (
    <Screen
      title={say('title')}
      note={say('note')}
      actions={
        <>
          <Link href="/followup/orders" asChild>
            <Button>{say('toOrders')}</Button>
          </Link>
          <Link href="/followup/flows" asChild>
            <Button>{say('toFlows')}</Button>
          </Link>
          <Link href="/followup/samples" asChild>
            <Button>{say('toSamples')}</Button>
          </Link>
          {may(startMeasures) && (
            <Button type="primary" onClick={() => open('start', 'search')}>
              {say('start')}
            </Button>
          )}
        </>
      }
    >
      <Legend />
      {releasing && <BatchRelease chosen={pages.items.filter((item) => chosen.includes(item.followUp.id))} clear={() => choose([])} />}
      <ListTable<FollowUpItem>
        list="followup"
        label={say('title')}
        columns={columns}
        pages={pages}
        keyOf={(item) => item.followUp.id}
        exported={params}
        {...(releasing ? { selection: { chosen, choose } } : {})}
        empty={unit !== '' ? say('emptyFiltered') : say(ended ? 'emptyEnded' : view.empty)}
        filters={
          <>
            <Segmented
              value={ended ? 'ended' : view.key}
              onChange={(key) =>
                filters.set(key === 'ended' ? { status: 'RELEASED', due: '' } : { status: '', due: VIEWS.find((one) => one.key === key)?.due ?? '' })
              }
              options={[...VIEWS.map((one) => ({ value: one.key as string, label: say(one.word) })), { value: 'ended', label: say('viewEnded') }]}
            />
            {ended && (
              <Select
                value={ended}
                aria-label={say('endedAs')}
                onChange={(value) => filters.set({ status: value })}
                options={ENDED.map((one) => ({ value: one, label: sayStatus(one) }))}
              />
            )}
            {!ended && due !== '' && due !== view.due && (
              <Tag closable={{ 'aria-label': say('clearDue') }} onClose={() => filters.set({ due: '' })}>
                {sayDue(due, language)}
              </Tag>
            )}
            <UnitSelect value={unit} onChange={(value) => filters.set({ unit: value })} />
          </>
        }
      />
    </Screen>
  )
}
