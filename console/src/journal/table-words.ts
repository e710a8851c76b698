import type { Phrase } from '@lianfang/contract/kernel/say.ts'

/** What the journal's rows are, in words. */
export const tableWords: Readonly<Record<string, Phrase>> = {
  units: { zh: '网格', en: 'units' },
  workers: { zh: '工作人员', en: 'workers' },
  assignments: { zh: '职务', en: 'assignments' },
  households: { zh: '住户', en: 'households' },
  persons: { zh: '人员', en: 'persons' },
  house_visits: { zh: '敲门', en: 'house visits' },
  conflicts: { zh: '版本冲突', en: 'conflicts' },
  merges: { zh: '合并', en: 'merges' },
  referral_batches: { zh: '名单批次', en: 'lists' },
  referrals: { zh: '核查', en: 'referrals' },
  returned_rows: { zh: '退回的行', en: 'returned rows' },
  sender_layouts: { zh: '表头记忆', en: 'layouts' },
  follow_ups: { zh: '随访', en: 'follow-ups' },
  observations: { zh: '观察记录', en: 'observations' },
  alerts: { zh: '预警', en: 'alerts' },
  care_templates: { zh: '包保编组', en: 'care line-ups' },
  care_contacts: { zh: '包保外部人员', en: 'outside people of care teams' },
  care_teams: { zh: '包保组', en: 'care teams' },
  care_seats: { zh: '包保组成员', en: 'members of care teams' },
  care_needs: { zh: '生活需求', en: 'needs' },
  daily_reports: { zh: '日报告', en: 'daily reports' },
  bulletins: { zh: '通报', en: 'bulletins' },
  bulletin_corrections: { zh: '更正', en: 'corrections' },
}
