import { MessageOutlined } from '@ant-design/icons'
import { Button, Modal } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useSay } from './language.tsx'
import { Waiting } from './waiting.tsx'
import { words } from './words.ts'

const FeedbackForm = lazy(async () => ({ default: (await import('../supervision/feedback-form.tsx')).FeedbackForm }))

/** The way to say what is wrong with a screen, on every screen. */
export function Feedback({ screen }: { readonly screen: string }) {
  const say = useSay(words)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button type="text" className="on-dark" icon={<MessageOutlined />} aria-label={say('feedback')} onClick={() => setOpen(true)}>
        <span className="only-wide">{say('feedback')}</span>
      </Button>
      <Modal open={open} onCancel={() => setOpen(false)} footer={null} title={say('feedback')} destroyOnHidden>
        <Suspense fallback={<Waiting />}>
          <FeedbackForm screen={screen} />
        </Suspense>
      </Modal>
    </>
  )
}
