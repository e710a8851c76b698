import { recordObservations } from '@lianfang/domain/followup/policy.ts'
import { standingOf } from '@lianfang/domain/followup/samples/standing-of.ts'
import { observations, type Observation } from '@lianfang/domain/followup/tables.ts'
import { units } from '@lianfang/domain/grids/tables.ts'
import { byId, unitsAbove } from '@lianfang/domain/grids/unit-tree.ts'
import { allows, type Actor } from '@lianfang/domain/kernel/policy.ts'
import type { WorkingSet } from '../../sync/working-set.ts'

/** Samples on this phone that lie in no bag yet and have no result, the first taken first. */
export function samplesToSend(view: WorkingSet, actor: Actor): readonly Observation[] {
  return view
    .all(observations)
    .filter((row) => row.kind === 'SAMPLE' && !row.superseded && allows(recordObservations, actor, row.unit))
    .filter((row) => {
      const { sent, result } = standingOf(view.by(observations, 'sample', row.id))
      return sent === undefined && result === undefined
    })
    .sort((one, other) => (one.at === other.at ? (one.id < other.id ? -1 : 1) : one.at < other.at ? -1 : 1))
}

/** Where a bag stands: with the nearest unit above all its samples that its packer answers for, else with the first sample's. */
export function unitOfBag(view: WorkingSet, actor: Actor, samples: readonly Observation[]): string | undefined {
  const tree = byId(view.all(units))
  const above = samples.map((row) => unitsAbove(row.unit, tree).map((unit) => unit.id))
  const common = above[0]?.find((unit) => above.every((chain) => chain.includes(unit)) && allows(recordObservations, actor, unit))
  return common ?? samples[0]?.unit
}
