import type { Pack } from '../pack.ts'

/**
 * The early-2020 home observation for exercises (演练). No rule of an outbreak is in force for ever, so this is the only pack a
 * township can use in quiet times; its name says that nobody is really under measure.
 */
export const drillHomeObservation: Pack = {
  id: 'drill.home-observation',
  version: '1',
  disease: 'DRILL',
  name: { zh: '演练：居家观察 14 天', en: 'Drill: 14-day home observation' },
  category: 'DRILL',
  effectiveFrom: '2020-01-01',
  effectiveTo: null,
  phases: [{ measure: 'HOME_OBSERVATION', days: 14, testDays: [], temperaturesPerDay: 2 }],
  countFrom: 'ARRIVAL',
  creditElsewhere: false,
  feverThreshold: 37.3,
  maxDays: 14,
  source: '演练用，内容同“居家医学观察 14 天（2020 年初）”，无强制力',
  confidence: 'FOUND_SECONDARY',
  verifiedBy: null,
}
