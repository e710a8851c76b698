import { peopleWords } from '@lianfang/contract/people/words.ts'
import type { Person } from '@lianfang/domain/people/tables.ts'
import type { ComponentChildren, JSX } from 'preact'
import { CallButton } from '../kit/call-button.tsx'
import { useSay } from '../kit/language.ts'
import { useWork } from '../kit/work.ts'
import { kitWords } from '../kit/words.ts'
import { peopleScreenWords } from './words.ts'

/** One member of a household: who, how old, how to reach; `tags` says what is going on with them. */
export function MemberCard({ person, tags }: { readonly person: Person; readonly tags: ComponentChildren }): JSX.Element {
  const work = useWork()
  const words = useSay(peopleScreenWords)
  const terms = useSay(peopleWords)
  const kit = useSay(kitWords)
  const age = person.personal.birth ? ageOn(person.personal.birth, work.today) : null
  const about = [
    person.personal.relation,
    person.sex === 'UNKNOWN' ? '' : terms(person.sex),
    age === null ? '' : terms('age', { n: age }),
    person.living === 'RESIDENT' ? '' : terms(person.living),
    person.personal.phones.length === 0 ? words('no-phone') : '',
  ]
  return (
    <li class="member">
      <p>
        <strong>{person.personal.name || kit('unnamed')}</strong> {tags}
        <br />
        <span class="soft">{about.filter(Boolean).join(' · ')}</span>
      </p>
      {person.personal.note ? <p class="soft">{person.personal.note}</p> : null}
      {person.personal.phones.map((phone) => (
        <div class="row" key={phone}>
          <p class="grow number">{phone}</p>
          <CallButton phone={phone} name={person.personal.name} />
        </div>
      ))}
    </li>
  )
}

/** Whole years on a day. */
function ageOn(birth: string, day: string): number {
  return Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) - (day.slice(5) < birth.slice(5) ? 1 : 0)
}
