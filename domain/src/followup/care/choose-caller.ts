import { put } from '../../kernel/change.ts'
import { accepted, refused, type Sentence } from '../../kernel/command.ts'
import { needOne } from '../../kernel/state.ts'
import { arrangeCare } from './policy.ts'
import { careTeams } from './tables.ts'

export interface ChooseCaller {
  readonly team: string
  /** Positions of the places that lead and call. */
  readonly lead: number
  readonly caller: number
}

/** Says which place of a team leads and which one calls: one each, always. Refused for a team or a place that does not exist. */
export const chooseCaller: Sentence<ChooseCaller> = {
  kind: 'followup/choose-caller',
  policy: arrangeCare,
  needs: ({ input }) => [needOne(careTeams, input.team)],
  units: ({ unit, input }, state) => [state.one(careTeams, input.team)?.unit ?? unit],
  decide(state, { input: { team: id, lead, caller } }) {
    const team = state.one(careTeams, id)
    if (!team) return refused({ code: 'care-team-unknown', team: id })
    const missing = [lead, caller].find((place) => !team.places[place])
    if (missing !== undefined) return refused({ code: 'care-place-unknown', place: missing })
    return accepted(put(careTeams, { ...team, lead, caller }, team))
  },
}
