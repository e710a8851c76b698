import type { Day } from '../kernel/instant.ts'
import type { Pack } from './pack.ts'
import { covidV9CloseContact } from './packs/covid-v9-close-contact.ts'
import { covidV9ReturneeHigh } from './packs/covid-v9-returnee-high.ts'
import { covidV9ReturneeLow } from './packs/covid-v9-returnee-low.ts'
import { covidV9ReturneeMedium } from './packs/covid-v9-returnee-medium.ts'
import { drillHomeObservation } from './packs/drill-home-observation.ts'
import { ncp2020HomeObservation } from './packs/ncp-2020-home-observation.ts'

/** The rule packs that ship with the program, oldest first. */
export const PACKS: readonly Pack[] = [
  ncp2020HomeObservation,
  covidV9CloseContact,
  covidV9ReturneeHigh,
  covidV9ReturneeMedium,
  covidV9ReturneeLow,
  drillHomeObservation,
]

/** True when the pack is in force on this day; both ends count. */
export function inForce(pack: Pack, day: Day): boolean {
  return pack.effectiveFrom <= day && (pack.effectiveTo === null || day <= pack.effectiveTo)
}

/** The version of a pack that is in force on this day. A measure follows the rule of the day it was decided, not of today. */
export function findPack(packs: readonly Pack[], id: string, day: Day): Pack | undefined {
  return packs.find((pack) => pack.id === id && inForce(pack, day))
}

/** The packs that may be used on this day: what a form offers. */
export function packsInForce(packs: readonly Pack[], day: Day): readonly Pack[] {
  return packs.filter((pack) => inForce(pack, day))
}
