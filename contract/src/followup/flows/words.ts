import type { AnswerWay, HandoverStatus, RefusalReason, SearchStepKind, Way } from '@lianfang/domain/followup/flows/tables.ts'
import type { Phrase } from '../../kernel/say.ts'

export const wayWords: Readonly<Record<Way, Phrase>> = {
  TO_SITE: { zh: '去集中点', en: 'To a site' },
  TO_HOME: { zh: '送回家', en: 'Home' },
  TO_HOSPITAL: { zh: '送医', en: 'To hospital' },
}

export const handoverStatusWords: Readonly<Record<HandoverStatus, Phrase>> = {
  IN_TRANSIT: { zh: '转出途中', en: 'In transit' },
  ACKNOWLEDGED: { zh: '对方已接管', en: 'Taken over' },
  REFUSED: { zh: '对方不接收', en: 'Refused' },
  WITHDRAWN: { zh: '已撤回', en: 'Withdrawn' },
}

export const answerWayWords: Readonly<Record<AnswerWay, Phrase>> = {
  COURIER: { zh: '系统送回', en: 'Brought by the courier' },
  FILE: { zh: '答复文件', en: 'Read from a file' },
  PHONE: { zh: '电话答复', en: 'By telephone' },
  PAPER: { zh: '纸面答复', en: 'On paper' },
}

export const searchStepWords: Readonly<Record<SearchStepKind, Phrase>> = {
  CALL: { zh: '打电话', en: 'Calls' },
  VISIT: { zh: '上门', en: 'A visit' },
  RELATIVES: { zh: '问亲属', en: 'Relatives' },
  POLICE_ASSIST: { zh: '公安协查', en: 'Police' },
}

export const refusalWords: Readonly<Record<RefusalReason, Phrase>> = {
  NOT_OURS: { zh: '不在本乡镇', en: 'Not here' },
  NOT_FOUND: { zh: '查无此人', en: 'Not found' },
  PERIOD_OVER: { zh: '期限已满，无需管控', en: 'The period is over' },
  CANNOT: { zh: '暂时无法接收', en: 'Cannot take over now' },
}
