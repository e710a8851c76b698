import type { State } from '../../kernel/state.ts'
import { followUps, type FollowUp } from '../tables.ts'
import { careTeams, type CareTeam } from './tables.ts'

/**
 * The team that stands with each measure: formed under it, or under one it took over from. The measures a measure took over from must
 * be among them, or it has no team by them.
 */
export function teamsOf<T extends Pick<CareTeam, 'followUp'>>(
  measures: readonly Pick<FollowUp, 'id' | 'previous'>[],
  teams: readonly T[],
): ReadonlyMap<string, T> {
  const before = new Map(measures.map((one) => [one.id, one.previous]))
  const formed = new Map(teams.map((team) => [team.followUp, team]))
  const found = new Map<string, T>()
  for (const { id } of measures) {
    const seen = new Set<string>()
    for (let one: string | null | undefined = id; one && !seen.has(one); one = before.get(one)) {
      seen.add(one)
      const team = formed.get(one)
      if (team) found.set(id, team)
      if (team) break
    }
  }
  return found
}

/** The team of one measure; the follow-ups and teams of its person must be at hand. */
export function teamOf(state: State, followUp: FollowUp): CareTeam | undefined {
  return teamsOf([...state.by(followUps, 'person', followUp.person), followUp], state.by(careTeams, 'person', followUp.person)).get(followUp.id)
}
