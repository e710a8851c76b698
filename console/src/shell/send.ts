import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { v7 as uuidv7 } from 'uuid'
import type { Answer, Command } from '@lianfang/domain/kernel/command.ts'
import type { Instant } from '@lianfang/domain/kernel/instant.ts'
import { tell } from './ask.ts'
import { useClock } from './clock.tsx'
import { ProblemError, refusedProblem, UNREACHABLE } from './problem.ts'
import { useSession } from './session.tsx'

/** What somebody at the desk says: the kind of sentence, the grid cell it concerns, its input, and when it happened if not now. */
export interface Saying<I> {
  readonly kind: string
  readonly unit: string
  readonly input: I
  readonly at?: Instant
}

export type Applied = Extract<Answer, { status: 'applied' | 'already' | 'conflict' }>

interface Answers {
  readonly answers: readonly Answer[]
  readonly serverTime: Instant
}

/**
 * Sends commands to the township's journal and waits for its word. Ids are made here, once: a lost reply is asked for again with
 * the same ids, so that nothing is written twice. Throws the problem of the first command that was refused.
 */
export function useSend(): <I>(...sayings: readonly Saying<I>[]) => Promise<readonly Applied[]> {
  const session = useSession()
  const clock = useClock()
  const queries = useQueryClient()
  return useCallback(
    async (...sayings) => {
      const now = clock.now()
      const commands = sayings.map((saying): Command => ({
        id: uuidv7(),
        kind: saying.kind,
        township: session.township.id,
        unit: saying.unit,
        actor: session.worker.id,
        device: session.device,
        at: saying.at ?? now,
        input: saying.input,
      }))
      const { answers } = await sendPatiently({ commands, sentAt: now })
      void queries.invalidateQueries()
      return answers.map(appliedOrThrow)
    },
    [session, clock, queries],
  )
}

async function sendPatiently(body: unknown): Promise<Answers> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await tell<Answers>('POST', '/commands', body)
    } catch (error) {
      const lost = error instanceof ProblemError && error.code === UNREACHABLE
      if (!lost || attempt === 3) throw error
      await new Promise((resolve) => setTimeout(resolve, attempt * 700))
    }
  }
}

function appliedOrThrow(answer: Answer): Applied {
  switch (answer.status) {
    case 'applied':
    case 'already':
    case 'conflict':
      return answer
    case 'held':
      throw new ProblemError({ code: 'console.held', status: 409, sentence: '' })
    case 'refused':
      throw refusedProblem(answer.reason)
  }
}
