import { REFERRAL_RESULTS } from '@lianfang/domain/referrals/tables.ts'
import type { ImportRow } from '@lianfang/contract/imports/answers.ts'
import { fieldWords } from '@lianfang/contract/imports/words.ts'
import { resultWords } from '@lianfang/contract/referrals/words.ts'
import type { TableColumnsType } from 'antd'
import { useClock } from '../shell/clock.tsx'
import { useLanguage, useSay } from '../shell/language.tsx'
import { OpenLink } from '../shell/open-link.tsx'
import { useUnits } from '../shell/units.tsx'
import { words } from './words.ts'

/** The columns of a dry run: what happens to a row and why. A register lists rows by their doubts, a pushed list by its people. */
export function useRowColumns(register: boolean): TableColumnsType<ImportRow> {
  const say = useSay(words)
  const units = useUnits()
  const doubts = useDoubts()
  const what: TableColumnsType<ImportRow> = [
    { key: 'row', title: say('row'), align: 'right', width: 56, render: (_, row) => row.row },
    { key: 'kind', title: say('whatRow'), width: 100, render: (_, row) => <span className={row.kind === 'BAD' ? 'urgent-text' : ''}>{say(row.kind)}</span> },
  ]
  const why: TableColumnsType<ImportRow> = [
    {
      key: 'reasons',
      title: say('reasons'),
      render: (_, row) => (
        <div className="reasons">
          {doubts(row).map((text) => (
            <div key={text}>{text}</div>
          ))}
        </div>
      ),
    },
  ]
  if (register) return [...what, ...why]
  return [
    ...what,
    { key: 'name', title: say('name'), width: 100, render: (_, row) => <RowName row={row} /> },
    ...why,
    { key: 'place', title: say('place'), render: (_, row) => <RowPlace row={row} root={units.root} /> },
    { key: 'idNumber', title: say('idNumber'), render: (_, row) => <span className="num">{row.idNumber || '—'}</span> },
    { key: 'phones', title: say('phones'), render: (_, row) => <span className="num">{row.phones.join('、') || '—'}</span> },
    { key: 'address', title: say('address'), render: (_, row) => row.address || '—' },
  ]
}

function RowName({ row }: { readonly row: ImportRow }) {
  if (row.person === null || row.kind === 'NEW') return <>{row.name}</>
  return (
    <OpenLink kind="person" id={row.person}>
      {row.name}
    </OpenLink>
  )
}

function RowPlace({ row, root }: { readonly row: ImportRow; readonly root: string }) {
  const say = useSay(words)
  if (row.kind === 'BAD' || row.kind === 'GONE') return <>—</>
  return row.unit === root || row.unitName === '' ? <span className="warn">{say('toTriage')}</span> : <>{row.unitName}</>
}

/** Everything there is to say about a row: the reader's reasons, repeats, what differs from before, an earlier answer. */
function useDoubts(): (row: ImportRow) => readonly string[] {
  const say = useSay(words)
  const sayResult = useSay(resultWords)
  const { language } = useLanguage()
  const clock = useClock()
  return (row) => {
    const result = row.earlier && REFERRAL_RESULTS.find((one) => one === row.earlier?.result)
    return [
      ...row.reasons.map((reason) => reason.sentence),
      ...(row.repeats === null ? [] : [say('repeats', { n: row.repeats })]),
      ...row.differences.map(({ field, was, is }) => say('difference', { field: fieldWords[field]?.[language] ?? field, was: was || '—', is: is || '—' })),
      ...(row.earlier && result ? [say('earlier', { day: clock.day(row.earlier.closedDay), result: sayResult(result) })] : []),
    ]
  }
}
