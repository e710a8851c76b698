import type { Pack } from '../pack.ts'
import type { ClusterThreshold } from '../cluster-rules.ts'
import { NATIONAL } from './defaults.ts'

const within = (illness: string, zh: string, en: string, cases: number, days: number, where: ClusterThreshold['where'] = 'INSTITUTION'): ClusterThreshold => ({
  illness,
  name: { zh, en },
  where,
  cases,
  days,
  is: 'CLUSTER',
})

/** 湖州 2023: how many cases in a school or institution are a cluster, illness by illness. A local table: it holds in Huzhou. */
export const schoolHuzhou: Pack = {
  ...NATIONAL,
  line: 'cn.school.huzhou',
  version: '2023',
  disease: 'SCHOOL_CLUSTERS',
  name: { zh: '湖州学校聚集性疫情标准 2023', en: 'School clusters, Huzhou 2023' },
  jurisdiction: '330500',
  effectiveFrom: '2023-01-01',
  effectiveTo: null,
  rules: [],
  clusters: {
    thresholds: [
      within('ILI', '流感样病例', 'Influenza-like illness', 10, 7),
      within('NOROVIRUS', '诺如病毒感染', 'Norovirus', 10, 7),
      within('HFMD', '手足口病', 'Hand, foot and mouth disease', 5, 7),
      within('HFMD', '手足口病', 'Hand, foot and mouth disease', 2, 7, 'CLASS'),
      within('SCARLET_FEVER', '猩红热', 'Scarlet fever', 10, 7),
      within('MUMPS', '流行性腮腺炎', 'Mumps', 5, 7),
      within('RUBELLA', '风疹', 'Rubella', 5, 7),
      within('VARICELLA', '水痘', 'Chickenpox', 5, 7),
      within('CONJUNCTIVITIS', '急性出血性结膜炎', 'Conjunctivitis', 3, 7),
      within('DYSENTERY', '细菌性痢疾', 'Dysentery', 10, 3),
      within('MEASLES', '麻疹', 'Measles', 2, 10),
      within('DENGUE', '登革热（本地）', 'Dengue, local', 3, 14),
      within('OTHER', '其他', 'Other', 10, 7),
    ],
    classStop: null,
    backAfterHours: null,
    reportWithinHours: 24,
  },
  source: { document: '湖州市卫生健康委员会学校聚集性疫情判定表', date: null, article: null },
  confidence: 'FOUND_SECONDARY',
}
