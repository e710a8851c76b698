import { Checkbox } from 'antd'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import type { HouseholdFlows } from '@lianfang/contract/followup/flows/answers.ts'
import { wayWords } from '@lianfang/contract/followup/flows/words.ts'
import type { Depart } from '@lianfang/domain/followup/flows/depart.ts'
import type { HandOver } from '@lianfang/domain/followup/flows/hand-over.ts'
import { WAYS } from '@lianfang/domain/followup/flows/tables.ts'
import type { FollowUp } from '@lianfang/domain/followup/tables.ts'
import { useAct } from '../../shell/act.ts'
import { useSay } from '../../shell/language.tsx'
import { useSend } from '../../shell/send.ts'
import { useSession } from '../../shell/session.tsx'
import { useAsk } from '../../shell/use-ask.ts'
import { FLOW_TABLES } from './flows-desk.tsx'
import { WordsForm } from './words-form.tsx'
import { words } from './words.ts'

/** A ride begins: alone, or with those of the household who are under measure too. */
export function DepartForm({ followUp }: { readonly followUp: FollowUp }) {
  const say = useSay(words)
  const sayWay = useSay(wayWords)
  const send = useSend()
  const act = useAct()
  const [along, setAlong] = useState<readonly string[]>([])
  const { data } = useAsk<HouseholdFlows>('/flows/household', FLOW_TABLES, { person: followUp.person })
  const others = data?.members.filter((one) => one.followUp !== null && one.followUp.id !== followUp.id) ?? []
  return (
    <>
      <p className="hint">{say('rideSay')}</p>
      <WordsForm
        act={act}
        button={say('depart')}
        fields={[
          { name: 'way', label: say('way'), choices: WAYS.map((one) => ({ value: one, label: sayWay(one) })) },
          { name: 'from', label: say('rideFrom') },
          { name: 'to', label: say('rideTo') },
          { name: 'vehicle', label: say('vehicle'), max: 50 },
          { name: 'crew', label: say('crew') },
          { name: 'takenBy', label: say('takenBy'), max: 50 },
          { name: 'companion', label: say('companion'), optional: true },
          { name: 'staysWith', label: say('staysWith'), optional: true },
        ]}
        onDo={({ way, from = '', to = '', vehicle = '', crew = '', takenBy = '', companion = '', staysWith = '' }) => {
          const riders = [followUp.id, ...along].map((one) => ({ id: uuidv7(), followUp: one }))
          const input: Depart = { riders, way: WAYS.find((one) => one === way) ?? 'TO_SITE', from, to, vehicle, crew, takenBy, companion, staysWith, note: '' }
          void act.run(() => send({ kind: 'followup/depart', unit: followUp.unit, input }), say('done'))
        }}
      >
        {others.length > 0 && (
          <>
            <p>{say('riders')}</p>
            <Checkbox.Group
              value={[...along]}
              onChange={setAlong}
              options={others.flatMap((one) =>
                one.followUp
                  ? [{ value: one.followUp.id, label: `${one.name}${one.dependant ? ` (${say(one.dependant === 'CHILD' ? 'child' : 'elderly')})` : ''}` }]
                  : [],
              )}
            />
          </>
        )}
      </WordsForm>
    </>
  )
}

export function HandOverForm({ followUp }: { readonly followUp: FollowUp }) {
  const say = useSay(words)
  const send = useSend()
  const act = useAct()
  const { neighbours: inside } = useSession()
  return (
    <>
      <p className="hint">{say('handOverSay')}</p>
      <WordsForm
        act={act}
        button={say('send')}
        fields={[
          {
            name: 'to',
            label: say('toTownship'),
            choices: [...inside.map((one) => ({ value: one.id, label: one.name })), { value: '-', label: say('elsewhere') }],
          },
          { name: 'toName', label: say('toName'), optional: true },
          { name: 'address', label: say('address'), max: 200 },
          { name: 'contact', label: say('myContact') },
          { name: 'note', label: say('letterNote'), optional: true, max: 500 },
        ]}
        onDo={({ to, toName = '', address = '', contact = '', note = '' }) => {
          const there = inside.find((one) => one.id === to)
          const input: HandOver = { followUp: followUp.id, toTownship: there?.id ?? null, toName: there?.name ?? toName, address, contact, note }
          void act.run(() => send({ kind: 'followup/hand-over', unit: followUp.unit, input }), say('done'))
        }}
      />
    </>
  )
}

export function BeginSearchForm({ followUp }: { readonly followUp: FollowUp }) {
  const say = useSay(words)
  const send = useSend()
  const act = useAct()
  return (
    <>
      <p className="hint">{say('searchSay')}</p>
      <WordsForm
        act={act}
        button={say('beginSearch')}
        fields={[{ name: 'why', label: say('searchWhy'), max: 300 }]}
        onDo={({ why = '' }) =>
          void act.run(() => send({ kind: 'followup/begin-search', unit: followUp.unit, input: { followUp: followUp.id, why } }), say('done'))
        }
      />
    </>
  )
}
