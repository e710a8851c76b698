import { Button, Radio } from 'antd'
import { useState } from 'react'
import type { CareTeamAnswer } from '@lianfang/contract/followup/care/answers.ts'
import { careWords } from '@lianfang/contract/followup/care/words.ts'
import type { ChooseCaller } from '@lianfang/domain/followup/care/choose-caller.ts'
import { useAct } from '../../shell/act.ts'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { useSend } from '../../shell/send.ts'
import { words } from './words.ts'

/** Says which place leads and which one calls. */
export function CallerForm({ team }: { readonly team: CareTeamAnswer }) {
  const say = useSay(words)
  const sayTerm = useSay(careWords)
  const { language } = useLanguage()
  const send = useSend()
  const act = useAct()
  const [lead, setLead] = useState(team.lead)
  const [caller, setCaller] = useState(team.callerPlace)
  const options = team.places.map((place, value) => ({ value, label: place.name[language] }))
  const save = () => {
    const input: ChooseCaller = { team: team.id, lead, caller }
    void act.run(() => send({ kind: 'followup/choose-caller', unit: team.unit, input }), say('done'))
  }
  return (
    <div className="stack">
      <span>{sayTerm('lead')}</span>
      <Radio.Group aria-label={sayTerm('lead')} value={lead} options={options} onChange={(event) => setLead(Number(event.target.value))} />
      <span>{sayTerm('caller')}</span>
      <Radio.Group aria-label={sayTerm('caller')} value={caller} options={options} onChange={(event) => setCaller(Number(event.target.value))} />
      <ProblemNotice problem={act.problem} />
      <Button onClick={save} loading={act.busy}>
        {say('saveContact')}
      </Button>
    </div>
  )
}
