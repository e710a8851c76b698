#!/usr/bin/env node
// Composes the program: the server's command line with the scenarios it can live through.
import { DEMO_SEEDS, loadDemo } from '@lianfang/scenario/demo.ts'
import { printReplay } from '@lianfang/scenario/replay/print-replay.ts'
import { contradictions, replay } from '@lianfang/scenario/replay/replay.ts'
import { lianfang } from '../src/cli/lianfang.ts'

await lianfang({
  demoSeeds: DEMO_SEEDS,
  loadDemo,
  replay: async (seed, facts, server, progress) => {
    const whole = await replay(seed, facts, server, progress)
    return { whole, lines: printReplay(whole), contradicted: contradictions(whole).length }
  },
})
