import type { Problems } from '../kernel/problem.ts'

export const followupProblems = {
  'follow-up-unknown': { status: 404, zh: '没有找到这条随访，或不在您的辖区内。', en: 'This follow-up is not found, or outside your area.' },
  'follow-up-ended': {
    status: 409,
    zh: '该人员的管控已经结束（{endedDay}），不能再登记其后的情况。',
    en: 'This measure has ended ({endedDay}): nothing later can be recorded under it.',
  },
  'before-measure': {
    status: 422,
    zh: '该人员自 {startedDay} 起管控，不能登记更早的情况。请检查时间。',
    en: 'The measure began on {startedDay}: nothing earlier can be recorded. Check the time.',
  },
  'nothing-to-correct': {
    status: 409,
    zh: '没有找到要更正的那条记录。请打开记录后再更正。',
    en: 'The record to correct is not found. Open it and correct it there.',
  },
  'corrected-already': { status: 409, zh: '这条记录已经更正过。请查看最新的一条。', en: 'This record has been corrected already. Look at the newest one.' },
  'temperature-implausible': {
    status: 422,
    zh: '体温 {celsius} ℃ 不可能，应在 {from} 到 {to} 之间，最多一位小数。请重新测量或核对后再填。',
    en: '{celsius} ℃ cannot be a body temperature: it lies between {from} and {to} with at most one decimal. Measure again, or check what was typed.',
  },
  'slot-unknown': { status: 422, zh: '计划里没有这一次检查（{slot}）。请从名单里选择。', en: 'The plan has no such check ({slot}). Choose it from the list.' },
  'slot-other-time': {
    status: 422,
    zh: '{day} {clock} 的登记不能算作这一次检查。测温只能记在当天；漏测请办免测并写明原因。',
    en: 'What happened on {day} at {clock} cannot count for this check. A temperature belongs to its own day; give a reason for one that was missed.',
  },
  'slot-not-open': { status: 409, zh: '这一次检查还没到时间，不必免测。', en: 'This check has not begun: there is nothing to excuse yet.' },
  'slot-settled': { status: 409, zh: '这一次检查已经登记或已免测。', en: 'This check is recorded or excused already.' },
  'reason-missing': { status: 422, zh: '请写明没有检查的原因。', en: 'Say why the check was not made.' },
  'sample-unknown': { status: 422, zh: '没有找到采样记录。先登记采样，再登记结果。', en: 'There is no such sample. Record the sample first, then its result.' },
  'result-before-sample': {
    status: 422,
    zh: '结果时间早于采样时间（{day} {clock}）。请检查时间。',
    en: 'The result lies before its sample ({day} {clock}). Check the time.',
  },
  'result-known': { status: 409, zh: '这份样本已有结果。有误请在原结果上更正。', en: 'This sample has its result. If it is wrong, correct that one.' },
  'alert-unknown': { status: 404, zh: '没有找到这条预警，或不在您的辖区内。', en: 'This alert is not found, or outside your area.' },
  'alert-closed': { status: 409, zh: '这条预警已由他人处置（{day} {clock}）。', en: 'Somebody has closed this alert already ({day} {clock}).' },
  'person-died': {
    status: 409,
    zh: '该人员已登记死亡，不能采取管控措施。有误请先更正人员信息。',
    en: 'This person is recorded as dead and cannot be put under measure. If that is wrong, correct the record first.',
  },
  'under-measure-already': {
    status: 409,
    zh: '该人员已在管控中，到 {plannedEnd}。要换措施请用“变更措施”。',
    en: 'This person is under measure already, until {plannedEnd}. Use “change measure” to replace it.',
  },
  'ground-missing': { status: 422, zh: '请写明管控的依据（什么事实、见于何处）。', en: 'Say on what ground: which fact, and where it is written.' },
  'deciding-body-missing': { status: 422, zh: '请写明决定机关。', en: 'Say which body decided.' },
  'pack-unknown': {
    status: 422,
    zh: '没有这个规则（{pack} {category}）。请从列表里选择。',
    en: 'There is no such rule ({pack} {category}). Choose one from the list.',
  },
  'pack-not-in-force': {
    status: 422,
    zh: '{day} 不在这个规则的有效期内。请选择当日有效的规则。',
    en: 'This rule is not in force on {day}. Choose one that is.',
  },
  'count-day-invalid': { status: 422, zh: '起算日 {countedFrom} 不是有效日期。', en: 'The counting day {countedFrom} does not exist.' },
  'count-day-ahead': {
    status: 422,
    zh: '起算日 {countedFrom} 在决定日 {day} 之后。请核对。',
    en: 'The counting day {countedFrom} lies after the day of the decision, {day}. Please check.',
  },
  'credit-not-allowed': { status: 422, zh: '这个规则不折抵在外地的管控天数。', en: 'This rule knows no credit for days spent elsewhere.' },
  'measure-served': {
    status: 409,
    zh: '按规则期限已满（{plannedEnd}），无需管控。',
    en: 'By this rule the time has been served ({plannedEnd}): no measure is needed.',
  },
  'measure-unchanged': { status: 409, zh: '措施和起算日都没有变。', en: 'Neither the measure nor its counting day would change.' },
  'count-restarted': {
    status: 409,
    zh: '起算日不能往后改（原为 {countedFrom}）：只有新的接触才能重新起算，不得延长隔离。',
    en: 'The count cannot begin later than {countedFrom}: only a new exposure starts it anew, and no measure may be prolonged.',
  },
  'release-early': {
    status: 409,
    zh: '期限到 {plannedEnd} 24:00，之后才能解除。',
    en: 'The measure runs until 24:00 on {plannedEnd}; it can be released after that.',
  },
  'release-alert-open': { status: 409, zh: '还有 {alerts} 条预警未处置，处置后才能解除。', en: '{alerts} alerts are open: close them before the release.' },
  'release-test-positive': {
    status: 409,
    zh: '检测结果为阳性，不能解除。请按“转为病例”办理。',
    en: 'A test is positive: no release. Record that the person has become a case.',
  },
  'release-result-pending': {
    status: 409,
    zh: '还有 {samples} 份样本没有结果，不能当作阴性。等结果后再解除。',
    en: '{samples} samples have no result and are not counted as negative. Release after their results.',
  },
  'release-slots-open': {
    status: 409,
    zh: '还有 {slots} 次检查没有完成。请逐次补做，或办免测并写明原因。',
    en: '{slots} checks are not done. Make each good, or give its reason.',
  },
  'destination-missing': { status: 422, zh: '请写明去了哪里。', en: 'Say where the person went.' },
  'end-note-missing': {
    status: 422,
    zh: '请写明经过：失联写做过哪些查找，撤销写错在哪里。',
    en: 'Say what happened: what was tried to find the person, or what was entered wrongly.',
  },
  'follow-up-at-home': { status: 409, zh: '该人员的管控已在现住的网格。', en: 'This follow-up is already with the cell where the person lives.' },
} as const satisfies Problems
