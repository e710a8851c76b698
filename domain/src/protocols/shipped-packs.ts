import type { Pack } from './pack.ts'
import { covid2020January } from './packs/covid-2020-01.ts'
import { covidV9 } from './packs/covid-v9.ts'
import { drill } from './packs/drill.ts'

/** The editions that ship with the program, oldest first. */
export const PACKS: readonly Pack[] = [covid2020January, covidV9, drill]
