import { Input, Modal } from 'antd'
import { useState, type ReactNode } from 'react'
import { useAct } from './act.ts'
import { useSay } from './language.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import { words } from './words.ts'

interface Props {
  readonly title: string
  /** Hands the file over, for the purpose that was written. */
  readonly take: (purpose: string) => Promise<void>
  readonly close: () => void
  /** What else there is to choose. */
  readonly children?: ReactNode
}

/** Asks what a file is for before it leaves: the purpose goes to the journal, and who took it stands in the file. */
export function PurposeModal({ title, take, close, children }: Props) {
  const say = useSay(words)
  const [purpose, setPurpose] = useState('')
  const act = useAct()
  const short = purpose.trim().length < 4
  const submit = async () => {
    if (short) return
    if (await act.run(() => take(purpose.trim()), say('exportDone'))) close()
  }
  return (
    <Modal
      title={title}
      open
      onCancel={close}
      onOk={() => void submit()}
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
        {children}
        <p className="hint">{say('exportNote')}</p>
        <ProblemNotice problem={act.problem} />
      </div>
    </Modal>
  )
}
