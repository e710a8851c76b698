import type { CareNeedKind, CareNeedStatus } from '@lianfang/domain/followup/needs/tables.ts'
import type { Phrase } from '../../kernel/say.ts'

export const needKindWords: Readonly<Record<CareNeedKind, Phrase>> = {
  URGENT_CARE: { zh: '紧急就医', en: 'Urgent care' },
  MEDICINE: { zh: '买药送药', en: 'Medicine' },
  DOCTOR: { zh: '看病', en: 'Doctor' },
  SHOPPING: { zh: '代购', en: 'Shopping' },
  WASTE: { zh: '清运垃圾', en: 'Waste' },
  SCHOOL: { zh: '孩子上学、网课', en: 'School' },
  LIVESTOCK: { zh: '牲畜庄稼', en: 'Livestock and crops' },
  COMPANY: { zh: '陪伴、心理', en: 'Company' },
  OTHER: { zh: '其他', en: 'Other' },
}

export const needStatusWords: Readonly<Record<CareNeedStatus, Phrase>> = {
  OPEN: { zh: '待接', en: 'Waiting' },
  TAKEN: { zh: '办理中', en: 'Taken' },
  DONE: { zh: '已办好', en: 'Done' },
  NOT_POSSIBLE: { zh: '办不了', en: 'Not possible' },
  WITHDRAWN: { zh: '不再需要', en: 'Withdrawn' },
}
