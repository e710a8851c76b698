import { useMemo } from 'react'
import type { PackAnswer, PacksAnswer } from '@lianfang/contract/protocols/answers.ts'
import type { OwnRules } from '@lianfang/domain/protocols/packs-in-force.ts'
import type { ProblemError } from './problem.ts'
import { useSession } from './session.tsx'
import { useAsk } from './use-ask.ts'

/** All that the township knows of rules: every edition, what it switched on, and both as the check of own editions wants them. */
export interface KnownRules {
  readonly packs: readonly PackAnswer[]
  readonly switches: PacksAnswer['switches']
  readonly own: OwnRules
}

export interface RulesAsked {
  readonly known: KnownRules | null
  readonly problem: ProblemError | null
  readonly again: () => void
}

/** The editions and switches of the township. What holds on a day is worked out here, by the function that everybody asks. */
export function useRules(): RulesAsked {
  const { township } = useSession()
  const query = useAsk<PacksAnswer>('/protocols/packs', ['packs', 'pack_switches'])
  const { data, error, refetch } = query
  const known = useMemo(() => {
    if (!data) return null
    const own: OwnRules = { root: township.root, packs: data.packs.filter((pack) => pack.own !== null).map(bare), switches: data.switches }
    return { packs: data.packs, switches: data.switches, own }
  }, [data, township.root])
  return { known, problem: data ? null : error, again: () => void refetch() }
}

/** An edition without what the answer says about it: what a form starts from and a file holds. */
export function bare(answer: PackAnswer): Omit<PackAnswer, 'inForce' | 'own'> {
  const { inForce: _, own: __, ...pack } = answer
  return pack
}
