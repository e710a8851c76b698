import { App, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import type { Worker } from '@lianfang/domain/grids/tables.ts'
import { useAct } from '../shell/act.ts'
import { tell } from '../shell/ask.ts'
import { useSay } from '../shell/language.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { words } from './words.ts'

/** Makes the link with which a worker chooses a password: shown once, handed over by a person. */
export function SignInLink({ worker }: { readonly worker: Worker }) {
  const say = useSay(words)
  const { message } = App.useApp()
  const act = useAct()
  const [link, setLink] = useState<string | null>(null)
  const make = () =>
    void act.run(async () => setLink(location.origin + (await tell<{ readonly path: string }>('POST', `/workers/${worker.id}/sign-in-link`, {})).path))
  const copy = async () => {
    await navigator.clipboard.writeText(link ?? '')
    void message.success(say('copied'))
  }
  return (
    <>
      <Button size="small" disabled={worker.login === null} loading={act.busy} onClick={make} title={worker.login === null ? say('linkNeedsLogin') : ''}>
        {say('link')}
      </Button>
      <Modal
        open={link !== null || act.problem !== null}
        title={say('link')}
        onCancel={() => {
          setLink(null)
          act.clear()
        }}
        onOk={() => void copy()}
        okText={say('copy')}
        okButtonProps={{ disabled: link === null }}
      >
        <ProblemNotice problem={act.problem} />
        {link && (
          <>
            <p>{say('linkSay', { name: worker.personal.name })}</p>
            <Input readOnly value={link} aria-label={say('link')} onFocus={(event) => event.target.select()} />
          </>
        )}
      </Modal>
    </>
  )
}
