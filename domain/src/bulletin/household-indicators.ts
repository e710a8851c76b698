import type { HouseVisit } from '../people/tables.ts'
import type { Reading, VisitFacts } from './reading.ts'
import type { Counted, Indicator } from './indicator.ts'
import { isWithin } from './window-of.ts'

/** 敲门行动: which doors have been reached (domain.md §7, indicator 3). */
export const HOUSEHOLD_INDICATORS: readonly Indicator[] = [
  {
    id: 'households-screened',
    catalogue: 3,
    when: 'ever',
    name: { zh: '入户排查覆盖率', en: 'Household survey coverage' },
    formula: {
      zh: '至截止时间有“见到人、外出已知、空户核实”之一结果的户数 ÷ 网格在册户数；敲门无人、拒访不计入',
      en: 'Households met, known to be away or verified vacant by the cut-off ÷ households on the grid list; no answer and refusal do not count',
    },
    table: 'households',
    rows: (reading) => households(reading, (results) => results.some(isReached)),
    of: (reading) => reading.rows.households,
  },
  {
    id: 'households-no-answer',
    catalogue: 3,
    when: 'stock',
    name: { zh: '敲门无人待复访', en: 'Households still without an answer' },
    formula: { zh: '尚未排查到位、最近一次为“敲门无人”的户数', en: 'Households not reached yet whose last visit found no answer' },
    table: 'households',
    rows: (reading) => households(reading, (results) => !results.some(isReached) && results.at(-1) === 'NO_ANSWER'),
    of: null,
  },
  {
    id: 'households-refused',
    catalogue: 3,
    when: 'stock',
    name: { zh: '拒访待复访', en: 'Households that refused' },
    formula: { zh: '尚未排查到位、最近一次为“拒访”的户数', en: 'Households not reached yet whose last visit was refused' },
    table: 'households',
    rows: (reading) => households(reading, (results) => !results.some(isReached) && results.at(-1) === 'REFUSED'),
    of: null,
  },
  {
    id: 'house-visits',
    catalogue: null,
    when: 'flow',
    name: { zh: '当日入户', en: 'Doors knocked today' },
    formula: { zh: '本期敲门登记次数（含无人、拒访）', en: 'Knocks recorded in the window, with or without an answer' },
    table: 'house_visits',
    rows: (reading) => reading.rows.houseVisits.filter((visit) => isWithin(reading.window, visit.at)),
    of: null,
  },
]

function isReached(result: HouseVisit['result']): boolean {
  return result === 'MET' || result === 'AWAY' || result === 'VACANT'
}

/** The households whose visits up to the cut-off, oldest first, satisfy the test. */
function households(reading: Reading, test: (results: readonly HouseVisit['result'][]) => boolean): readonly Counted[] {
  const visits = visitsByHousehold(reading)
  return reading.rows.households.filter((household) => test((visits.get(household.id) ?? []).map((visit) => visit.result)))
}

function visitsByHousehold(reading: Reading): ReadonlyMap<string, readonly VisitFacts[]> {
  const found = new Map<string, VisitFacts[]>()
  for (const visit of reading.rows.houseVisits) {
    if (visit.at > reading.window.cutoffAt) continue
    const visits = found.get(visit.household)
    if (visits) visits.push(visit)
    else found.set(visit.household, [visit])
  }
  for (const visits of found.values()) visits.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1))
  return found
}
