import { followUps, type FollowUp } from '@lianfang/domain/followup/tables.ts'
import { households, persons, type Person } from '@lianfang/domain/people/tables.ts'
import type { JSX } from 'preact'
import { useSay } from '../kit/language.ts'
import { Notice } from '../kit/notice.tsx'
import { Screen } from '../kit/screen.tsx'
import type { Work } from '../kit/work.ts'
import { kitWords } from '../kit/words.ts'

/** Who a record is about. */
export interface Subject {
  readonly followUp: FollowUp
  readonly person: Person | undefined
  readonly name: string
  /** The door, empty when it is not known. */
  readonly door: string
}

/** The person behind a follow-up, as far as this phone knows. */
export function subjectOf(work: Work, followUpId: string): Subject | undefined {
  const followUp = work.view.one(followUps, followUpId)
  if (!followUp) return undefined
  const person = work.view.one(persons, followUp.person)
  const household = work.view.one(households, person?.household)
  return { followUp, person, name: person?.personal.name ?? '', door: household?.personal.door ?? person?.personal.address ?? '' }
}

/** Name and door, large: the right person before the right number. */
export function SubjectLine({ subject, detail }: { readonly subject: Subject; readonly detail: string }): JSX.Element {
  const words = useSay(kitWords)
  return (
    <div>
      <h2 class="subject">{subject.name || words('unnamed')}</h2>
      <p class="soft">{[subject.door, detail].filter(Boolean).join(' · ')}</p>
    </div>
  )
}

/** A screen whose person left the phone meanwhile. */
export function GoneScreen({ title }: { readonly title: string }): JSX.Element {
  const words = useSay(kitWords)
  return (
    <Screen title={title} back>
      <Notice tone="warn">{words('not-here')}</Notice>
    </Screen>
  )
}
