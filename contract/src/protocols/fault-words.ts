import { NINE_DONTS, type Fault, type PackFault } from '@lianfang/domain/protocols/pack-fault.ts'
import { fill, type Language, type Phrase } from '../kernel/say.ts'

/** What is wrong with a rule pack and what to do about it. `{at}` is the place. */
export const faultWords: Readonly<Record<Fault, Phrase>> = {
  NO_NAME: { zh: '缺少中文名或英文名，请两种都填。', en: 'The name is missing in one language: give both.' },
  NO_SOURCE: { zh: '没有写明出处。请写文件名称和文号。', en: 'The source is missing: name the document.' },
  JURISDICTION_UNKNOWN: { zh: '适用地区“{at}”不是区划代码，应为 6、9 或 12 位数字。', en: '“{at}” is no area code: give 6, 9 or 12 digits.' },
  NO_RULE: { zh: '没有任何规则。请至少写一类人员、一个分区或一条聚集标准。', en: 'It says nothing: give at least one category, zone or cluster threshold.' },
  RULES_THOUGH_LIFTED: {
    zh: '已写明取消全部措施，却还有人员规则。请删去规则，或允许采取措施。',
    en: 'It lifts all measures and yet has rules: take one of the two out.',
  },
  CATEGORY_TWICE: { zh: '“{at}”这一类写了两次。每类只能有一条规则。', en: 'The category {at} stands twice: one rule each.' },
  NOT_RECOGNISED: { zh: '没有写明怎样认定这类人员。请至少选一条认定依据。', en: 'Nothing says how these people are recognised: choose at least one ground.' },
  NO_PHASE: { zh: '没有任何阶段。请至少写一个阶段和天数。', en: 'There is no phase: give at least one with its days.' },
  PHASE_WITHOUT_END: { zh: '这个阶段没有结束：天数应是 1 以上的整数。', en: 'This phase has no end: its days must be a whole number from 1.' },
  TEST_DAY_OUTSIDE_PHASE: {
    zh: '有检测日不在这个阶段之内。检测日从阶段第 1 天数起，不超过阶段天数。',
    en: 'A test day lies outside this phase: count from its day 1 to its last.',
  },
  DUTY_DAY_OUTSIDE_PHASE: {
    zh: '有上门、通话或消毒的日子不在这个阶段之内。',
    en: 'A visit, call or disinfection lies outside this phase.',
  },
  TEST_DAYS_UNORDERED: { zh: '检测日应由早到晚，不重复。', en: 'Test days must go from early to late, each once.' },
  TESTS_TOO_NEAR: { zh: '两次检测的间隔小于规定的最小间隔，请移开检测日。', en: 'Two tests lie nearer than the minimum gap: move one.' },
  WINDOW_IMPLAUSIBLE: { zh: '追溯的天数应为 1 至 60 的整数。', en: 'The days looked back must be a whole number from 1 to 60.' },
  LONGER_THAN_CEILING: {
    zh: '各阶段合计超过上限天数。请核对天数和上限，以上级规定为准。',
    en: 'The phases together exceed the ceiling: check both against the rule of the superiors.',
  },
  STRICTER_IS_SHORTER: { zh: '风险更高的一类反而天数更少，请核对。', en: 'A category of higher risk has fewer days than one of lower risk: check both.' },
  THRESHOLD_IMPLAUSIBLE: { zh: '发热阈值应在 36.5 到 38.5 ℃ 之间。', en: 'The fever threshold must lie between 36.5 and 38.5 ℃.' },
  NOT_A_DAY: { zh: '“{at}”不是存在的日期。', en: '“{at}” is no day that exists.' },
  ENDS_BEFORE_IT_BEGINS: { zh: '失效日早于生效日。', en: 'It ends before it begins.' },
  VERIFIER_EMPTY: { zh: '核对人为空。请写姓名，或留作“未核对”。', en: 'The verifier is blank: give a name, or leave it as not verified.' },
  NOT_VERIFIED: { zh: '自行录入的上级规定须写明谁核对过原文。', en: 'A rule of the superiors that you enter needs the name of who read the original.' },
  VERSIONS_OVERLAP: {
    zh: '与同一规则线的“{at}”版有效期重叠。请先写明旧版失效日。',
    en: 'It overlaps with edition {at} of the same line: give the older one its end.',
  },
  CATEGORY_CONTESTED: {
    zh: '同一天同一类人员有两套规则（{at}）。请改为它的下级规则，或错开日期。',
    en: 'Two rules hold for one category on the same day ({at}): make it an addition to that line, or move the dates.',
  },
  PARENT_UNKNOWN: { zh: '没有找到上级规则“{at}”。', en: 'The line it adds to, {at}, does not exist.' },
  PARENT_MISSING: { zh: '本地规则必须写明依据哪一条上级规则。', en: 'A local rule must name the line it adds to.' },
  PARENT_CYCLE: { zh: '上级规则绕成了圈：{at}。', en: 'The parents form a circle: {at}.' },
  WIDER_AREA: { zh: '地区范围超出上级规则（九不准第 {number} 条）。', en: 'The area is wider than the parent’s (nine don’ts, no. {number}).' },
  LOW_RISK_ISOLATED: {
    zh: '对低风险地区人员加码隔离（九不准第 {number} 条）。',
    en: 'People from low-risk areas are isolated beyond the parent (nine don’ts, no. {number}).',
  },
  MISSING_END: {
    zh: '上级规则到 {at} 为止，本地规则不能没有期限或更晚（九不准第 {number} 条）。',
    en: 'The parent ends on {at}: a local rule cannot lack an end or end later (nine don’ts, no. {number}).',
  },
  WIDER_GROUP: { zh: '人员范围超出上级规则（九不准第 {number} 条）。', en: 'The group of people is wider than the parent’s (nine don’ts, no. {number}).' },
  LONGER_DAYS: {
    zh: '天数超出上级规则，或不折抵上级允许折抵的天数（九不准第 {number} 条）。',
    en: 'It lasts longer than the parent, or leaves out credit the parent gives (nine don’ts, no. {number}).',
  },
  STRICTER_MEASURE: { zh: '措施比上级规则更严（九不准第 {number} 条）。', en: 'The measure is stricter than the parent’s (nine don’ts, no. {number}).' },
}

/** A fault as a sentence with its place in front: `cn.covid19 v9 · CLOSE_CONTACT.2：…`. */
export function sayFault({ line, version, fault, at }: PackFault, language: Language): string {
  const place = at === undefined ? `${line} ${version}` : `${line} ${version} · ${at}`
  return `${place}${language === 'zh' ? '：' : ': '}${fill(faultWords[fault], language, { at, number: NINE_DONTS[fault] })}`
}
