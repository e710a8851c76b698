/**
 * Lets at most `atOnce` pieces of work run; the others wait in the order they came. When `waiting` wait already, the next is refused
 * at once with `busy()`.
 */
export function takeTurns(atOnce: number, waiting: number, busy: () => Error): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0
  const queue: (() => void)[] = []
  /** Takes one of the places, at once or when one is handed on. */
  const turn = (): Promise<void> => {
    if (running < atOnce) {
      running += 1
      return Promise.resolve()
    }
    if (queue.length >= waiting) return Promise.reject(busy())
    return new Promise((next) => queue.push(next))
  }
  const leave = (): void => {
    const next = queue.shift()
    if (next) next()
    else running -= 1
  }
  return async (work) => {
    await turn()
    try {
      return await work()
    } finally {
      leave()
    }
  }
}
