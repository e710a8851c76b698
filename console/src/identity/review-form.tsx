import { Button, Input, Modal } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReviewItem } from '@lianfang/contract/identity/answers.ts'
import { useAct } from '../shell/act.ts'
import { tell } from '../shell/ask.ts'
import { useLanguage, useSay } from '../shell/language.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { fieldText } from './field-words.ts'
import { words } from './device-words.ts'

/** Takes or rejects one record of a revoked device. */
export function ReviewForm({ item, close }: { readonly item: ReviewItem; readonly close: () => void }) {
  const say = useSay(words)
  const { language } = useLanguage()
  const act = useAct()
  const queries = useQueryClient()
  const [note, setNote] = useState('')
  const settle = async (deed: 'accept' | 'reject') => {
    const done = await act.run(() => tell('POST', `/reviews/${item.id}/${deed}`, { note: note.trim() }), say(deed === 'accept' ? 'accepted' : 'rejected'))
    if (!done) return
    void queries.invalidateQueries()
    close()
  }
  return (
    <Modal open title={say('settle')} onCancel={close} footer={null} destroyOnHidden>
      <div className="stack">
        <p>{[item.author.name, item.about, ...item.says.map((one) => fieldText(one, language))].filter((part) => part !== '').join('；')}</p>
        <label className="field">
          <span>{say('settleNote')}</span>
          <Input.TextArea rows={2} maxLength={300} autoFocus value={note} onChange={(event) => setNote(event.target.value)} />
        </label>
        <ProblemNotice problem={act.problem} />
        <div className="row">
          <Button type="primary" loading={act.busy} onClick={() => void settle('accept')}>
            {say('accept')}
          </Button>
          <Button danger disabled={note.trim() === ''} loading={act.busy} onClick={() => void settle('reject')}>
            {say('reject')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
