import { App } from 'antd'
import { useCallback, useState } from 'react'
import { ProblemError } from './problem.ts'

export interface Act {
  readonly busy: boolean
  readonly problem: ProblemError | null
  readonly clear: () => void
  /** A short word that something is done. */
  readonly announce: (text: string) => void
  /** Does it once; true when it was done. A problem stays in `problem` until the next try. */
  readonly run: (deed: () => Promise<unknown>, done?: string) => Promise<boolean>
}

/** One deed at a time, with its progress, its problem kept for the screen to show, and a short word when it is done. */
export function useAct(): Act {
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemError | null>(null)
  const run = useCallback(
    async (deed: () => Promise<unknown>, done?: string) => {
      setBusy(true)
      setProblem(null)
      try {
        await deed()
        if (done !== undefined) void message.success(done)
        return true
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error
        setProblem(error)
        return false
      } finally {
        setBusy(false)
      }
    },
    [message],
  )
  const clear = useCallback(() => setProblem(null), [])
  const announce = useCallback((text: string) => void message.success(text), [message])
  return { busy, problem, clear, announce, run }
}
