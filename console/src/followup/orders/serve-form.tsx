import { Button, Input, Segmented } from 'antd'
import { useState } from 'react'
import { SERVED_HOW, type ServedHow } from '@lianfang/domain/followup/orders/tables.ts'
import type { ServeOrder } from '@lianfang/domain/followup/orders/serve-order.ts'
import { useAct } from '../../shell/act.ts'
import { useSay } from '../../shell/language.tsx'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { useSend } from '../../shell/send.ts'
import { words } from './words.ts'

/** The paper has reached the person: signed, or read aloud where a signature is refused. */
export function ServeForm({ order, unit }: { readonly order: string; readonly unit: string }) {
  const say = useSay(words)
  const send = useSend()
  const act = useAct()
  const [how, setHow] = useState<ServedHow>('SIGNED')
  const [to, setTo] = useState('')
  const serve = () =>
    void act.run(() => send({ kind: 'followup/serve-order', unit, input: { order, how, to: to.trim() } satisfies ServeOrder }), say('servedDone'))
  return (
    <div className="stack">
      <Segmented<ServedHow> value={how} onChange={setHow} options={SERVED_HOW.map((one) => ({ value: one, label: say(one) }))} />
      <div className="row">
        {how !== 'SIGNED' && (
          <Input
            className="grow"
            value={to}
            maxLength={50}
            placeholder={say('serveTo')}
            aria-label={say('serveTo')}
            onChange={(event) => setTo(event.target.value)}
          />
        )}
        <Button disabled={how !== 'SIGNED' && to.trim().length < 2} loading={act.busy} onClick={serve}>
          {say('serve')}
        </Button>
      </div>
      <ProblemNotice problem={act.problem} />
    </div>
  )
}
