import type { EndReason } from '@lianfang/domain/followup/end-follow-up.ts'
import type { Decision } from '@lianfang/domain/followup/decision-of.ts'
import type { Due } from '@lianfang/domain/followup/due-of.ts'
import type { SlotStatus } from '@lianfang/domain/followup/slots-of.ts'
import type { Symptom } from '@lianfang/domain/followup/symptoms.ts'
import type { AlertCause, AlertOutcome, FollowUpStatus, ObservationKind, TestResult, VisitFinding } from '@lianfang/domain/followup/tables.ts'
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
  RESULT: { zh: '检测结果', en: 'Test result' },
  VISIT: { zh: '上门', en: 'Visit' },
  EXCUSE: { zh: '免测', en: 'Excuse' },
}

export const alertCauseWords: Named<AlertCause> = {
  FEVER: { zh: '发热', en: 'Fever' },
  SYMPTOM: { zh: '有症状', en: 'Symptom' },
  POSITIVE_RESULT: { zh: '检测阳性', en: 'Positive test' },
}

export const alertOutcomeWords: Named<AlertOutcome> = {
  REFERRED_TO_CLINIC: { zh: '已转诊', en: 'Referred to the clinic' },
  CLEARED: { zh: '已排除', en: 'Cleared' },
}

/** The words of the follow-up that are not names of states. */
export const followupWords = {
  'follow-up': { zh: '随访', en: 'Follow-up' },
  strip: { zh: '检查情况', en: 'Checks' },
  'am-of': { zh: '{day} 上午', en: '{day}, morning' },
  'pm-of': { zh: '{day} 下午', en: '{day}, evening' },
  'temperature-of': { zh: '{day} 测温', en: '{day}, temperature' },
  'test-of': { zh: '{day} 检测', en: '{day}, test' },
  am: { zh: '上午', en: 'Morning' },
  pm: { zh: '下午', en: 'Evening' },
  test: { zh: '检测', en: 'Test' },
  temperature: { zh: '体温', en: 'Temperature' },
  celsius: { zh: '{n} ℃', en: '{n} ℃' },
  'due-by': { zh: '{clock} 前', en: 'By {clock}' },
  ground: { zh: '管控依据', en: 'Ground' },
  'decided-by': { zh: '决定机关', en: 'Decided by' },
  rule: { zh: '适用规则', en: 'Rule' },
  'counted-from': { zh: '起算日', en: 'Counted from' },
  'credit-days': { zh: '外地已管控天数（填平补齐）', en: 'Days already spent elsewhere' },
  'planned-end': { zh: '期满日', en: 'Last day' },
  'transferred-in': { zh: '外地转入', en: 'Taken over from elsewhere' },
  'went-to': { zh: '去向', en: 'Went to' },
  'end-note': { zh: '结束说明', en: 'How it ended' },
  start: { zh: '采取措施', en: 'Start a measure' },
  'record-temperature': { zh: '记体温', en: 'Record temperature' },
  'record-symptoms': { zh: '记症状', en: 'Record symptoms' },
  'record-visit': { zh: '记上门', en: 'Record visit' },
  'take-sample': { zh: '记采样', en: 'Record sample' },
  'record-result': { zh: '记结果', en: 'Record result' },
  'excuse-slot': { zh: '免测（说明原因）', en: 'Excuse a missed check' },
  'close-alert': { zh: '处置预警', en: 'Close the alert' },
  release: { zh: '解除', en: 'Release' },
  'change-measure': { zh: '变更措施', en: 'Change the measure' },
  end: { zh: '其他结束', en: 'End otherwise' },
  move: { zh: '转到现住网格', en: 'Move to the cell of residence' },
  correct: { zh: '更正', en: 'Correct' },
  corrected: { zh: '已更正', en: 'Corrected' },
  alert: { zh: '预警', en: 'Alert' },
  'alert-due': { zh: '{clock} 前处置', en: 'To be looked at by {clock}' },
  'alert-overdue': { zh: '超时未处置', en: 'Overdue' },
  today: { zh: '今日', en: 'Today' },
  'temperatures-of': { zh: '测温（{part}）', en: 'Temperatures ({part})' },
  'done-of': { zh: '{done}/{due}', en: '{done} of {due}' },
  tests: { zh: '检测', en: 'Tests' },
  'under-measure': { zh: '在管', en: 'Under measure' },
  'releases-due': { zh: '今日期满', en: 'Ending today' },
  'releases-overdue': { zh: '期满未决定', en: 'Past their end' },
  'alerts-open': { zh: '未处置预警', en: 'Open alerts' },
  'referrals-open': { zh: '待核查', en: 'Referrals open' },
  'referrals-overdue': { zh: '超期未核查', en: 'Referrals overdue' },
  'daily-report': { zh: '日报告', en: 'Daily report' },
  'report-in': { zh: '已报', en: 'Reported' },
  'report-zero': { zh: '零报告', en: 'Zero' },
  'report-missing': { zh: '未报', en: 'Missing' },
} as const satisfies Words

/** What the board can be narrowed to, and what its figures are called. */
export const dueWords: Named<Due> = {
  tonight: { zh: '当日待办', en: 'Due today' },
  temperature: { zh: '当日应测温', en: 'Temperatures due' },
  'temperature-open': { zh: '当日未测温', en: 'Temperatures open' },
  'temperature-done': { zh: '当日已测温', en: 'Temperatures done' },
  'temperature-missed': { zh: '当日漏测温', en: 'Temperatures missed' },
  am: { zh: '上午应测', en: 'Due this morning' },
  'am-open': { zh: '上午未测', en: 'Morning open' },
  'am-done': { zh: '上午已测', en: 'Morning done' },
  'am-missed': { zh: '上午漏测', en: 'Morning missed' },
  pm: { zh: '下午应测', en: 'Due this evening' },
  'pm-open': { zh: '下午未测', en: 'Evening open' },
  'pm-done': { zh: '下午已测', en: 'Evening done' },
  'pm-missed': { zh: '下午漏测', en: 'Evening missed' },
  once: { zh: '当日一测', en: 'One temperature due' },
  'once-open': { zh: '当日一测未测', en: 'One temperature open' },
  'once-done': { zh: '当日一测已测', en: 'One temperature done' },
  'once-missed': { zh: '当日一测漏测', en: 'One temperature missed' },
  test: { zh: '当日应采样', en: 'Tests due' },
  'test-open': { zh: '当日未采样', en: 'Tests open' },
  'test-done': { zh: '当日已采样', en: 'Tests done' },
  'test-missed': { zh: '当日漏采样', en: 'Tests missed' },
  missed: { zh: '有漏测', en: 'With missed checks' },
  'awaiting-result': { zh: '待结果', en: 'Awaiting a result' },
  alert: { zh: '有预警', en: 'With an open alert' },
  'alert-overdue': { zh: '预警超时', en: 'Alert overdue' },
  'in-force': { zh: '期限内', en: 'In force' },
  release: { zh: '待解除', en: 'To be decided' },
  'release-today': { zh: '今日期满', en: 'Ends today' },
  'release-overdue': { zh: '期满未决定', en: 'Past its end, undecided' },
}
