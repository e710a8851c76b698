import { Button, Select } from 'antd'
import { useState } from 'react'
import type { MovePerson } from '@lianfang/domain/people/move-person.ts'
import type { HouseholdList, PersonAnswer } from '@lianfang/contract/people/answers.ts'
import { peopleWords } from '@lianfang/contract/people/words.ts'
import { useAct } from '../shell/act.ts'
import { useSay } from '../shell/language.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useSend } from '../shell/send.ts'
import { UnitSelect } from '../shell/unit-select.tsx'
import { useAsk } from '../shell/use-ask.ts'
import { words } from './words.ts'

/** Moves somebody to another grid, and into a household there. */
export function MovePersonForm({ person }: { readonly person: PersonAnswer }) {
  const say = useSay(words)
  const sayTerm = useSay(peopleWords)
  const send = useSend()
  const act = useAct()
  const [unit, setUnit] = useState(person.unit)
  const [household, setHousehold] = useState<string | null>(person.household)
  const homes = useAsk<HouseholdList>(unit === '' ? null : '/people/households', ['households'], { unit, limit: 200 })
  const move = () =>
    act.run(() => send({ kind: 'people/move-person', unit: person.unit, input: { person: person.id, unit, household } satisfies MovePerson }), say('moved'))
  return (
    <div className="stack">
      <label className="field">
        <span>{say('moveTo')}</span>
        <UnitSelect
          value={unit}
          required
          onChange={(chosen) => {
            setUnit(chosen)
            setHousehold(null)
          }}
        />
      </label>
      <label className="field">
        <span>{say('moveHousehold')}</span>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          allowClear
          value={household}
          onChange={(chosen: string | null | undefined) => setHousehold(chosen ?? null)}
          placeholder={say('moveNoHousehold')}
          aria-label={say('moveHousehold')}
          options={(homes.data?.items ?? []).map((home) => ({
            value: home.id,
            label: [home.headName || sayTerm('no-head'), home.personal.door, home.code ?? ''].filter((text) => text !== '').join(' '),
          }))}
        />
      </label>
      <ProblemNotice problem={act.problem ?? homes.error} />
      <div>
        <Button
          type="primary"
          disabled={unit === '' || (unit === person.unit && household === person.household)}
          loading={act.busy}
          onClick={() => void move()}
        >
          {sayTerm('move-person')}
        </Button>
      </div>
    </div>
  )
}
