import { put } from '../../kernel/change.ts'
import { accepted, refused, type Sentence } from '../../kernel/command.ts'
import type { CarePlace } from './care-role.ts'
import { setTheTemplate } from './policy.ts'
import { careTemplates } from './tables.ts'

export interface SetCareTemplate {
  readonly name: { readonly zh: string; readonly en: string }
  readonly places: readonly CarePlace[]
  readonly lead: number
  readonly caller: number
  /** Where it is written that the teams stand so: a plan, a meeting. */
  readonly source: string
}

/** The most places a team can have: 四包一 has four, 五包一 five. */
export const MOST_PLACES = 9

/**
 * Sets the township's own line-up for teams formed from now on; teams that stand keep theirs. Refused: without places or with too
 * many, a place without a name, a lead or caller that is none of the places, and without its source.
 */
export const setCareTemplate: Sentence<SetCareTemplate> = {
  kind: 'followup/set-care-template',
  policy: setTheTemplate,
  needs: () => [],
  decide(_, command, context) {
    const { name, places, lead, caller, source } = command.input
    if (places.length === 0 || places.length > MOST_PLACES) return refused({ code: 'care-places-count', most: MOST_PLACES })
    if ([name, ...places.map((place) => place.name)].some((one) => one.zh.trim() === '' || one.en.trim() === '')) return refused({ code: 'care-name-missing' })
    const missing = [lead, caller].find((place) => !places[place])
    if (missing !== undefined) return refused({ code: 'care-place-unknown', place: missing })
    if (source.trim().length < 2) return refused({ code: 'care-source-missing' })
    return accepted(put(careTemplates, { id: command.id, name, places, lead, caller, source: source.trim(), setAt: context.now, setBy: context.actor.id }))
  },
}
