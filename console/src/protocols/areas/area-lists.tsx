import { Button, Popconfirm } from 'antd'
import { useMemo, useState } from 'react'
import type { AreaListsAnswer } from '@lianfang/contract/protocols/answers.ts'
import { sayDisease } from '@lianfang/contract/protocols/pack-words.ts'
import { areaHistory, type AreaHistory } from '@lianfang/domain/protocols/area-history.ts'
import { keepRules } from '@lianfang/domain/protocols/policy.ts'
import type { WithdrawAreaList } from '@lianfang/domain/followup/switching/withdraw-area-list.ts'
import { useAct } from '../../shell/act.ts'
import { useClock } from '../../shell/clock.tsx'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { useSend } from '../../shell/send.ts'
import { useMay } from '../../shell/session.tsx'
import { useUnits } from '../../shell/units.tsx'
import { useAsk } from '../../shell/use-ask.ts'
import { Waiting } from '../../shell/waiting.tsx'
import { areaWords } from './area-words.ts'
import { currentList } from './current-list.ts'
import { ListedAreas } from './listed-areas.tsx'
import { PutAreaListForm } from './put-area-list-form.tsx'
import { ScrollBox } from '../../shell/scroll-box.tsx'

type List = AreaListsAnswer['lists'][number]

/** The lists of risk areas as they came, the newest first, and the way to enter the next. */
export function AreaLists() {
  const say = useSay(areaWords)
  const may = useMay()
  const [putting, setPutting] = useState(false)
  const query = useAsk<AreaListsAnswer>('/protocols/area-lists', ['area_lists'])
  if (!query.data) return query.error ? <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} /> : <Waiting />
  const { lists } = query.data
  return (
    <>
      <p className="hint">{say('note')}</p>
      {may(keepRules) && !putting && (
        <Button type="primary" onClick={() => setPutting(true)}>
          {say('put')}
        </Button>
      )}
      {putting && <PutAreaListForm lists={lists} close={() => setPutting(false)} />}
      {lists.length === 0 ? <div className="empty">{say('none')}</div> : <ListTable lists={lists} />}
    </>
  )
}

function ListTable({ lists }: { readonly lists: readonly List[] }) {
  const say = useSay(areaWords)
  const clock = useClock()
  const [shown, show] = useState<string | null>(null)
  const periods = useMemo(() => areaHistory([...lists], clock.today), [lists, clock.today])
  const stateOf = (list: List) => {
    if (list.undoneAt !== null) return say('undone')
    if (list.from > clock.today) return say('ahead')
    return say(currentList(lists, list.disease, clock.today)?.id === list.id ? 'current' : 'earlier')
  }
  return (
    <ScrollBox label={say('note')}>
      <table className="plain-table pack-table">
        <thead>
          <tr>
            {(['from', 'disease', 'document', 'level', 'state', 'by'] as const).map((key) => (
              <th key={key} scope="col">
                {say(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lists.map((list) => (
            <ListRow
              key={list.id}
              list={list}
              periods={periods}
              state={stateOf(list)}
              shown={shown === list.id}
              show={() => show(shown === list.id ? null : list.id)}
            />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

interface RowProps {
  readonly list: List
  readonly periods: AreaHistory
  readonly state: string
  readonly shown: boolean
  readonly show: () => void
}

function ListRow({ list, periods, state, shown, show }: RowProps) {
  const say = useSay(areaWords)
  const { language } = useLanguage()
  const clock = useClock()
  const units = useUnits()
  const may = useMay()
  const act = useAct()
  const send = useSend()
  const input: WithdrawAreaList = { list: list.id }
  const count = (level: string) => list.areas.filter((one) => one.level === level).length
  return (
    <>
      <tr>
        <th scope="row">{list.from}</th>
        <td>{sayDisease(list.disease, language)}</td>
        <td>{list.document}</td>
        <td>
          <Button type="link" size="small" className="flush" aria-expanded={shown} onClick={show}>
            {say('nAreas', { high: count('HIGH'), medium: count('MEDIUM'), low: count('LOW') })}
          </Button>
        </td>
        <td>
          {state}{' '}
          {list.undoneAt === null && may(keepRules) && (
            <Popconfirm
              title={say('undo')}
              description={<div className="popover-form">{say('undoAsk')}</div>}
              okText={say('undo')}
              onConfirm={() => void act.run(() => send({ kind: 'followup/withdraw-area-list', unit: units.root, input }), say('undid'))}
            >
              <Button size="small" danger loading={act.busy}>
                {say('undo')}
              </Button>
            </Popconfirm>
          )}
          <ProblemNotice problem={act.problem} onClose={act.clear} />
        </td>
        <td>
          {units.workerName(list.by)} {clock.instant(list.at)}
        </td>
      </tr>
      {shown && (
        <tr>
          <td colSpan={6}>
            <ListedAreas list={list} periods={periods} />
          </td>
        </tr>
      )}
    </>
  )
}
