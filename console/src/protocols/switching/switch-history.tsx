import { Button, Input, Popover } from 'antd'
import { useState } from 'react'
import { addHours } from '@lianfang/domain/kernel/instant.ts'
import { UNDO_HOURS } from '@lianfang/domain/followup/switching/shorten-all.ts'
import type { UndoSwitch } from '@lianfang/domain/followup/switching/undo-switch.ts'
import { switchTheRules } from '@lianfang/domain/protocols/policy.ts'
import { useAct } from '../../shell/act.ts'
import { useClock } from '../../shell/clock.tsx'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { Part } from '../../shell/panel.tsx'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { useSend } from '../../shell/send.ts'
import { useMay } from '../../shell/session.tsx'
import { useUnits } from '../../shell/units.tsx'
import type { KnownRules } from '../../shell/use-rules.ts'
import { switchingWords } from './switching-words.ts'
import { ScrollBox } from '../../shell/scroll-box.tsx'

type Switched = KnownRules['switches'][number]

/** What was switched on so far, by whom and why; the last ones can be undone for a day. */
export function SwitchHistory({ known }: { readonly known: KnownRules }) {
  const say = useSay(switchingWords)
  const clock = useClock()
  const units = useUnits()
  const { language } = useLanguage()
  const nameOf = ({ line, edition }: Switched) => {
    const pack = known.packs.find((one) => one.line === line && (edition === null || one.version === edition))
    return say('line', { name: pack ? pack.name[language] || pack.name.zh : line, edition: edition ?? say('left') })
  }
  return (
    <Part title={say('history')}>
      {known.switches.length === 0 ? (
        <p className="hint">{say('historyNone')}</p>
      ) : (
        <ScrollBox label={say('history')}>
          <table className="plain-table">
            <thead>
              <tr>
                {(['what', 'from', 'by', 'why', 'state'] as const).map((key) => (
                  <th key={key} scope="col">
                    {say(key)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {known.switches.map((one) => (
                <tr key={one.id}>
                  <th scope="row">{nameOf(one)}</th>
                  <td>{one.from}</td>
                  <td>
                    {units.workerName(one.by)} {clock.instant(one.at)}
                  </td>
                  <td>
                    {one.decidedBy} · {one.reason}
                  </td>
                  <td>
                    <UndoPart one={one} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </Part>
  )
}

function UndoPart({ one }: { readonly one: Switched }) {
  const say = useSay(switchingWords)
  const clock = useClock()
  const may = useMay()
  const until = addHours(one.at, UNDO_HOURS)
  if (one.undoneAt !== null) return <span className="hint">{say('undone', { why: one.undoneWhy })}</span>
  if (!may(switchTheRules) || clock.passed(until)) return <span className="hint">—</span>
  return (
    <>
      <Popover trigger="click" title={say('undo')} content={<UndoForm id={one.id} />} destroyOnHidden>
        <Button size="small" danger>
          {say('undo')}
        </Button>
      </Popover>{' '}
      <span className="hint">{say('undoUntil', { until: clock.instant(until) })}</span>
    </>
  )
}

function UndoForm({ id }: { readonly id: string }) {
  const say = useSay(switchingWords)
  const units = useUnits()
  const act = useAct()
  const send = useSend()
  const [reason, setReason] = useState('')
  const input: UndoSwitch = { switch: id, reason }
  return (
    <div className="popover-form">
      <Input aria-label={say('undoWhy')} placeholder={say('undoWhy')} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
      <ProblemNotice problem={act.problem} />
      <Button
        danger
        size="small"
        disabled={reason.trim().length < 2}
        loading={act.busy}
        onClick={() => void act.run(() => send({ kind: 'followup/undo-switch', unit: units.root, input }), say('undid'))}
      >
        {say('undo')}
      </Button>
    </div>
  )
}
