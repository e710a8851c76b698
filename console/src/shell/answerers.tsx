import { gridWords } from '@lianfang/contract/grids/words.ts'
import { firstToCall } from '@lianfang/domain/grids/who-answers.ts'
import { useSay } from './language.tsx'
import { PhoneLinks } from './phone-links.tsx'
import { useUnits } from './units.tsx'
import { words } from './words.ts'

/** The chain of who answers for a place today, nearest first, each one tap from a call. A level without people says so. */
export function Answerers({ unit }: { readonly unit: string }) {
  const say = useSay(gridWords)
  const chain = useUnits().chain(unit)
  return (
    <ol className="answerers">
      {chain.map((rung) => (
        <li key={rung.unit}>
          <span className="rung">{rung.name}</span>
          {rung.people.length === 0 ? (
            <span className="warn">{say('nobody')}</span>
          ) : (
            <ul>
              {rung.people.map((person) => (
                <li key={`${person.worker}.${person.role}`}>
                  <strong>{person.name}</strong> <span className="hint">{say(person.role)}</span>{' '}
                  <PhoneLinks phones={person.phone === '' ? [] : [person.phone]} name={person.name} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  )
}

/** The person to call about a place, with the telephone: of a village its secretary, else the nearest who answers. Says so when there is nobody. */
export function NearestAnswerer({ unit }: { readonly unit: string }) {
  const say = useSay(words)
  const chain = useUnits().chain(unit)
  const [own] = chain
  const secretary = own?.kind === 'VILLAGE' ? own.people.find((person) => person.role === 'VILLAGE_SECRETARY' && person.phone !== '') : undefined
  const nearest = secretary ?? firstToCall(chain)
  if (nearest === undefined) return <span className="warn">{say('nobodyAnswers')}</span>
  return (
    <span className="nearest">
      {nearest.name} <PhoneLinks phones={[nearest.phone]} name={nearest.name} />
    </span>
  )
}
