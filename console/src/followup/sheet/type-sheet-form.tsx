import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { v7 } from 'uuid'
import type { FollowUpDetail } from '@lianfang/contract/followup/answers.ts'
import { symptomWords } from '@lianfang/contract/followup/words.ts'
import { readSheet, type Boxes } from '@lianfang/domain/followup/sheet/read-sheet.ts'
import { sheetDays } from '@lianfang/domain/followup/sheet/sheet-days.ts'
import type { TypeSheet } from '@lianfang/domain/followup/sheet/type-sheet.ts'
import { SYMPTOMS } from '@lianfang/domain/followup/symptoms.ts'
import { useAct } from '../../shell/act.ts'
import { useSay } from '../../shell/language.tsx'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { useSend } from '../../shell/send.ts'
import { useAsk } from '../../shell/use-ask.ts'
import { Waiting } from '../../shell/waiting.tsx'
import { SheetTable } from './sheet-table.tsx'
import { words } from './words.ts'

/** The sheet as a form laid out like the paper: a line a day, Enter goes on, the whole sheet is saved at once. */
export function TypeSheetForm({ id }: { readonly id: string }) {
  const say = useSay(words)
  const saySymptom = useSay(symptomWords)
  const send = useSend()
  const act = useAct()
  const [boxes, setBoxes] = useState<Boxes>({})
  const query = useAsk<FollowUpDetail>(`/followup/${id}`, ['follow_ups', 'observations', 'disputes'])
  const strip = query.data?.strip
  const days = useMemo(() => sheetDays(strip ?? []), [strip])
  if (!query.data) return query.error ? <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} /> : <Waiting />
  const { followUp, person } = query.data
  const read = readSheet(days, boxes, v7)
  const save = async () => {
    const input: TypeSheet = { followUp: followUp.id, entries: read.entries }
    if (await act.run(() => send({ kind: 'followup/type-sheet', unit: followUp.unit, input }), say('saved'))) setBoxes({})
  }
  return (
    <form
      className="type-sheet"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <h2>{person.name}</h2>
      <p className="hint">{say('typeNote')}</p>
      <SheetTable days={days} boxes={boxes} faults={read.faults} put={(key, text) => setBoxes({ ...boxes, [key]: text })} />
      <p className="hint">
        {say('symptomList')}
        {SYMPTOMS.map((symptom, n) => `${n + 1} ${saySymptom(symptom)}`).join('　')}
      </p>
      <ProblemNotice problem={act.problem} />
      <Button type="primary" size="large" htmlType="submit" loading={act.busy} disabled={read.entries.length === 0 || read.faults.size > 0}>
        {read.entries.length === 0 ? say('nothing') : say('save', { n: read.entries.length })}
      </Button>
    </form>
  )
}
