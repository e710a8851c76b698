import type { Pack } from '../pack.ts'
import { NATIONAL } from './defaults.ts'

/** 乙类乙管: no quarantine, no contacts identified, no risk areas. Every measure of the line lapses. */
export const covidClassB: Pack = {
  ...NATIONAL,
  line: 'cn.covid19',
  version: 'class-b',
  disease: 'COVID-19',
  name: { zh: '新冠乙类乙管', en: 'COVID-19 as a class B disease' },
  effectiveFrom: '2023-01-08',
  effectiveTo: null,
  measuresAllowed: false,
  rules: [],
  source: { document: '关于对新型冠状病毒感染实施“乙类乙管”的总体方案，国务院联防联控机制', date: '2022-12-26', article: null },
  confidence: 'FOUND_SECONDARY',
}
