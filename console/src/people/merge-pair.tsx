import { Button } from 'antd'
import type { MergePersons } from '@lianfang/domain/people/merge-persons.ts'
import type { PersonAnswer } from '@lianfang/contract/people/answers.ts'
import { peopleWords } from '@lianfang/contract/people/words.ts'
import { useAct } from '../shell/act.ts'
import { useSay } from '../shell/language.tsx'
import { OpenLink } from '../shell/open-link.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useSend } from '../shell/send.ts'
import { useUnits } from '../shell/units.tsx'
import { CompareTable, type Version } from './compare-table.tsx'
import { words } from './words.ts'

interface Props {
  readonly first: PersonAnswer
  readonly second: PersonAnswer
}

/** Two records side by side, and which of them is kept. */
export function MergePair({ first, second }: Props) {
  const say = useSay(words)
  const sayTerm = useSay(peopleWords)
  const units = useUnits()
  const send = useSend()
  const act = useAct()
  const version = (person: PersonAnswer): Version => ({
    title: person.personal.name,
    facts: person,
    identity: person.personal,
    place: units.place(person.unit),
  })
  const keep = (kept: PersonAnswer, gone: PersonAnswer) =>
    void act.run(
      () => send({ kind: 'people/merge-persons', unit: kept.unit, input: { kept: kept.id, gone: gone.id } satisfies MergePersons }),
      say('mergeDone'),
    )
  return (
    <div className="stack">
      <CompareTable left={version(first)} right={version(second)} />
      <p className="hint">{say('mergeSay')}</p>
      <div className="row between">
        <span className="row">
          <Button size="small" loading={act.busy} onClick={() => keep(first, second)}>
            ← {sayTerm('merge-keep')}
          </Button>
          <OpenLink kind="person" id={first.id}>
            {first.personal.name}
          </OpenLink>
        </span>
        <span className="row">
          <OpenLink kind="person" id={second.id}>
            {second.personal.name}
          </OpenLink>
          <Button size="small" loading={act.busy} onClick={() => keep(second, first)}>
            {sayTerm('merge-keep')} →
          </Button>
        </span>
      </div>
      <ProblemNotice problem={act.problem} />
    </div>
  )
}
