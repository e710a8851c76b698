import { DownloadOutlined } from '@ant-design/icons'
import { Button, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { takeOut } from '@lianfang/domain/privacy/policy.ts'
import { useAct } from './act.ts'
import { download, type Params } from './ask.ts'
import { useSay } from './language.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import { useMay } from './session.tsx'
import { words } from './words.ts'

interface Props {
  /** The list's name under `/api/export/`. */
  readonly list: string
  readonly filters: Params
}

/** Any list leaves as a file, for a purpose that is written to the journal; the file carries who took it and when. */
export function ExportButton({ list, filters }: Props) {
  const say = useSay(words)
  const may = useMay()
  const [open, setOpen] = useState(false)
  const [purpose, setPurpose] = useState('')
  const [format, setFormat] = useState<'xlsx' | 'csv'>('xlsx')
  const act = useAct()
  const short = purpose.trim().length < 4
  const take = async () => {
    if (short) return
    const done = await act.run(() => download(`/export/${list}`, { ...filters, format, purpose: purpose.trim() }, `${list}.${format}`), say('exportDone'))
    if (done) setOpen(false)
  }
  if (!may(takeOut)) return null
  return (
    <>
      <Button icon={<DownloadOutlined />} onClick={() => setOpen(true)}>
        {say('export')}
      </Button>
      <Modal
        title={say('exportTitle')}
        open={open}
        onCancel={() => setOpen(false)}
        onOk={() => void take()}
        okText={say('export')}
        okButtonProps={{ disabled: short, loading: act.busy }}
        destroyOnHidden
      >
        <div className="stack">
          <label className="field">
            <span>{say('exportPurpose')}</span>
            <Input.TextArea
              autoFocus
              rows={2}
              maxLength={200}
              value={purpose}
              onChange={(event) => setPurpose(event.target.value)}
              placeholder={say('exportPurposeHint')}
            />
          </label>
          {short && purpose !== '' && <span className="hint">{say('purposeShort')}</span>}
          <Radio.Group
            aria-label={say('exportFormat')}
            value={format}
            onChange={(event) => setFormat(event.target.value === 'csv' ? 'csv' : 'xlsx')}
            options={[
              { value: 'xlsx', label: say('exportXlsx') },
              { value: 'csv', label: say('exportCsv') },
            ]}
          />
          <p className="hint">{say('exportNote')}</p>
          <ProblemNotice problem={act.problem} />
        </div>
      </Modal>
    </>
  )
}
