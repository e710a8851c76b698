import type { PersonDetail } from '@lianfang/contract/people/answers.ts'
import { needWords } from '@lianfang/contract/followup/needs/words.ts'
import { useSay } from '../../shell/language.tsx'
import { OpenLink } from '../../shell/open-link.tsx'
import type { DrawerProps } from '../../shell/open-stack.ts'
import { Panel } from '../../shell/panel.tsx'
import { PhoneLinks } from '../../shell/phone-links.tsx'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { useUnits } from '../../shell/units.tsx'
import { useAsk } from '../../shell/use-ask.ts'
import { Waiting } from '../../shell/waiting.tsx'
import { NeedsPart } from './needs-part.tsx'
import { words } from './words.ts'

/** What a person and the family need and have needed, under measure or not: where a telephone call is noted. */
export function NeedsDrawer({ id }: DrawerProps) {
  const say = useSay(words)
  const sayTerm = useSay(needWords)
  const units = useUnits()
  const query = useAsk<PersonDetail>(`/people/persons/${id}`, ['persons'])
  if (!query.data) return query.error ? <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} /> : <Waiting />
  const { person } = query.data
  return (
    <Panel
      title={`${person.personal.name} · ${sayTerm('needs')}`}
      sub={
        <>
          {units.place(person.unit)} · <PhoneLinks phones={person.personal.phones} name={person.personal.name} />
        </>
      }
      actions={
        <OpenLink kind="person" id={person.id}>
          {say('person')}
        </OpenLink>
      }
    >
      <NeedsPart person={person.id} unit={person.unit} />
    </Panel>
  )
}
