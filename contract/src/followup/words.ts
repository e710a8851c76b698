import type { EndReason } from '@lianfang/domain/followup/end-follow-up.ts'
import type { Decision } from '@lianfang/domain/followup/decision-of.ts'
import type { SlotStatus } from '@lianfang/domain/followup/slots-of.ts'
import type { DutyStatus } from '@lianfang/domain/followup/duties/duties-of.ts'
import type { DisputeStatus } from '@lianfang/domain/followup/samples/tables.ts'
import type { Symptom } from '@lianfang/domain/followup/symptoms.ts'
import type {
  AlertCause,
  AlertOutcome,
  FollowUpStatus,
  ObservationKind,
  ObservationSource,
  TestResult,
  CallFinding,
  VisitFinding,
} from '@lianfang/domain/followup/tables.ts'
import type { Phrase, Words } from '../kernel/say.ts'

type Named<K extends string> = Readonly<Record<K, Phrase>>

/** How a person stands or left (domain.md §7, indicator 12). */
export const followUpStatusWords: Named<FollowUpStatus> = {
  ACTIVE: { zh: '管控中', en: 'Under measure' },
  RELEASED: { zh: '已解除', en: 'Released' },
  TRANSFERRED_OUT: { zh: '已转出', en: 'Handed over' },
  BECAME_CASE: { zh: '转为病例', en: 'Became a case' },
  LEFT: { zh: '已离开', en: 'Left' },
  DIED: { zh: '死亡', en: 'Died' },
  LOST: { zh: '失联', en: 'Lost to follow-up' },
  CANCELED: { zh: '已撤销', en: 'Entered by mistake' },
  CHANGED: { zh: '已变更措施', en: 'Measure changed' },
  LAPSED: { zh: '到期失效', en: 'Lapsed' },
  LIFTED: { zh: '决定已撤销', en: 'Order lifted' },
}

/** What the buttons that end a measure say. */
export const endReasonWords: Named<EndReason> = {
  BECAME_CASE: { zh: '转为病例', en: 'Has become a case' },
  LEFT: { zh: '离开本辖区', en: 'Left the township' },
  TRANSFERRED_OUT: { zh: '转出，由外地接续管控', en: 'Handed over elsewhere' },
  DIED: { zh: '死亡', en: 'Died' },
  LOST: { zh: '失联', en: 'Lost to follow-up' },
  CANCELED: { zh: '撤销（录入有误）', en: 'Undo (entered by mistake)' },
}

export const slotStatusWords: Named<SlotStatus> = {
  FUTURE: { zh: '未到', en: 'To come' },
  OPEN: { zh: '待测', en: 'Open' },
  DONE: { zh: '已测', en: 'Done' },
  LATE: { zh: '迟测', en: 'Done late' },
  MISSED: { zh: '漏测', en: 'Missed' },
  EXCUSED: { zh: '免测', en: 'Excused' },
  AWAITING_RESULT: { zh: '待结果', en: 'Awaiting result' },
  POSITIVE: { zh: '阳性', en: 'Positive' },
}

export const decisionWords: Named<Decision> = {
  NONE: { zh: '期限内', en: 'Running' },
  DUE_TODAY: { zh: '今日期满', en: 'Ends today' },
  OVERDUE_DECISION: { zh: '期满未决定', en: 'Past its end, undecided' },
  LAPSED: { zh: '已自动失效，待确认', en: 'Lapsed, to be confirmed' },
}

/** The list of the 9th edition; 发热 is the temperature itself. */
export const symptomWords: Named<Symptom> = {
  DRY_COUGH: { zh: '干咳', en: 'Dry cough' },
  FATIGUE: { zh: '乏力', en: 'Fatigue' },
  SORE_THROAT: { zh: '咽痛', en: 'Sore throat' },
  LOSS_OF_SMELL_OR_TASTE: { zh: '嗅（味）觉减退或丧失', en: 'Loss of smell or taste' },
  STUFFY_NOSE: { zh: '鼻塞', en: 'Stuffy nose' },
  RUNNY_NOSE: { zh: '流涕', en: 'Runny nose' },
  CONJUNCTIVITIS: { zh: '结膜炎', en: 'Conjunctivitis' },
  MUSCLE_PAIN: { zh: '肌痛', en: 'Muscle pain' },
  DIARRHEA: { zh: '腹泻', en: 'Diarrhoea' },
  VOMITING: { zh: '呕吐', en: 'Vomiting' },
  BREATHLESSNESS: { zh: '气促', en: 'Breathlessness' },
  OTHER: { zh: '其他不适', en: 'Other' },
}

export const testResultWords: Named<TestResult> = {
  NEGATIVE: { zh: '阴性', en: 'Negative' },
  POSITIVE: { zh: '阳性', en: 'Positive' },
  POOL_POSITIVE: { zh: '混管阳性，须单采', en: 'Mixed tube positive, take one of their own' },
  INVALID: { zh: '无效，需重采', en: 'Invalid, take another' },
}

export const visitFindingWords: Named<VisitFinding> = {
  AT_HOME: { zh: '在家', en: 'At home' },
  NOT_AT_HOME: { zh: '不在家', en: 'Not at home' },
  NO_ANSWER: { zh: '无人应门', en: 'No answer' },
}

export const observationKindWords: Named<ObservationKind> = {
  TEMPERATURE: { zh: '测温', en: 'Temperature' },
  SYMPTOM: { zh: '症状', en: 'Symptoms' },
  SAMPLE: { zh: '采样', en: 'Sample' },
  SENT: { zh: '送检', en: 'Sent' },
  RESULT: { zh: '检测结果', en: 'Test result' },
  VISIT: { zh: '上门', en: 'Visit' },
  DISINFECTION: { zh: '终末消毒', en: 'Final disinfection' },
  CALL: { zh: '心理关怀通话', en: 'Call on how they bear it' },
  EXCUSE: { zh: '免测', en: 'Excuse' },
}

export const callFindingWords: Named<CallFinding> = {
  STEADY: { zh: '情绪平稳', en: 'Steady' },
  WORRIED: { zh: '焦虑，已安抚，再联系', en: 'Worried, to be called again' },
  REFERRED: { zh: '已转心理咨询', en: 'Referred to a counsellor' },
  NOT_REACHED: { zh: '没有打通', en: 'Not reached' },
}

export const dutyStatusWords: Named<DutyStatus> = {
  FUTURE: { zh: '未到', en: 'To come' },
  OPEN: { zh: '待做', en: 'Open' },
  DONE: { zh: '已做', en: 'Done' },
  LATE: { zh: '迟做', en: 'Done late' },
  MISSED: { zh: '没做', en: 'Missed' },
  EXCUSED: { zh: '有原因未做', en: 'Excused' },
}

/** What is asked of a final disinfection. */
export const disinfectionWords = {
  agent: { zh: '消毒剂和浓度', en: 'Agent and concentration' },
  'agent-hint': { zh: '如：含氯消毒剂 1000 mg/L', en: 'e.g. chlorine 1000 mg/L' },
  minutes: { zh: '作用时间（分钟）', en: 'Contact (minutes)' },
  'square-metres': { zh: '面积（m²）', en: 'Area (m²)' },
} as const satisfies Words

export const observationSourceWords: Named<ObservationSource> = {
  WORKER: { zh: '工作人员', en: 'Worker' },
  SELF: { zh: '本人上报', en: 'Reported by the person' },
  HOUSEHOLD: { zh: '家人上报', en: 'Reported by the household' },
  NEIGHBOUR: { zh: '邻居代报', en: 'Reported by a neighbour' },
  PHONE_CALL: { zh: '电话询问', en: 'By phone call' },
  PAPER: { zh: '纸质登记表', en: 'Printed sheet' },
}

export const disputeStatusWords: Named<DisputeStatus> = {
  OPEN: { zh: '待核对', en: 'To be settled' },
  RECORDED: { zh: '已登记', en: 'Recorded' },
  DISMISSED: { zh: '不予登记', en: 'Dismissed' },
  WITHDRAWN: { zh: '随表撤回', en: 'Withdrawn with its list' },
}

export const alertCauseWords: Named<AlertCause> = {
  FEVER: { zh: '发热', en: 'Fever' },
  SYMPTOM: { zh: '有症状', en: 'Symptom' },
  POSITIVE_RESULT: { zh: '检测阳性', en: 'Positive test' },
  POSITIVE_POOL: { zh: '混管阳性', en: 'Positive mixed tube' },
}

export const alertOutcomeWords: Named<AlertOutcome> = {
  REFERRED_TO_CLINIC: { zh: '已转诊', en: 'Referred to the clinic' },
  CLEARED: { zh: '已排除', en: 'Cleared' },
}

/** What a check and its buttons are called. */
export const followupWords = {
  strip: { zh: '检查情况', en: 'Checks' },
  'am-of': { zh: '{day} 上午', en: '{day}, morning' },
  'pm-of': { zh: '{day} 下午', en: '{day}, evening' },
  'temperature-of': { zh: '{day} 测温', en: '{day}, temperature' },
  'test-of': { zh: '{day} 检测', en: '{day}, test' },
  celsius: { zh: '{n} ℃', en: '{n} ℃' },
  'record-temperature': { zh: '记体温', en: 'Record temperature' },
  'record-visit': { zh: '记上门', en: 'Record visit' },
  'take-sample': { zh: '记采样', en: 'Record sample' },
  'record-result': { zh: '记结果', en: 'Record result' },
} as const satisfies Words
