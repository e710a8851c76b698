import { Button, Checkbox, Input, Segmented, Select } from 'antd'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import type { HouseholdFlows } from '@lianfang/contract/followup/flows/answers.ts'
import { visitFindingWords } from '@lianfang/contract/followup/words.ts'
import type { ReleaseHousehold, StartHousehold, VisitHousehold } from '@lianfang/domain/followup/flows/household-acts.ts'
import { decideMeasures } from '@lianfang/domain/followup/policy.ts'
import { VISIT_FINDINGS, type FollowUp, type VisitFinding } from '@lianfang/domain/followup/tables.ts'
import { useAct } from '../../shell/act.ts'
import { useClock } from '../../shell/clock.tsx'
import { useSay } from '../../shell/language.tsx'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { useSend, type Saying } from '../../shell/send.ts'
import { useMay } from '../../shell/session.tsx'
import { useAsk } from '../../shell/use-ask.ts'
import { FLOW_TABLES } from './flows-desk.tsx'
import { words } from './words.ts'

interface Props {
  readonly followUp: FollowUp
  readonly name: string
}

type Deed = 'visit' | 'release' | 'start'
interface Said {
  readonly evidence: string
  readonly countedFrom: string
}

/** One act for a household. Nobody is ticked to begin with; under measure come only those named, each with how they were exposed. */
export function HouseholdForm({ followUp, name }: Props) {
  const say = useSay(words)
  const sayFinding = useSay(visitFindingWords)
  const clock = useClock()
  const may = useMay()
  const send = useSend()
  const act = useAct()
  const [deed, setDeed] = useState<Deed>('visit')
  const [ticked, setTicked] = useState<readonly string[]>([])
  const [said, setSaid] = useState<Readonly<Record<string, Said>>>({})
  const [findings, setFindings] = useState<Readonly<Record<string, VisitFinding>>>({})
  const [note, setNote] = useState('')
  const { data } = useAsk<HouseholdFlows>('/flows/household', FLOW_TABLES, { person: followUp.person })
  const { household } = data ?? {}
  if (!data || !household) return null
  const members = data.members.filter((one) => (deed === 'start' ? one.followUp === null && one.living === 'RESIDENT' : one.followUp !== null))
  const chosen = members.filter((one) => ticked.includes(one.person))
  const under = chosen.flatMap((one) => (one.followUp ? [{ id: uuidv7(), followUp: one.followUp.id }] : []))
  const visited = chosen.flatMap((one) => {
    const finding = findings[one.person]
    return one.followUp && finding ? [{ id: uuidv7(), followUp: one.followUp.id, finding }] : []
  })
  const saidOf = (person: string, exposed: string | null): Said => said[person] ?? { evidence: '', countedFrom: exposed ?? followUp.countedFrom }
  const saying = (): Saying<unknown> => {
    const { unit, pack, category, decidedBy, personal } = followUp
    if (deed === 'visit') return { kind: 'followup/visit-household', unit, input: { household, members: visited, note: note.trim() } satisfies VisitHousehold }
    if (deed === 'release') return { kind: 'followup/release-household', unit, input: { household, members: under, note: '' } satisfies ReleaseHousehold }
    const each = chosen.map((one) => ({ id: uuidv7(), person: one.person, creditDays: 0, ...saidOf(one.person, one.exposed) }))
    const input: StartHousehold = {
      household,
      members: each,
      pack,
      category,
      ground: personal.ground,
      decidedBy,
      supportContact: said['contact']?.evidence ?? '',
      allowed: '',
    }
    return { kind: 'followup/start-household', unit, input }
  }
  const deeds: readonly { readonly value: Deed; readonly label: string }[] = [
    { value: 'visit', label: say('visit') },
    ...(may(decideMeasures, followUp.unit) ? [{ value: 'release' as const, label: say('releaseAll') }] : []),
    { value: 'start', label: say('startAll') },
  ]
  return (
    <div className="stack">
      <p className="hint">{say('householdSay')}</p>
      <Segmented
        value={deed}
        onChange={(one) => {
          setDeed(one)
          setTicked([])
        }}
        options={[...deeds]}
      />
      {deed === 'start' && <p className="hint">{say('sameGround', { name })}</p>}
      {members.map((one) => (
        <div key={one.person} className="row">
          <Checkbox
            checked={ticked.includes(one.person)}
            onChange={() => setTicked(ticked.includes(one.person) ? ticked.filter((other) => other !== one.person) : [...ticked, one.person])}
          >
            {one.name} {one.relation} {one.dependant && `(${say(one.dependant === 'CHILD' ? 'child' : 'elderly')})`} {one.away && say('away')}{' '}
            {one.followUp ? say('until', { day: clock.day(one.followUp.plannedEnd) }) : say('notHeld')}
            {one.exposed && ` · ${say('exposed', { day: clock.day(one.exposed) })}`}
          </Checkbox>
          {deed === 'visit' && ticked.includes(one.person) && (
            <Select<VisitFinding>
              aria-label={say('foundOf', { name: one.name })}
              placeholder={say('foundHow')}
              value={findings[one.person] ?? null}
              onChange={(finding) => setFindings({ ...findings, [one.person]: finding })}
              options={VISIT_FINDINGS.map((value) => ({ value, label: sayFinding(value) }))}
              popupMatchSelectWidth={false}
            />
          )}
          {deed === 'start' && ticked.includes(one.person) && (
            <>
              <Input
                aria-label={`${one.name} ${say('evidence')}`}
                placeholder={say('evidence')}
                value={saidOf(one.person, one.exposed).evidence}
                onChange={({ target }) => setSaid({ ...said, [one.person]: { ...saidOf(one.person, one.exposed), evidence: target.value } })}
              />
              <Input
                type="date"
                aria-label={`${one.name} ${say('countedFrom')}`}
                value={saidOf(one.person, one.exposed).countedFrom}
                onChange={({ target }) => setSaid({ ...said, [one.person]: { ...saidOf(one.person, one.exposed), countedFrom: target.value } })}
              />
            </>
          )}
        </div>
      ))}
      {deed === 'start' && (
        <Input
          aria-label={say('supportContact')}
          placeholder={say('supportContact')}
          value={said['contact']?.evidence ?? ''}
          onChange={({ target }) => setSaid({ ...said, contact: { evidence: target.value, countedFrom: '' } })}
        />
      )}
      {deed === 'visit' && (
        <Input aria-label={say('visitNote')} placeholder={say('visitNote')} maxLength={500} value={note} onChange={({ target }) => setNote(target.value)} />
      )}
      <ProblemNotice problem={act.problem} />
      <Button
        type="primary"
        disabled={chosen.length === 0 || (deed === 'visit' && visited.length < chosen.length)}
        loading={act.busy}
        onClick={() => void act.run(() => send(saying()), say('done'))}
      >
        {deeds.find((one) => one.value === deed)?.label} ({chosen.length})
      </Button>
    </div>
  )
}
