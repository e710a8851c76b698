import { useMemo } from 'react'
import type { ReferralItem } from '@lianfang/contract/referrals/answers.ts'
import { referralStatusWords, resultWords } from '@lianfang/contract/referrals/words.ts'
import { useClock } from '../shell/clock.tsx'
import { useSay } from '../shell/language.tsx'
import type { Column } from '../shell/list-table.tsx'
import { OpenLink } from '../shell/open-link.tsx'
import { PhoneLinks } from '../shell/phone-links.tsx'
import { useUnits } from '../shell/units.tsx'
import { CodeMark } from './code-mark.tsx'
import { DueMark } from './due-mark.tsx'
import { words } from './words.ts'

/** The columns of the workbench; a closed list shows results first, an open one who has it and since when. */
export function useReferralColumns(status: string): readonly Column<ReferralItem>[] {
  const say = useSay(words)
  const sayResult = useSay(resultWords)
  const sayStatus = useSay(referralStatusWords)
  const clock = useClock()
  const units = useUnits()
  return useMemo(() => {
    const closed = status === 'CLOSED'
    const open = status === 'OPEN' || status === 'TRIAGE'
    const place = (item: ReferralItem) => (item.status === 'TRIAGE' ? <span className="warn">{sayStatus('TRIAGE')}</span> : units.place(item.unit))
    return [
      {
        key: 'name',
        title: say('name'),
        width: 96,
        render: (item) => (
          <OpenLink kind="referral" id={item.id} row>
            {item.name}
          </OpenLink>
        ),
      },
      { key: 'status', title: say('status'), hidden: open || closed, render: (item) => sayStatus(item.status) },
      { key: 'result', title: say('result'), hidden: open, render: (item) => (item.result === null ? '—' : sayResult(item.result)) },
      { key: 'resultNote', title: say('resultNote'), hidden: !closed, render: (item) => item.resultNote || '—' },
      { key: 'phone', title: say('phone'), width: 136, render: (item) => <PhoneLinks phones={item.phones} name={item.name} /> },
      { key: 'place', title: say('place'), width: 150, render: place },
      {
        key: 'answers',
        title: say('answers'),
        width: 110,
        hidden: closed,
        render: (item) => item.heldBy[0]?.name ?? <span className="warn">{item.status === 'TRIAGE' ? '—' : say('nobody')}</span>,
      },
      { key: 'category', title: say('category'), render: (item) => item.category || '—' },
      { key: 'codeColor', title: say('codeColor'), render: (item) => <CodeMark color={item.codeColor} /> },
      { key: 'since', title: say('since'), hidden: closed, render: (item) => <span className="nowrap">{clock.instant(item.receivedAt)}</span> },
      { key: 'due', title: say('due'), hidden: closed, render: (item) => <DueMark at={item.dueAt} done={item.status === 'CLOSED'} /> },
      { key: 'closedAt', title: say('closedAt'), hidden: !closed, render: (item) => clock.instant(item.closedAt) },
      { key: 'closedBy', title: say('closedBy'), hidden: !closed, render: (item) => item.closedBy ?? '—' },
      { key: 'address', title: say('address'), hidden: status !== 'TRIAGE', render: (item) => item.address || '—' },
      { key: 'origin', title: say('origin'), hidden: true, render: (item) => item.origin || '—' },
      { key: 'returnedOn', title: say('returnedOn'), hidden: true, render: (item) => clock.day(item.returnedOn) },
      { key: 'idNumber', title: say('idNumber'), hidden: true, render: (item) => <span className="num">{item.idNumber || '—'}</span> },
      { key: 'sender', title: say('sender'), hidden: true, render: (item) => item.sender },
    ]
  }, [say, sayResult, sayStatus, clock, units, status])
}
