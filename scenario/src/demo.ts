import type { Instant } from '@lianfang/domain/kernel/instant.ts'
import type { Demo, LoadDemo } from './demo-parts.ts'
import type { FreshServer } from './replay/replay.ts'
import { loadDemo001 } from './stories/seed-001/demo.ts'
import { loadDemo004 } from './stories/seed-004/demo.ts'
import type { Progress } from './towns/settle-town.ts'

/** The seeds a demonstration can be started with. */
export const DEMO_SEEDS = ['004', '001'] as const

const DEMOS: Readonly<Record<(typeof DEMO_SEEDS)[number], LoadDemo>> = { '001': loadDemo001, '004': loadDemo004 }

/** Loads a seed's township, moved to today, into a fresh server. Everybody's password says which: all people are invented. */
export async function loadDemo(seed: string, server: FreshServer, now: Instant, progress?: Progress): Promise<Demo> {
  const known = DEMO_SEEDS.find((one) => one === seed)
  if (!known) throw new Error(`没有种子 ${seed} 的演示；现有 ${DEMO_SEEDS.join('、')}。 There is no demo of seed ${seed}; there are ${DEMO_SEEDS.join(', ')}.`)
  return DEMOS[known](server, now, `lianfang-${known}`, progress)
}
