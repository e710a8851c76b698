import type { Measure } from '@lianfang/domain/protocols/pack.ts'

interface MeasureName {
  readonly measure: string
  readonly notice: string
  readonly rules: readonly string[]
}

const READINGS = '按上表的次数测量体温、如实报告；检测日配合村（社区）采样。'
const CALL = '出现发热或者其他不适，立即报告下列联系人，由 120 转运就诊，不自行乘坐公共交通工具。'

/** What each kind of measure is called on paper, and what it asks: home quarantine is not home monitoring (domain.md §1.7, §2.4). */
export const MEASURE_NAMES: Readonly<Record<Measure, MeasureName>> = {
  HOME_MONITORING: {
    measure: '居家健康监测',
    notice: '居家健康监测告知书',
    rules: ['非必要不外出，不参加聚集性活动；共同居住的家人不因此受限制。', READINGS, CALL],
  },
  SELF_MONITORING: {
    measure: '自我健康监测',
    notice: '自我健康监测告知书',
    rules: ['可以正常生活，留意体温和身体状况。', CALL],
  },
  HOME_QUARANTINE: {
    measure: '居家隔离医学观察',
    notice: '居家隔离告知书',
    rules: ['在相对独立的房间居住，足不出户，谢绝探访；生活用品由工作人员送到门口。', READINGS, CALL],
  },
  HOME_OBSERVATION: {
    measure: '居家医学观察',
    notice: '居家医学观察告知书',
    rules: ['在家中相对独立的房间居住，不外出，尽量减少与家人接触。', READINGS, CALL],
  },
  CENTRALIZED_QUARANTINE: {
    measure: '集中隔离医学观察',
    notice: '集中隔离医学观察告知书',
    rules: ['在指定的集中隔离点单人单间居住，不离开房间。', READINGS, CALL],
  },
}
