import { Input, Modal } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { DeviceLine } from '@lianfang/contract/identity/answers.ts'
import { useAct } from '../shell/act.ts'
import { tell } from '../shell/ask.ts'
import { useSay } from '../shell/language.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { words } from './device-words.ts'

/** Revokes a device, with the reason that goes into the journal. */
export function RevokeForm({ line, close }: { readonly line: DeviceLine; readonly close: () => void }) {
  const say = useSay(words)
  const act = useAct()
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const revoke = async () => {
    const done = await act.run(() => tell('POST', `/devices/${line.device}/revoke`, { reason: reason.trim() }), say('done'))
    if (!done) return
    void queries.invalidateQueries()
    close()
  }
  return (
    <Modal
      open
      title={say('revokeTitle')}
      onCancel={close}
      onOk={() => void revoke()}
      okText={say('revoke')}
      okButtonProps={{ danger: true, disabled: reason.trim().length < 2, loading: act.busy }}
      destroyOnHidden
    >
      <div className="stack">
        <p>{say('revokeSay', { label: `${line.label || say('unknown')} · ${line.worker.name}` })}</p>
        <label className="field">
          <span>{say('reason')}</span>
          <Input autoFocus maxLength={300} value={reason} onChange={(event) => setReason(event.target.value)} />
        </label>
        <ProblemNotice problem={act.problem} />
      </div>
    </Modal>
  )
}
