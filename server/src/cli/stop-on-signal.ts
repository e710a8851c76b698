/** Ctrl-C and a service manager's stop: finish what is begun, then leave. A second Ctrl-C leaves at once. Returns the same closing for other ends. */
export function stopOnSignal(close: () => Promise<void>): () => Promise<void> {
  let closing: Promise<void> | null = null
  const stop = (): Promise<void> => (closing ??= close())
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (closing) process.exit(130)
      console.log('\n正在停止 stopping …')
      void stop().then(
        () => process.exit(0),
        (fault: unknown) => {
          console.error(fault)
          process.exit(1)
        },
      )
    })
  }
  return stop
}
