import { gridWords } from '@lianfang/contract/grids/words.ts'
import { assignments, units, workers } from '@lianfang/domain/grids/tables.ts'
import { whoAnswers, type Answerer } from '@lianfang/domain/grids/who-answers.ts'
import type { JSX } from 'preact'
import { CallButton } from '../kit/call-button.tsx'
import { useSay } from '../kit/language.ts'
import { useWork } from '../kit/work.ts'

/** The chain of who answers for a door, the nearest first, each one tap from a call. */
export function WhoAnswers({ unit, first }: { readonly unit: string; readonly first?: Answerer['role'] }): JSX.Element {
  const work = useWork()
  const words = useSay(gridWords)
  const chain = whoAnswers(unit, work.view.all(units), work.view.all(assignments), work.view.all(workers), work.today)
  const people = chain.flatMap((rung) => rung.people.map((person) => ({ ...person, at: rung.name })))
  const ordered = first ? [...people.filter((one) => one.role === first), ...people.filter((one) => one.role !== first)] : people
  return (
    <section class="card" aria-label={words('who-answers')}>
      <h2>{words('who-answers')}</h2>
      {ordered.length === 0 ? <p class="soft">{words('nobody')}</p> : null}
      {ordered.map((person) => (
        <div class="row" key={`${person.worker} ${person.role} ${person.at}`}>
          <p class="grow">
            {person.name} <span class="soft number">{person.phone}</span>
            <br />
            <span class="soft">{`${words(person.role)} · ${person.at}`}</span>
          </p>
          {person.phone ? <CallButton phone={person.phone} name={person.name} /> : null}
        </div>
      ))}
    </section>
  )
}
