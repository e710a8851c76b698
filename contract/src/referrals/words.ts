import type { ReferralResult, Referral } from '@lianfang/domain/referrals/tables.ts'
import type { Phrase, Words } from '../kernel/say.ts'

/** 核查结果, the codes of domain.md §1.6. */
export const resultWords: Readonly<Record<ReferralResult, Phrase>> = {
  CONTROLLED_HERE: { zh: '在辖区已管控', en: 'In our area, under control' },
  PERIOD_OVER: { zh: '在辖区已超期无需管控', en: 'In our area, period over' },
  LEFT: { zh: '已离开（去向、已函告）', en: 'Left (where to, notified)' },
  RESIDENCE_MISMATCH: { zh: '人户分离', en: 'Lives elsewhere than registered' },
  NOT_FOUND: { zh: '号码错误或查无此人', en: 'Wrong number or nobody of that name' },
  DUPLICATE: { zh: '重复', en: 'Repeat' },
  LOST_TO_FOLLOW_UP: { zh: '拒绝或失联', en: 'Refused or lost' },
  NOT_THE_PERSON: { zh: '非本人', en: 'Not the person' },
  AT_FACILITY: { zh: '已转集中隔离点或医院', en: 'In a facility or hospital' },
}

export const referralStatusWords: Readonly<Record<Referral['status'], Phrase>> = {
  TRIAGE: { zh: '待分派', en: 'To be placed' },
  OPEN: { zh: '待核查', en: 'To be verified' },
  CLOSED: { zh: '已办结', en: 'Closed' },
}

export const placedByWords: Readonly<Record<Referral['placedBy'], Phrase>> = {
  CODE: { zh: '按区划代码', en: 'by its code' },
  ADDRESS: { zh: '按地址', en: 'by its address' },
  HOUSEHOLD: { zh: '按住户', en: 'by its household' },
  HAND: { zh: '人工分派', en: 'by hand' },
  NONE: { zh: '未找到', en: 'not found' },
}

export const codeColorWords: Readonly<Record<NonNullable<Referral['codeColor']>, Phrase>> = {
  GREEN: { zh: '绿码', en: 'Green code' },
  YELLOW: { zh: '黄码', en: 'Yellow code' },
  RED: { zh: '红码', en: 'Red code' },
  UNKNOWN: { zh: '未申领或不明', en: 'None or unknown' },
}

/** What the list says that goes back to its sender. */
export const answeredListWords = {
  result: { zh: '核查结果', en: 'Result' },
  note: { zh: '情况说明', en: 'Note' },
  grid: { zh: '核查网格', en: 'Grid' },
  closedAt: { zh: '核查时间', en: 'Closed at' },
  open: { zh: '核查中', en: 'Being verified' },
  returned: { zh: '退回：{reasons}', en: 'Returned: {reasons}' },
  earlier: { zh: '{day}已核查：{result}', en: 'Answered on {day}: {result}' },
  quality: { zh: '名单质量', en: 'Quality of the list' },
  rows: { zh: '总行数', en: 'Rows' },
  here: { zh: '在辖区', en: 'In our area' },
  elsewhere: { zh: '不在辖区（离开、人户分离、已转集中）', en: 'Elsewhere (left, lives elsewhere, in a facility)' },
  lost: { zh: '拒绝或失联', en: 'Refused or lost' },
  wrong: { zh: '号码错、查无此人、非本人', en: 'Wrong number, nobody of that name, not the person' },
  repeated: { zh: '重复', en: 'Repeats' },
  bad: { zh: '退回', en: 'Returned' },
  unanswered: { zh: '核查中', en: 'Being verified' },
  sound: { zh: '有效率（未发现差错的行÷总行数）', en: 'Sound (rows without a fault found ÷ all rows)' },
} as const satisfies Words
