import type { Pack } from '../pack.ts'
import { NATIONAL } from './defaults.ts'
import { MOSQUITO_ZONES } from './mosquito-zones.ts'

/** 基孔肯雅热 (Guangdong 2025): zones as against dengue; who was exposed together with a case watches their own health for twelve days. */
export const chikungunya: Pack = {
  ...NATIONAL,
  line: 'cn.chikungunya',
  version: '2025',
  disease: 'CHIKUNGUNYA',
  name: { zh: '基孔肯雅热 2025', en: 'Chikungunya, 2025' },
  effectiveFrom: '2025-08-06',
  effectiveTo: null,
  rules: [
    {
      category: 'CO_EXPOSED',
      name: { zh: '共同暴露者自我健康监测 12 天', en: 'Exposed together with a case: 12 days of self-monitoring' },
      recognisedBy: [{ kind: 'CONTACT' }],
      phases: [{ measure: 'SELF_MONITORING', days: 12, testDays: [], temperaturesPerDay: 0 }],
      countFrom: 'LAST_EXPOSURE',
      creditElsewhere: true,
      feverThreshold: 37.3,
      maxDays: 12,
      secondPerson: false,
      release: { allTestsNegative: false, noSymptoms: true },
      minGapHours: null,
      testsWithoutDay: 0,
    },
  ],
  vector: MOSQUITO_ZONES,
  source: { document: '2025 年广东基孔肯雅热防控报道（2025-08-06）：共同暴露者自我监测 12 天；媒介防控同登革热', date: '2025-08-06', article: null },
  confidence: 'FOUND_SECONDARY',
}
