import type { PersonFacts, PersonIdentity } from '@lianfang/domain/people/tables.ts'
import { peopleWords } from '@lianfang/contract/people/words.ts'
import { useClock } from '../shell/clock.tsx'
import { useSay } from '../shell/language.tsx'
import { words } from './words.ts'

export interface Version {
  readonly title: string
  readonly facts: PersonFacts
  readonly identity: PersonIdentity
  readonly place?: string
}

/** Two versions side by side, line by line; what differs is marked with a sign and a word. */
export function CompareTable({ left, right }: { readonly left: Version; readonly right: Version }) {
  const say = useSay(words)
  const sayTerm = useSay(peopleWords)
  const clock = useClock()
  const linesOf = ({ facts, identity, place }: Version): readonly (readonly [string, string])[] => [
    [sayTerm('name'), identity.name],
    [sayTerm('id-type'), sayTerm(identity.idType)],
    [sayTerm('id-number'), identity.idNumber || identity.noIdReason],
    [sayTerm('phones'), identity.phones.join('、')],
    [sayTerm('sex'), sayTerm(facts.sex)],
    [sayTerm('birth'), clock.day(identity.birth)],
    [sayTerm('living'), sayTerm(facts.living)],
    [sayTerm('relation'), identity.relation],
    [sayTerm('address'), identity.address],
    [sayTerm('note'), identity.note],
    ...(place === undefined ? [] : [[say('place'), place] as const]),
  ]
  const rights = linesOf(right)
  return (
    <table className="compare">
      <thead>
        <tr>
          <th scope="col">{say('field')}</th>
          <th scope="col">{left.title}</th>
          <th scope="col">{right.title}</th>
        </tr>
      </thead>
      <tbody>
        {linesOf(left).map(([field, value], at) => {
          const other = rights[at]?.[1] ?? ''
          const differs = value !== other
          return (
            <tr key={field} className={differs ? 'differs' : ''}>
              <th scope="row">
                {differs && <abbr title={say('different')}>≠</abbr>} {field}
              </th>
              <td>{value || '—'}</td>
              <td>{other || '—'}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
