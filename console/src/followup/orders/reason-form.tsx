import { Button, Input } from 'antd'
import { useState } from 'react'

interface Props {
  readonly label: string
  readonly button: string
  readonly busy: boolean
  readonly danger?: boolean
  readonly onSay: (text: string) => void
}

/** A deed that needs a word of explanation: the button opens once it is there. */
export function ReasonForm({ label, button, busy, danger = false, onSay }: Props) {
  const [text, setText] = useState('')
  return (
    <div className="row">
      <Input className="grow" value={text} maxLength={300} placeholder={label} aria-label={label} onChange={(event) => setText(event.target.value)} />
      <Button danger={danger} disabled={text.trim().length < 2} loading={busy} onClick={() => onSay(text.trim())}>
        {button}
      </Button>
    </div>
  )
}
