import type { Pack } from '../pack.ts'
import { NATIONAL } from './defaults.ts'

/** 人感染 H7N9 禽流感 (3rd edition, 2014; since 2025 人感染新亚型流感): contacts and those exposed to sick poultry are observed for ten days. */
export const h7n9: Pack = {
  ...NATIONAL,
  line: 'cn.h7n9',
  version: 'v3',
  disease: 'H7N9',
  name: { zh: '人感染 H7N9 第三版', en: 'Human H7N9, 3rd edition' },
  effectiveFrom: '2014-01-01',
  effectiveTo: null,
  rules: [
    {
      category: 'H7N9_CONTACT',
      name: { zh: '密切接触者、暴露于病死禽者医学观察', en: 'Contact of a case or exposed to sick poultry: medical observation' },
      recognisedBy: [{ kind: 'CONTACT' }, { kind: 'ANIMAL' }],
      phases: [{ measure: 'HOME_OBSERVATION', days: 10, testDays: [], temperaturesPerDay: 1 }],
      countFrom: 'LAST_EXPOSURE',
      creditElsewhere: true,
      feverThreshold: 37.3,
      maxDays: 10,
      secondPerson: false,
      release: { allTestsNegative: false, noSymptoms: true },
      minGapHours: null,
      testsWithoutDay: 0,
    },
  ],
  clusters: {
    thresholds: [{ illness: 'H7N9', name: { zh: '人感染 H7N9', en: 'Human H7N9' }, where: 'INSTITUTION', cases: 2, days: 7, is: 'CLUSTER' }],
    classStop: null,
    backAfterHours: null,
    reportWithinHours: 2,
  },
  source: {
    document: '人感染 H7N9 禽流感疫情防控方案（第三版）：7 天内小范围 2 例为聚集，2 小时内报告；密接观察 10 天为记忆，待核对',
    date: null,
    article: null,
  },
  confidence: 'FROM_MEMORY',
}
