import type { Pack } from './pack.ts'
import { chikungunya } from './packs/chikungunya.ts'
import { covid2020January } from './packs/covid-2020-01.ts'
import { covidClassB } from './packs/covid-class-b.ts'
import { covidRuralReturnees } from './packs/covid-rural-returnees.ts'
import { covidTenArticles } from './packs/covid-ten-articles.ts'
import { covidTwentyArticles } from './packs/covid-twenty-articles.ts'
import { covidV7 } from './packs/covid-v7.ts'
import { covidV8 } from './packs/covid-v8.ts'
import { covidV9 } from './packs/covid-v9.ts'
import { dancheng2022Returnees } from './packs/dancheng-2022-returnees.ts'
import { dengue } from './packs/dengue.ts'
import { drill } from './packs/drill.ts'
import { h7n9 } from './packs/h7n9.ts'
import { schoolHuzhou } from './packs/school-huzhou.ts'
import { schoolInfluenza } from './packs/school-influenza.ts'
import { schoolNorovirus } from './packs/school-norovirus.ts'

/** The editions that ship with the program: the line of COVID-19 oldest first, then the other lines. */
export const PACKS: readonly Pack[] = [
  covid2020January,
  covidV7,
  covidV8,
  covidV9,
  covidTwentyArticles,
  covidTenArticles,
  covidClassB,
  covidRuralReturnees,
  dancheng2022Returnees,
  h7n9,
  dengue,
  chikungunya,
  schoolInfluenza,
  schoolNorovirus,
  schoolHuzhou,
  drill,
]
