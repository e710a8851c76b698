import { InboxOutlined } from '@ant-design/icons'
import { AutoComplete, Progress, Radio, Upload } from 'antd'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { takeInResults } from '@lianfang/domain/followup/policy.ts'
import { shapeTheGrids } from '@lianfang/domain/grids/policy.ts'
import { importTheRegister } from '@lianfang/domain/people/policy.ts'
import { takeInLists } from '@lianfang/domain/referrals/policy.ts'
import { IMPORT_KINDS, type ImportAnswer, type ImportKind } from '@lianfang/contract/imports/answers.ts'
import type { ResultListItem } from '@lianfang/contract/followup/samples/answers.ts'
import type { BatchItem } from '@lianfang/contract/referrals/answers.ts'
import { useAct } from '../shell/act.ts'
import { upload } from '../shell/ask.ts'
import { useFilters } from '../shell/filters.ts'
import { useSay } from '../shell/language.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { Screen } from '../shell/screen.tsx'
import { useMay } from '../shell/session.tsx'
import { useAsk, type Page } from '../shell/use-ask.ts'
import { WaitingImports } from './waiting-imports.tsx'
import { words } from './words.ts'

const RIGHT = { referrals: takeInLists, grids: shapeTheGrids, households: importTheRegister, results: takeInResults } as const

/** A file as it came, and who sent it; then the files that wait to be taken in. */
export function ImportStart() {
  const say = useSay(words)
  const may = useMay()
  const [, navigate] = useLocation()
  const { values, set } = useFilters(['kind'])
  const kinds = IMPORT_KINDS.filter((one) => may(RIGHT[one]))
  const kind: ImportKind | undefined = kinds.find((one) => one === values.kind) ?? kinds[0]
  const [sender, setSender] = useState('')
  const [share, setShare] = useState<number | null>(null)
  const act = useAct()
  const batches = useAsk<Page<BatchItem>>(may(takeInLists) ? '/referrals/batches' : null, ['referral_batches'])
  const senders = [...new Set((batches.data?.items ?? []).map((batch) => batch.sender))]
  const lists = useAsk<Page<ResultListItem>>(may(takeInResults) ? '/result-lists' : null, ['result_lists'])
  const laboratories = [...new Set((lists.data?.items ?? []).map((list) => list.laboratory))]
  const sent = kind === 'referrals' || kind === 'results'
  const nameless = sent && sender.trim().length < 2
  const send = async (file: File) => {
    if (kind === undefined || nameless) return
    setShare(0)
    await act.run(async () => {
      const form = new FormData()
      form.set('kind', kind)
      form.set('sender', sender.trim())
      form.set('file', file)
      const answer = await upload<ImportAnswer>('/imports', form, setShare)
      navigate(`/imports/${answer.id}`)
    })
    setShare(null)
  }
  return (
    <Screen title={say('title')} note={say('note')}>
      <div className="stack upload-box">
        <Radio.Group
          aria-label={say('kind')}
          optionType="button"
          value={kind}
          onChange={(event) => set({ kind: kinds.find((one) => one === event.target.value) ?? '' })}
          options={kinds.map((one) => ({ value: one, label: say(one) }))}
        />
        {sent && (
          <label className="field">
            <span>{say(kind === 'results' ? 'laboratory' : 'sender')}</span>
            <AutoComplete
              value={sender}
              onChange={(value: string) => setSender(value)}
              options={(kind === 'results' ? laboratories : senders).map((value) => ({ value }))}
              placeholder={say(kind === 'results' ? 'laboratoryHint' : 'senderHint')}
              maxLength={100}
              aria-label={say(kind === 'results' ? 'laboratory' : 'sender')}
            />
          </label>
        )}
        <Upload.Dragger
          accept=".xlsx,.xls,.csv,.txt,.et"
          multiple={false}
          showUploadList={false}
          disabled={act.busy || nameless}
          beforeUpload={(file) => {
            void send(file)
            return false
          }}
        >
          <p>
            <InboxOutlined className="upload-sign" aria-hidden />
          </p>
          <p>{nameless ? say(kind === 'results' ? 'needsLaboratory' : 'needsSender') : say('file')}</p>
          <p className="hint">{say('fileHint')}</p>
        </Upload.Dragger>
        {share !== null && (
          <div role="status">
            <Progress percent={Math.round(share * 100)} aria-label={say('upload')} />
            <p>{share < 1 ? say('uploading', { n: Math.round(share * 100) }) : say('reading')}</p>
          </div>
        )}
        <ProblemNotice problem={act.problem} onClose={act.clear} />
      </div>
      <WaitingImports />
    </Screen>
  )
}
