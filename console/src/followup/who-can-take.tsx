import { gridWords } from '@lianfang/contract/grids/words.ts'
import { useSay } from '../shell/language.tsx'
import { PhoneLinks } from '../shell/phone-links.tsx'
import { useUnits } from '../shell/units.tsx'
import { words } from './words.ts'

const TAKERS = ['DOCTOR', 'GRID_WORKER'] as const

/** Who can still take a sample at this door: its doctor and its worker, nearest first, each one tap from a call. */
export function WhoCanTake({ unit }: { readonly unit: string }) {
  const say = useSay(words)
  const sayRole = useSay(gridWords)
  const people = useUnits()
    .chain(unit)
    .flatMap((rung) => rung.people)
  const nearest = TAKERS.flatMap((role) => people.find((person) => person.role === role) ?? [])
  if (nearest.length === 0) return <span className="warn">{say('nobodyCanTake')}</span>
  return (
    <ul className="plain-list">
      {nearest.map((person) => (
        <li key={person.role}>
          {person.name} <span className="hint">{sayRole(person.role)}</span>{' '}
          <PhoneLinks phones={person.phone === '' ? [] : [person.phone]} name={person.name} />
        </li>
      ))}
    </ul>
  )
}
