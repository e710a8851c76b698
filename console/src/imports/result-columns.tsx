import type { ImportRow } from '@lianfang/contract/imports/answers.ts'
import { testResultWords } from '@lianfang/contract/followup/words.ts'
import type { TableColumnsType } from 'antd'
import { useClock } from '../shell/clock.tsx'
import { useSay } from '../shell/language.tsx'
import { OpenLink } from '../shell/open-link.tsx'
import { words } from './words.ts'

const KIND_WORDS = { NEW: 'MATCHED', KNOWN: 'KNOWN', REPEATED: 'REPEATED', PENDING: 'PENDING', DISPUTED: 'DISPUTED' } as const

/** The columns of a laboratory's dry run: what the row says, whose sample it is, and why nobody can tell. */
export function useResultColumns(): TableColumnsType<ImportRow> {
  const say = useSay(words)
  return [
    { key: 'row', title: say('row'), align: 'right', width: 56, render: (_, row) => row.row },
    { key: 'kind', title: say('whatRow'), width: 110, render: (_, row) => <RowKind row={row} /> },
    { key: 'tube', title: say('tube'), render: (_, row) => <span className="num">{row.test?.tube || '—'}</span> },
    { key: 'name', title: say('name'), render: (_, row) => row.name || '—' },
    { key: 'idNumber', title: say('idNumber'), render: (_, row) => <span className="num">{row.idNumber || '—'}</span> },
    { key: 'written', title: say('written'), render: (_, row) => row.test?.said || '—' },
    { key: 'becomes', title: say('becomes'), render: (_, row) => <Becomes row={row} /> },
  ]
}

function RowKind({ row }: { readonly row: ImportRow }) {
  const say = useSay(words)
  const kind = isOfResults(row.kind) ? KIND_WORDS[row.kind] : row.kind
  return <span className={row.kind === 'DISPUTED' ? 'urgent-text' : ''}>{say(kind)}</span>
}

function Becomes({ row }: { readonly row: ImportRow }) {
  const say = useSay(words)
  const sayResult = useSay(testResultWords)
  const clock = useClock()
  const { test } = row
  if (row.kind === 'DISPUTED') return <span className="warn">{row.reasons.map((reason) => reason.sentence).join(' ')}</span>
  if (!test?.sampledAt || row.person === null) return <>—</>
  const at = clock.instant(test.sampledAt)
  return (
    <OpenLink kind="person" id={row.person}>
      {test.result ? say('becomesOf', { name: test.ofName, at, result: sayResult(test.result) }) : say('knownOf', { name: test.ofName, at })}
    </OpenLink>
  )
}

function isOfResults(kind: ImportRow['kind']): kind is keyof typeof KIND_WORDS {
  return kind in KIND_WORDS
}
