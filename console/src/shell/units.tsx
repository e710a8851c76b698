import { useMemo } from 'react'
import type { GridsAnswer } from '@lianfang/contract/grids/answers.ts'
import type { Assignment, Worker } from '@lianfang/domain/grids/tables.ts'
import { isResident } from '@lianfang/domain/kernel/resident-id.ts'
import { whoAnswers, type Rung } from '@lianfang/domain/grids/who-answers.ts'
import { useClock } from './clock.tsx'
import { useSay } from './language.tsx'
import type { ProblemError } from './problem.ts'
import { useSession } from './session.tsx'
import { unitTree, type UnitTree } from './unit-tree.ts'
import { useAsk } from './use-ask.ts'
import { words } from './words.ts'

export interface Units {
  readonly tree: UnitTree
  readonly workers: readonly Worker[]
  readonly assignments: readonly Assignment[]
  readonly loading: boolean
  /** Why there is no tree to show. */
  readonly problem: ProblemError | null
  readonly again: () => void
  /** The township's root. */
  readonly root: string
  /** `前进村 · 3组`: the way down to a unit, without the township itself. */
  readonly name: (unit: string | null) => string
  /** Where a person or a referral belongs: the same, but the root is where nothing is placed yet. */
  readonly place: (unit: string | null) => string
  /** Who answers for this place today: the grid's own people first, then the village's, then the township's. */
  readonly chain: (unit: string) => readonly Rung[]
  readonly workerName: (worker: string | null) => string
}

const NOTHING: GridsAnswer = { units: [], workers: [], assignments: [] }

/** The tree of villages and grids and the people in it, as far as the actor may see it. */
export function useUnits(): Units {
  const query = useAsk<GridsAnswer>('/grids', ['units', 'workers', 'assignments'])
  const { township, grants } = useSession()
  const { root } = township
  const { today } = useClock()
  const say = useSay(words)
  const { units, workers, assignments } = query.data ?? NOTHING
  const loading = query.isPending
  const { refetch } = query
  const problem = query.data === undefined ? query.error : null
  return useMemo(() => {
    const tree = unitTree(units, grants.some((grant) => grant.units === '*') ? '*' : grants.flatMap((grant) => (grant.units === '*' ? [] : grant.units)))
    const names = new Map(workers.map((worker) => [worker.id, worker.personal.name]))
    return {
      tree,
      workers,
      assignments,
      loading,
      problem,
      again: () => void refetch(),
      root,
      name: (unit) => (unit === null ? '—' : tree.pathName(unit, root)),
      place: (unit) => (unit === null ? '—' : unit === root ? say('triage') : tree.pathName(unit, root)),
      chain: (unit) => whoAnswers(unit, units, assignments, workers, today),
      workerName: (worker) => (worker === null ? '—' : isResident(worker) ? say('resident') : (names.get(worker) ?? '—')),
    }
  }, [units, workers, assignments, grants, loading, problem, refetch, root, today, say])
}
