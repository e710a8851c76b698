import type { Pack } from '../pack.ts'
import { NATIONAL } from './defaults.ts'

/**
 * The early-2020 home observation for exercises (演练). No rule of an outbreak is in force for ever, so this is what a township uses
 * in quiet times; its name says that nobody is really under measure.
 */
export const drill: Pack = {
  ...NATIONAL,
  line: 'drill',
  version: '1',
  disease: 'DRILL',
  name: { zh: '演练', en: 'Drill' },
  effectiveFrom: '2020-01-01',
  effectiveTo: null,
  rules: [
    {
      category: 'DRILL',
      name: { zh: '居家观察 14 天', en: '14-day home observation' },
      recognisedBy: [{ kind: 'BY_HAND' }],
      phases: [{ measure: 'HOME_OBSERVATION', days: 14, testDays: [], temperaturesPerDay: 2 }],
      countFrom: 'ARRIVAL',
      creditElsewhere: false,
      feverThreshold: 37.3,
      maxDays: 14,
      secondPerson: false,
      release: { allTestsNegative: false, noSymptoms: true },
      minGapHours: null,
      testsWithoutDay: 0,
    },
  ],
  papers: ['MEASURE_NOTICE', 'RELEASE_NOTICE'],
  source: { document: '演练用，内容同“居家医学观察 14 天（2020 年初）”，无强制力', date: null, article: null },
  confidence: 'FOUND_SECONDARY',
}
