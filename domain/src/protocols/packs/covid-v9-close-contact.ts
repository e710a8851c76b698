import type { Pack } from '../pack.ts'

/** 密接：7 天集中隔离 + 3 天居家健康监测. Replaced by the 二十条 on 2022-11-11. */
export const covidV9CloseContact: Pack = {
  id: 'cn.covid19.close-contact',
  version: 'v9',
  disease: 'COVID-19',
  name: { zh: '新冠密切接触者（第九版）', en: 'COVID-19 close contact (9th edition)' },
  category: 'CLOSE_CONTACT',
  effectiveFrom: '2022-06-28',
  effectiveTo: '2022-11-10',
  phases: [
    { measure: 'CENTRALIZED_QUARANTINE', days: 7, testDays: [1, 2, 3, 5, 7], temperaturesPerDay: 2 },
    { measure: 'HOME_MONITORING', days: 3, testDays: [3], temperaturesPerDay: 2 },
  ],
  countFrom: 'LAST_EXPOSURE',
  creditElsewhere: true,
  feverThreshold: 37.3,
  maxDays: 10,
  source: '新型冠状病毒肺炎防控方案（第九版），国务院联防联控机制，2022-06-27，06-28 公布',
  confidence: 'FOUND_SECONDARY',
  verifiedBy: null,
}
