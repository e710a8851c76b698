import type { VectorRules } from '../vector-rules.ts'

/**
 * Zones against Aedes mosquitoes, as Guangdong works them (domain.md §2.7): core zone 100 m around the home, full survey and control
 * within two days, again every three until the index is below 5; adults sprayed twice a day for three days, then once a day for four;
 * warning zone weekly. How far the warning zone reaches was only remembered (200 m), so it is left to the county.
 */
export const MOSQUITO_ZONES: VectorRules = {
  zones: [
    {
      zone: 'CORE',
      name: { zh: '核心区', en: 'Core zone' },
      fromMetres: 0,
      toMetres: 100,
      surveyWithinDays: 2,
      repeatDays: 3,
      untilBreteau: 5,
      spray: [
        { fromDay: 1, toDay: 3, perDay: 2 },
        { fromDay: 4, toDay: 7, perDay: 1 },
      ],
      feverSearch: true,
    },
    {
      zone: 'WARNING',
      name: { zh: '警戒区', en: 'Warning zone' },
      fromMetres: 100,
      toMetres: null,
      surveyWithinDays: null,
      repeatDays: 7,
      untilBreteau: null,
      spray: [],
      feverSearch: false,
    },
  ],
  bands: { SAFE: 0, LOW: 5, MEDIUM: 10, HIGH: 20 },
  endsAfterDays: null,
}
