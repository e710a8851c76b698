import { setTimeout as sleep } from 'node:timers/promises'
import type { Figure } from './figure.ts'

const PHONES = Number(process.env['BENCH_PHONES'] ?? 400)
const SECONDS = Number(process.env['BENCH_WAVE_SECONDS'] ?? 60)

/** 400 phones come back into signal within a minute, each with 50 records: how long until a phone has its answer. Arrivals are spread, not paced by answers. */
export async function wave(url: string, cookie: string, body: () => string): Promise<Figure> {
  const times = await Promise.all(
    Array.from({ length: PHONES }, async (_, phone) => {
      await sleep((phone * SECONDS * 1000) / PHONES)
      const text = body()
      const begun = performance.now()
      const reply = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: text })
      const { answers } = (await reply.json()) as { answers: readonly { status: string }[] }
      if (answers.some((answer) => answer.status !== 'applied'))
        throw new Error(`wave: ${JSON.stringify(answers.find((answer) => answer.status !== 'applied'))}`)
      return performance.now() - begun
    }),
  )
  const sorted = times.sort((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return {
    what: `wave of ${PHONES} phones × 50 records in ${SECONDS} s, p95`,
    value: at(0.95),
    unit: 'ms',
    bar: 500,
    better: 'less',
    note: `median ${at(0.5).toFixed(0)} ms, worst ${at(1).toFixed(0)} ms`,
  }
}
