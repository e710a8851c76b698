import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import type { PersonIdentity } from '@lianfang/domain/people/tables.ts'
import { peopleWords } from '@lianfang/contract/people/words.ts'
import { useAct } from '../shell/act.ts'
import { tell } from '../shell/ask.ts'
import { useSay } from '../shell/language.tsx'
import { Facts } from '../shell/panel.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { words } from './words.ts'

/** Shows the whole identity for a stated purpose, which the server writes in the journal first. Nothing of it is kept here. */
export function UnmaskForm({ person }: { readonly person: string }) {
  const say = useSay(words)
  const sayTerm = useSay(peopleWords)
  const act = useAct()
  const [asking, setAsking] = useState(false)
  const [purpose, setPurpose] = useState('')
  const [whole, setWhole] = useState<PersonIdentity | null>(null)
  const hide = () => {
    setWhole(null)
    setAsking(false)
    setPurpose('')
  }
  const look = () => {
    if (purpose.trim().length < 2) return
    void act.run(async () =>
      setWhole((await tell<{ readonly personal: PersonIdentity }>('POST', `/people/persons/${person}/unmask`, { purpose: purpose.trim() })).personal),
    )
  }
  if (whole) {
    return (
      <Alert
        type="warning"
        title={say('whole')}
        description={
          <>
            <Facts
              facts={[
                [sayTerm('name'), whole.name],
                [sayTerm(whole.idType), <span className="num">{whole.idNumber}</span>],
                [sayTerm('phones'), whole.phones.join('、')],
                [sayTerm('address'), whole.address],
              ]}
            />
            <p className="hint">{say('wholeShown')}</p>
          </>
        }
        action={
          <Button size="small" onClick={hide}>
            {say('hide')}
          </Button>
        }
      />
    )
  }
  if (!asking)
    return (
      <div>
        <Button size="small" onClick={() => setAsking(true)}>
          {sayTerm('unmask')}
        </Button>
      </div>
    )
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        look()
      }}
    >
      <label className="field">
        <span>{sayTerm('purpose')}</span>
        <Input autoFocus value={purpose} maxLength={200} placeholder={sayTerm('purpose-hint')} onChange={(event) => setPurpose(event.target.value)} />
      </label>
      {purpose !== '' && purpose.trim().length < 2 && <span className="hint">{say('purposeShort')}</span>}
      <ProblemNotice problem={act.problem} />
      <div className="row">
        <Button type="primary" htmlType="submit" size="small" disabled={purpose.trim().length < 2} loading={act.busy}>
          {sayTerm('unmask')}
        </Button>
        <Button size="small" onClick={hide}>
          {say('hide')}
        </Button>
      </div>
    </form>
  )
}
