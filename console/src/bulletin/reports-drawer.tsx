import { Button, Input, Radio } from 'antd'
import { useState } from 'react'
import { reportTheDay } from '@lianfang/domain/bulletin/policy.ts'
import type { SubmitDailyReport } from '@lianfang/domain/bulletin/submit-daily-report.ts'
import { unitsBelow, childrenOf } from '@lianfang/domain/grids/unit-tree.ts'
import type { BoardAnswer, BoardUnit } from '@lianfang/contract/board/answers.ts'
import type { DrawerProps } from '../shell/open-stack.ts'
import { useAct } from '../shell/act.ts'
import { NearestAnswerer } from '../shell/answerers.tsx'
import { useClock } from '../shell/clock.tsx'
import { useSay } from '../shell/language.tsx'
import { OpenLink } from '../shell/open-link.tsx'
import { Panel } from '../shell/panel.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useSend } from '../shell/send.ts'
import { useMay } from '../shell/session.tsx'
import { useUnits } from '../shell/units.tsx'
import { useAsk } from '../shell/use-ask.ts'
import { Waiting } from '../shell/waiting.tsx'
import { words } from './words.ts'

/** Which places owe today's report, which have sent it, whom to call, and the form to send one from the desk. `id`: a unit, or `all`. */
export function ReportsDrawer({ id }: DrawerProps) {
  const say = useSay(words)
  const clock = useClock()
  const units = useUnits()
  const board = useAsk<BoardAnswer>('/board', ['daily_reports', 'units'], { day: clock.today })
  if (!board.data) return board.error ? <ProblemNotice problem={board.error} onRetry={() => void board.refetch()} /> : <Waiting />
  const below = id === 'all' ? null : unitsBelow(id, childrenOf(units.tree.all))
  const owing = board.data.units.filter((unit) => unit.report !== null && (below === null || below.includes(unit.unit)))
  const missing = owing.filter((unit) => unit.report === 'MISSING')
  return (
    <Panel title={say('reports', { day: clock.day(clock.today) })} sub={say('reportsSum', { n: owing.length - missing.length, of: owing.length })}>
      {owing.length === 0 && <p className="hint">{say('reportsNone')}</p>}
      <ul className="plain-list">
        {[...missing, ...owing.filter((unit) => unit.report !== 'MISSING')].map((unit) => (
          <ReportLine key={unit.unit} unit={unit} />
        ))}
      </ul>
    </Panel>
  )
}

function ReportLine({ unit }: { readonly unit: BoardUnit }) {
  const say = useSay(words)
  const may = useMay()
  const units = useUnits()
  const [open, setOpen] = useState(false)
  const missing = unit.report === 'MISSING'
  return (
    <li>
      <div className="row between">
        <span className="row">
          <OpenLink kind="unit" id={unit.unit} row>
            {units.name(unit.unit)}
          </OpenLink>
          <span className={missing ? 'urgent-text' : 'ok'}>
            {missing ? `▲ ${say('reportMissing')}` : `✓ ${say(unit.report === 'ZERO' ? 'reportZero' : 'reportIn')}`}
          </span>
        </span>
        <span className="row">
          <NearestAnswerer unit={unit.unit} />
          {may(reportTheDay, unit.unit) && (
            <Button size="small" onClick={() => setOpen(!open)}>
              {say(missing ? 'reportWrite' : 'reportAgain')}
            </Button>
          )}
        </span>
      </div>
      {open && <ReportForm unit={unit.unit} close={() => setOpen(false)} />}
    </li>
  )
}

function ReportForm({ unit, close }: { readonly unit: string; readonly close: () => void }) {
  const say = useSay(words)
  const clock = useClock()
  const send = useSend()
  const act = useAct()
  const [zero, setZero] = useState<boolean | null>(null)
  const [note, setNote] = useState('')
  const ready = zero === true || (zero === false && note.trim() !== '')
  const report = async () => {
    const input: SubmitDailyReport = { day: clock.today, zero: zero === true, seen: {}, note: note.trim() }
    if (await act.run(() => send({ kind: 'bulletin/submit-daily-report', unit, input }), say('reportSent'))) close()
  }
  return (
    <div className="stack alert-box calm">
      <Radio.Group
        aria-label={say('reportWrite')}
        value={zero}
        onChange={(event) => setZero(event.target.value === true)}
        options={[
          { value: true, label: say('reportIsZero') },
          { value: false, label: say('reportIsFull') },
        ]}
      />
      <Input.TextArea
        rows={2}
        maxLength={1000}
        value={note}
        placeholder={say(zero === false ? 'reportNoteNeeded' : 'reportNote')}
        aria-label={say('reportNote')}
        onChange={(event) => setNote(event.target.value)}
      />
      <ProblemNotice problem={act.problem} />
      <div>
        <Button type="primary" disabled={!ready} loading={act.busy} onClick={() => void report()}>
          {say('reportSend')}
        </Button>
      </div>
    </div>
  )
}
