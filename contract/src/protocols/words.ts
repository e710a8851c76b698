import type { AreaLevel } from '@lianfang/domain/protocols/area-level.ts'
import type { Measure } from '@lianfang/domain/protocols/pack.ts'
import type { Phrase } from '../kernel/say.ts'

type Named<K extends string> = Readonly<Record<K, Phrase>>

/** Kinds of measure (domain.md §2.4, §6). */
export const measureWords: Named<Measure> = {
  CENTRALIZED_QUARANTINE: { zh: '集中隔离', en: 'Centralized quarantine' },
  HOME_QUARANTINE: { zh: '居家隔离', en: 'Home quarantine' },
  HOME_MONITORING: { zh: '居家健康监测', en: 'Home health monitoring' },
  HOME_OBSERVATION: { zh: '居家医学观察', en: 'Home medical observation' },
  SELF_MONITORING: { zh: '自我健康监测', en: 'Self-monitoring' },
}

/** Levels of areas (domain.md §2.3). */
export const areaLevelWords: Named<AreaLevel> = {
  HIGH: { zh: '高风险', en: 'high risk' },
  MEDIUM: { zh: '中风险', en: 'medium risk' },
  LOW: { zh: '低风险', en: 'low risk' },
}
