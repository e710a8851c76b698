import { put } from '../kernel/change.ts'
import { accepted, refused, type Sentence } from '../kernel/command.ts'
import { dayOf } from '../kernel/instant.ts'
import { needBy, needOne } from '../kernel/state.ts'
import { keptBeside, saysTheSame } from './edit-person.ts'
import { unmaskBy } from './mask-identity.ts'
import { correctOneself, keepTheRegister } from './policy.ts'
import { conflicts, persons } from './tables.ts'
import { tidyIdentity } from './tidy-identity.ts'

export interface RequestCorrection {
  readonly person: string
  /** As the record should say. A masked number or phone stands for the whole one. */
  readonly name: string
  readonly idNumber: string
  readonly phones: readonly string[]
  readonly address: string
}

/**
 * The person says that their record is wrong (个人信息保护法 art. 46). The record stays until somebody has looked: the request is kept
 * beside it, with both values, as an open conflict. Refused when it changes nothing, while an earlier one waits, and for what no
 * record may say.
 */
export const requestCorrection: Sentence<RequestCorrection> = {
  kind: 'people/request-correction',
  policy: keepTheRegister,
  needs: ({ input }) => [needOne(persons, input.person), needBy(conflicts, 'person', input.person)],
  units: ({ unit, input }, state) => [state.one(persons, input.person)?.unit ?? unit],
  own: { right: correctOneself, person: ({ input }) => input.person },
  decide(state, { id, input }, context) {
    const before = state.one(persons, input.person)
    if (!before) return refused({ code: 'person-unknown', person: input.person })
    if (before.mergedInto) return refused({ code: 'person-merged', person: before.id, into: before.mergedInto })
    if (before.erasedAt) return refused({ code: 'person-erased', person: before.id })
    if (state.by(conflicts, 'person', before.id).some((one) => one.status === 'OPEN' && one.by === context.actor.id))
      return refused({ code: 'correction-waits', person: before.id })
    const { sex, living, personal } = before
    const { name, idNumber, phones, address } = input
    const whole = unmaskBy({ ...personal, name, idNumber, phones, address }, personal)
    const tidied = tidyIdentity({ sex, living, ...whole }, dayOf(context.now, context.settings.offset), personal)
    if (tidied.kind === 'bad') return refused(tidied.reason)
    if (saysTheSame(before, tidied.facts, tidied.identity)) return refused({ code: 'correction-same', person: before.id })
    return accepted(put(conflicts, keptBeside(id, before, before.revision, tidied, context)))
  },
}
