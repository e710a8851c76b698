import type { CareRole } from '@lianfang/domain/followup/care/care-role.ts'
import type { SeatAnswer } from '@lianfang/domain/followup/care/tables.ts'
import type { Phrase, Words } from '../../kernel/say.ts'

export const careRoleWords: Readonly<Record<CareRole, Phrase>> = {
  TOWNSHIP_CADRE: { zh: '乡镇干部', en: 'Township cadre' },
  VILLAGE_SECRETARY: { zh: '村支书', en: 'Village secretary' },
  VILLAGE_CADRE: { zh: '村干部', en: 'Village cadre' },
  COMMUNITY_WORKER: { zh: '社区干部', en: 'Community worker' },
  DOCTOR: { zh: '医务人员', en: 'Doctor' },
  POLICE: { zh: '民警', en: 'Police' },
  GRID_WORKER: { zh: '网格员', en: 'Grid worker' },
  VOLUNTEER: { zh: '志愿者', en: 'Volunteer' },
  OTHER: { zh: '其他', en: 'Other' },
}

export const seatAnswerWords: Readonly<Record<SeatAnswer, Phrase>> = {
  ASKED: { zh: '待答复', en: 'Asked' },
  ACCEPTED: { zh: '已接受', en: 'Accepted' },
  DECLINED: { zh: '不接受', en: 'Declined' },
}

/** What a team and its parts are called. */
export const careWords = {
  'care-team': { zh: '包保组', en: 'Care team' },
  'no-team': { zh: '还没有包保组', en: 'No care team yet' },
  complete: { zh: '人员已齐', en: 'Complete' },
  incomplete: { zh: '还差 {n} 人', en: '{n} missing' },
  'free-place': { zh: '空缺', en: 'Free' },
  lead: { zh: '牵头', en: 'Lead' },
  caller: { zh: '联系人', en: 'Caller' },
  'stand-in': { zh: '替班', en: 'Stand-in' },
  'stand-in-to': { zh: '替班到 {day}', en: 'Stand-in until {day}' },
  accept: { zh: '接受', en: 'Accept' },
  decline: { zh: '不接受', en: 'Decline' },
} as const satisfies Words
