import type { Pack } from '../pack.ts'
import { NATIONAL } from './defaults.ts'

/** 流感样病例 (≥ 38 ℃ with cough or sore throat) in schools: report, class stop, return. */
export const schoolInfluenza: Pack = {
  ...NATIONAL,
  line: 'cn.school.influenza',
  version: '2018',
  disease: 'INFLUENZA',
  name: { zh: '学校流感样病例聚集', en: 'Influenza-like illness in schools' },
  effectiveFrom: '2018-01-01',
  effectiveTo: null,
  rules: [],
  clusters: {
    thresholds: [
      { illness: 'ILI', name: { zh: '流感样病例', en: 'Influenza-like illness' }, where: 'CLASS', cases: 3, days: 1, is: 'REPORT' },
      { illness: 'ILI', name: { zh: '流感样病例', en: 'Influenza-like illness' }, where: 'CLASS', cases: 5, days: 3, is: 'REPORT' },
    ],
    classStop: { newToday: 5, shareIll: 0.3, severeInAWeek: 2, days: 4 },
    backAfterHours: 48,
    reportWithinHours: 24,
  },
  source: {
    document: '流感样病例暴发疫情处置指南（2018 年版）：停课与复课；学校报告按 2006 年《学校和托幼机构传染病疫情报告工作规范》',
    date: null,
    article: null,
  },
  confidence: 'FOUND_SECONDARY',
}
