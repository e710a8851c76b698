import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Waiting } from './waiting.tsx'
import { lazy, Suspense, useEffect, useMemo } from 'react'
import { useLocation } from 'wouter'
import { msOf } from '@lianfang/domain/kernel/instant.ts'
import type { Session } from '@lianfang/contract/identity/answers.ts'
import { ask } from './ask.ts'
import { SkewContext } from './clock.tsx'
import { Frame } from './frame.tsx'
import { ProblemError } from './problem.ts'
import { ProblemNotice } from './problem-notice.tsx'
import { SessionContext } from './session.tsx'
import { onSignedOut } from './signed-out.ts'

const SetUp = lazy(async () => ({ default: (await import('../identity/set-up.tsx')).SetUp }))
const SignIn = lazy(async () => ({ default: (await import('../identity/sign-in.tsx')).SignIn }))

/** Lets in who is signed in; shows the sign-in, or the first set-up behind a one-time link, to everybody else. */
export function Gate() {
  const queries = useQueryClient()
  const [path] = useLocation()
  const query = useQuery<Known | null, ProblemError>({ queryKey: ['session'], queryFn: askSession, staleTime: 5 * 60_000 })
  useEffect(
    () =>
      onSignedOut(() => {
        if (queries.getQueryData(['session'])) void queries.resetQueries({ queryKey: ['session'] })
      }),
    [queries],
  )
  const waiting = <Waiting />
  if (path === '/setup')
    return (
      <Suspense fallback={waiting}>
        <SetUp />
      </Suspense>
    )
  if (query.isPending) return waiting
  if (query.error)
    return (
      <main className="narrow">
        <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} />
      </main>
    )
  if (query.data === null || query.data === undefined)
    return (
      <Suspense fallback={waiting}>
        <SignIn />
      </Suspense>
    )
  return <Inside known={query.data} />
}

interface Known {
  readonly session: Session
  readonly skew: number
}

function Inside({ known }: { readonly known: Known }) {
  const session = useMemo(() => known.session, [known])
  return (
    <SessionContext.Provider value={session}>
      <SkewContext.Provider value={known.skew}>
        <Frame />
      </SkewContext.Provider>
    </SessionContext.Provider>
  )
}

async function askSession(): Promise<Known | null> {
  try {
    const session = await ask<Session>('/session')
    return { session, skew: msOf(session.serverTime) - Date.now() }
  } catch (error) {
    if (error instanceof ProblemError && error.status === 401) return null
    throw error
  }
}
