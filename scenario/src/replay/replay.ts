import { setUp } from '../sync/device.ts'
import { doorOf } from '../sync/ask.ts'
import type { Progress } from '../towns/settle-town.ts'
import { replay001 } from '../stories/seed-001/reproduce.ts'
import { replay004 } from '../stories/seed-004/reproduce.ts'
import type { NotFromRecords, ReplayStory, Reproduced } from './outcome.ts'
import { readFacts, type Fact } from './read-facts.ts'

export interface ReplayLine {
  readonly fact: Fact
  readonly outcome: Reproduced | NotFromRecords
  /** True when the records give what was published. */
  readonly agrees: boolean
}

export interface Replay {
  readonly seed: string
  readonly lines: readonly ReplayLine[]
  readonly reproduced: number
  readonly of: number
}

/** A fresh installation to tell a story to: its address and the one-time token of its first run. */
export interface FreshServer {
  readonly url: string
  readonly token: string
}

const STORIES: Readonly<Record<string, ReplayStory>> = { '001': replay001, '004': replay004 }

/** A throw-away password for a throw-away installation. */
const PASSWORD = '联防重演-2020-throwaway'

/**
 * Tells a seed's story to a fresh server and asks its records for every published fact, one by one. A seed whose story is not
 * written yet gets an answer too: nothing is reproduced, and why.
 */
export async function replay(seed: string, facts: unknown, server: FreshServer, progress?: Progress): Promise<Replay> {
  const wanted = readFacts(facts, seed)
  if (wanted.length === 0) throw new Error(`事实文件里没有种子 ${seed} 的事实。 The file has no fact of seed ${seed}.`)
  const story = STORIES[seed]
  const answer = story ? await begin(story, server, progress) : () => Promise.resolve(untold)
  const lines: ReplayLine[] = []
  for (const fact of wanted) {
    const outcome = await answer(fact)
    lines.push({ fact, outcome, agrees: outcome.kind === 'REPRODUCED' && agrees(fact, outcome.value) })
  }
  return { seed, lines, reproduced: lines.filter((line) => line.agrees).length, of: lines.length }
}

/** Facts that the records contradict: the only reason for a replay to fail. */
export function contradictions({ lines }: Replay): readonly ReplayLine[] {
  return lines.filter((line) => line.outcome.kind === 'REPRODUCED' && !line.agrees)
}

const untold: NotFromRecords = { kind: 'NOT_FROM_RECORDS', noun: null, why: { zh: '这个种子的故事还没有写', en: 'the story of this seed is not written yet' } }

async function begin(story: ReplayStory, server: FreshServer, progress?: Progress): Promise<(fact: Fact) => Promise<Reproduced | NotFromRecords>> {
  const admin = await setUp(doorOf(server.url), { token: server.token, password: PASSWORD, login: 'admin', name: '管理员', township: story.township })
  return story.tell(admin, PASSWORD, progress)
}

function agrees(fact: Fact, value: Reproduced['value']): boolean {
  if (fact.kind === 'atleast') return Number(value) >= Number(fact.value)
  if (fact.kind === 'about') return Math.abs(Number(value) - Number(fact.value)) <= Number(fact.value) * 0.05
  return value === fact.value
}
