import { MessageOutlined } from '@ant-design/icons'
import { App, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { useClock } from './clock.tsx'
import { useSay } from './language.tsx'
import { PhoneLinks } from './phone-links.tsx'
import { useSession } from './session.tsx'
import { useUnits } from './units.tsx'
import { words } from './words.ts'

/**
 * The way to say what is wrong with a screen, on every screen (国办函〔2026〕12号 asks for it). The text goes through the reader's own
 * hands to the administrators by name: nothing leaves by itself.
 */
export function Feedback({ screen }: { readonly screen: string }) {
  const say = useSay(words)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button type="text" className="on-dark" icon={<MessageOutlined />} aria-label={say('feedback')} onClick={() => setOpen(true)}>
        <span className="only-wide">{say('feedback')}</span>
      </Button>
      <Modal open={open} onCancel={() => setOpen(false)} footer={null} title={say('feedback')} destroyOnHidden>
        <FeedbackForm screen={screen} />
      </Modal>
    </>
  )
}

function FeedbackForm({ screen }: { readonly screen: string }) {
  const say = useSay(words)
  const clock = useClock()
  const { worker } = useSession()
  const { message } = App.useApp()
  const { root, workers, assignments, chain } = useUnits()
  const [text, setText] = useState('')
  const keepers = assignments.filter((assignment) => assignment.role === 'ADMINISTRATOR').map((assignment) => assignment.worker)
  const administrators = workers.filter((known) => known.active && keepers.includes(known.id)).map((known) => ({ id: known.id, ...known.personal }))
  const takers =
    administrators.length > 0
      ? administrators
      : chain(root).flatMap((rung) => rung.people.map((person) => ({ id: person.worker, name: person.name, phone: person.phone })))
  const where = say('feedbackWhere', { screen, at: clock.fullInstant(clock.now()), who: worker.name })
  const copy = async () => {
    await navigator.clipboard.writeText(`${text.trim()}\n${where}`)
    void message.success(say('feedbackCopied'))
  }
  return (
    <div className="stack">
      <label className="field">
        <span>{say('feedbackText')}</span>
        <Input.TextArea rows={4} maxLength={1000} autoFocus value={text} onChange={(event) => setText(event.target.value)} placeholder={say('feedbackAsk')} />
      </label>
      <p className="hint">{say('feedbackNoPeople')}</p>
      <p className="hint">{where}</p>
      <Button type="primary" disabled={text.trim() === ''} onClick={() => void copy()}>
        {say('feedbackCopy')}
      </Button>
      <h3>{say('feedbackTo')}</h3>
      {takers.length === 0 && <p className="hint">{say('feedbackNobody')}</p>}
      {takers.map((taker) => (
        <p key={taker.id}>
          {taker.name} <PhoneLinks phones={[taker.phone].filter((phone) => phone !== '')} name={taker.name} />
        </p>
      ))}
    </div>
  )
}
