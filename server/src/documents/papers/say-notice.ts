import { MEASURE_NAMES } from './measure-names.ts'
import type { Paper, PaperPart } from './paper.ts'
import type { PaperFacts } from './paper-facts.ts'
import { sayDay, sayDays, sayMoment } from './say-day.ts'
import { sayPerson } from './say-person.ts'

/** 告知书: the order on paper, with every field of domain.md §1.7: ground, rule, first hour and end, what is asked, whom to call, how to object, what is kept. */
export function sayNotice(facts: PaperFacts): Paper {
  const { order, followUp, offset, township } = facts
  const names = followUp.phases.map((phase) => MEASURE_NAMES[phase.measure])
  // Who only watches their own health is bound to nothing.
  const restrains = followUp.phases.some((phase) => phase.measure !== 'SELF_MONITORING')
  const first = MEASURE_NAMES[followUp.phases[0]?.measure ?? 'HOME_OBSERVATION']
  return {
    title: first.notice,
    number: order.number,
    wide: false,
    parts: [
      { kind: 'facts', facts: sayPerson(facts) },
      text(
        `因${order.personal.ground.replace(/。$/, '')}（证据：${order.personal.evidence}），依据《中华人民共和国传染病防治法》《突发公共卫生事件应急条例》${ruleText(facts)}，${order.decidedBy}决定对您采取以下措施：`,
      ),
      {
        kind: 'table',
        header: ['措施', '自', '至', '检测日', '每日测温'],
        widths: [19, 26, 23, 20, 12],
        rows: followUp.phases.map((phase, n) => [
          names[n]?.measure ?? '',
          n === 0 ? sayMoment(followUp.startedAt, offset) : `${sayDay(phase.from)}0时`,
          `${sayDay(phase.to)}24时`,
          sayDays(phase.testDays) || '无',
          `${phase.temperaturesPerDay}次`,
        ]),
      },
      text(
        `起算日为${sayDay(order.countedFrom)}（第0天）${order.creditDays > 0 ? `，已在外地管控的${order.creditDays}天折抵` : ''}。任何人不得延长：最迟到${sayDay(followUp.lapsesOn)}24时，本措施自动失效。`,
      ),
      ...(followUp.plannedEnd < order.endsOn ? [text(`原定到${sayDay(order.endsOn)}24时；因防控规则调整，提前到${sayDay(followUp.plannedEnd)}24时。`)] : []),
      heading('期间请您做到'),
      ...[...new Set(names.flatMap((name) => name.rules)), ...(restrains ? ['无正当理由拒不配合的，由公安机关依法协助执行。'] : [])].map((rule, n) =>
        text(`${n + 1}．${rule}`),
      ),
      heading('您的权利'),
      text(
        `1．紧急就医、避险不受限制，先离开再报告。${order.personal.allowed ? `另外允许：${order.personal.allowed.replace(/。$/, '')}。` : ''}${restrains ? '期间的生活保障由乡镇负责，用人单位不得停止支付工作报酬。' : ''}`,
      ),
      text(
        '2．不服本决定的，可以随时口头或者书面提出异议，由没有参与决定的人员在24小时内书面答复，逾期没有答复的，本措施自动失效；也可以依法申请行政复议、提起行政诉讼，或者拨打12345。提出异议不受任何不利对待。',
      ),
      text(`3．个人信息只用于本次疫情防控，完整保存到${sayDay(order.keptUntil)}，此后只留日期和结果，应急处置结束后依法销毁；您可以查询、更正，并知道谁看过。`),
      {
        kind: 'facts',
        facts: [
          ['24小时联系人', order.personal.supportContact],
          ['网格员', facts.gridWorker],
        ],
      },
      ...served(facts),
      {
        kind: 'closing',
        sign: order.servedAt === null ? ['被告知人（签名）', '送达人（签名）', '送达时间', '拒签的，见证人'] : [],
        stamp: { body: order.decidedBy || township, date: sayDay(order.issuedDay) },
      },
    ],
  }
}

function ruleText({ rule }: PaperFacts): string {
  if (!rule) return ''
  const { document, article } = rule.pack.source
  // Behind the semicolon stand our own remarks on the source.
  return `和${document.split('；')[0]}${article ?? ''}关于${rule.rule.name.zh}的规定`
}

/** Signed, or read aloud and refused to sign; signed by hand below where it has not been served yet. */
function served({ order, offset }: PaperFacts): readonly PaperPart[] {
  if (order.servedAt === null) return []
  const how = { SIGNED: '本人签收', SIGNED_BY_FAMILY: `家属签收：${order.personal.servedTo}`, READ_ALOUD: `当面宣读：${order.personal.servedTo}` }
  return [text(`送达：${sayMoment(order.servedAt, offset)}，${how[order.servedHow ?? 'SIGNED']}。`)]
}

function text(value: string): PaperPart {
  return { kind: 'text', text: value }
}

function heading(value: string): PaperPart {
  return { kind: 'heading', text: value }
}
