import { Button, Input, Popconfirm } from 'antd'
import { useState } from 'react'
import type { ErasePerson } from '@lianfang/domain/privacy/erase-person.ts'
import type { PersonAnswer } from '@lianfang/contract/people/answers.ts'
import { useAct } from '../shell/act.ts'
import { useSay } from '../shell/language.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useSend } from '../shell/send.ts'
import { words } from './words.ts'

/** Destroys what identifies a person (突发事件应对法 art. 85); asked twice, for nobody can undo it. */
export function ErasePersonForm({ person }: { readonly person: PersonAnswer }) {
  const say = useSay(words)
  const send = useSend()
  const act = useAct()
  const [ground, setGround] = useState('')
  const erase = () =>
    void act.run(
      () => send({ kind: 'privacy/erase-person', unit: person.unit, input: { person: person.id, ground: ground.trim() } satisfies ErasePerson }),
      say('erased'),
    )
  return (
    <div className="stack">
      <p className="hint">{say('eraseSay')}</p>
      <label className="field">
        <span>{say('eraseGround')}</span>
        <Input value={ground} maxLength={300} onChange={(event) => setGround(event.target.value)} />
      </label>
      <ProblemNotice problem={act.problem} />
      <div>
        <Popconfirm
          title={say('erase')}
          description={<div className="popover-form">{say('eraseSay')}</div>}
          okText={say('erase')}
          onConfirm={erase}
          disabled={ground.trim().length < 2}
        >
          <Button danger disabled={ground.trim().length < 2} loading={act.busy}>
            {say('erase')}
          </Button>
        </Popconfirm>
      </div>
    </div>
  )
}
