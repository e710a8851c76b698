import { wayWords } from '@lianfang/contract/followup/flows/words.ts'
import { depart, type Depart } from '@lianfang/domain/followup/flows/depart.ts'
import { dependantOf } from '@lianfang/domain/followup/flows/dependants.ts'
import { WAYS, type Way } from '@lianfang/domain/followup/flows/tables.ts'
import { followUps } from '@lianfang/domain/followup/tables.ts'
import { persons, type Person } from '@lianfang/domain/people/tables.ts'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { AnyOf, OneOf } from '../../kit/choices.tsx'
import { useLanguage, useSay } from '../../kit/language.ts'
import { goBack, type Route } from '../../kit/route.ts'
import { SaveFoot } from '../../kit/save-foot.tsx'
import { Screen } from '../../kit/screen.tsx'
import { TextField } from '../../kit/text-field.tsx'
import { useRecording, useWork, type Work } from '../../kit/work.ts'
import { newCommandId } from '../../sync/command-id.ts'
import { GoneScreen, SubjectLine, subjectOf } from '../subject.tsx'
import { rideBefore } from './ride-offers.ts'
import { flowScreenWords } from './words.ts'

const WORDS = ['from', 'to', 'vehicle', 'crew', 'takenBy', 'companion', 'staysWith'] as const
const LABELS = {
  from: 'ride-from',
  to: 'ride-to',
  vehicle: 'vehicle',
  crew: 'crew',
  takenBy: 'taken-by',
  companion: 'companion',
  staysWith: 'stays-with',
} as const
type Said = Readonly<Record<(typeof WORDS)[number], string>>
const NOTHING: Said = { from: '', to: '', vehicle: '', crew: '', takenBy: '', companion: '', staysWith: '' }

/** `#/depart/<follow-up>?way=…`: collected, alone or with others of the household; vehicle and crew of the last ride are one tap away. */
export function DepartScreen({ route }: { readonly route: Route }): JSX.Element {
  const work = useWork()
  const language = useLanguage()
  const words = useSay(flowScreenWords)
  const recording = useRecording()
  const [way, setWay] = useState<Way | null>(WAYS.find((one) => one === route.query.get('way')) ?? null)
  const [said, setSaid] = useState<Said>(NOTHING)
  const [along, setAlong] = useState<readonly string[]>([])
  const subject = subjectOf(work, route.id)
  if (!subject) return <GoneScreen title={words('depart-title')} />

  const { followUp, person } = subject
  const members = household(work, person)
  const others = members.flatMap((one) => measureOf(work, one, followUp.id))
  const asksCare = [...(person ? [person] : []), ...members].some((one) => dependantOf(one, work.today) !== null)
  const before = way === null ? undefined : rideBefore(work.view, way)
  const fields = WORDS.filter((word) => asksCare || (word !== 'companion' && word !== 'staysWith'))
  const save = (): void => {
    if (way === null) return
    const riders = [followUp.id, ...along].map((one) => ({ id: newCommandId(work.now), followUp: one }))
    const input: Depart = { riders, way, ...trimmed(said), note: '' }
    recording.record(depart.kind, followUp.unit, input, goBack)
  }
  const isWhole = way !== null && (['from', 'to', 'vehicle', 'crew', 'takenBy'] as const).every((word) => said[word].trim().length > 1)
  return (
    <Screen title={words('depart-title')} back foot={<SaveFoot recording={recording} onSave={save} disabled={!isWhole} label={words('departed')} />}>
      <SubjectLine subject={subject} detail={words('depart-says')} />
      <OneOf
        legend={words('to-where')}
        name="way"
        tight
        options={WAYS.map((value) => ({ value, label: wayWords[value][language] }))}
        value={way}
        onChange={setWay}
      />
      {before && said.vehicle === '' ? (
        <button
          type="button"
          class="act wide"
          onClick={() => {
            const { to, vehicle, crew, takenBy } = before.personal
            setSaid({ ...said, vehicle, crew, takenBy, to: way === 'TO_HOME' ? said.to : to })
          }}
        >
          {words('as-last-time', before.personal)}
        </button>
      ) : null}
      {fields.map((word) => (
        <TextField
          key={word}
          id={word}
          label={words(LABELS[word])}
          value={said[word]}
          onInput={(text) => setSaid({ ...said, [word]: text })}
          maxLength={word === 'vehicle' || word === 'takenBy' ? 50 : 100}
          offers={subject.door !== '' && word === (way === 'TO_HOME' ? 'to' : 'from') ? [subject.door] : []}
        />
      ))}
      {others.length > 0 ? (
        <AnyOf legend={words('along')} name="along" options={others.map(({ id, name }) => ({ value: id, label: name }))} values={along} onChange={setAlong} />
      ) : null}
    </Screen>
  )
}

function household(work: Work, person: Person | undefined): readonly Person[] {
  return person?.household ? work.view.by(persons, 'household', person.household).filter((one) => one.id !== person.id && one.mergedInto === null) : []
}

/** The measure another member of the household is under, if one. */
function measureOf(work: Work, { id: person, personal }: Person, without: string): readonly { readonly id: string; readonly name: string }[] {
  return work.view
    .by(followUps, 'person', person)
    .filter((one) => one.status === 'ACTIVE' && one.id !== without)
    .map(({ id }) => ({ id, name: personal.name }))
}

function trimmed(said: Said): Said {
  return { ...NOTHING, ...Object.fromEntries(WORDS.map((word) => [word, said[word].trim()])) }
}
