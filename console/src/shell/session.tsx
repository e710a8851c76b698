import { createContext, useContext } from 'react'
import { allows, type Actor, type Policy } from '@lianfang/domain/kernel/policy.ts'
import type { Session } from '@lianfang/contract/identity/answers.ts'

export const SessionContext = createContext<Session | null>(null)

/** Who is signed in; only called on screens behind the sign-in. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('a screen behind the sign-in was shown without a session')
  return session
}

/** Asks the rule book whether the person at the screen has a right, over one unit or anywhere. */
export function useMay(): (policy: Policy, unit?: string | null) => boolean {
  const session = useSession()
  const actor: Actor = { id: session.worker.id, grants: session.grants }
  return (policy, unit) => allows(policy, actor, unit)
}
