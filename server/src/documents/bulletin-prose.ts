import type { BulletinAnswer } from '@lianfang/contract/bulletin/answers.ts'
import { MEASURES } from '@lianfang/domain/protocols/pack.ts'
import { dayInChinese, momentInChinese, shareText } from './say-figure.ts'

/** A bulletin as an official text: every number in it is a figure of the view. */
export interface Prose {
  readonly title: string
  /** `（第12期，截至2月12日17时）`; a draft says that it is one. */
  readonly number: string
  readonly lead: string
  readonly sections: readonly { readonly heading: string; readonly text: string }[]
  readonly signature: string
  readonly date: string
}

type Figures = (indicator: string) => { readonly n: number; readonly of: number | null }

/** The bulletin in the words of the seeds' reports. Names nobody: it goes up and into chat groups. */
export function proseOf(view: BulletinAnswer): Prose {
  const figure = figuresOf(view)
  const closes = momentInChinese(view.cutoffAt, view.township.offset)
  const sections = [
    ['入户排查', householdText(figure)],
    ['名单核查', referralText(figure)],
    ['重点人员管控', measureText(view, figure)],
    ['健康监测', checkText(figure)],
    ['日报告、零报告', reportText(view, figure)],
    ['更正', correctionText(view)],
  ] as const
  return {
    title: `${view.township.name}疫情防控工作日报`,
    number: view.issue === null ? `（草稿，截至${closes}）` : `（第${view.issue}期，截至${closes}）`,
    lead: `${momentInChinese(view.windowFrom, view.township.offset)}至${closes}，全${kindOf(view.township.name)}疫情防控工作情况如下：`,
    sections: sections.flatMap(([heading, text]) => (text === '' ? [] : [{ heading, text }])),
    signature: `${view.township.name}疫情防控指挥部`,
    date: dayInChinese(view.day),
  }
}

/** The same as one plain text, for a chat or a form. */
export function proseText(view: BulletinAnswer): string {
  const prose = proseOf(view)
  const sections = prose.sections.map(({ heading, text }, n) => `${ordinal(n)}、${heading}。${text}`)
  return [prose.title, prose.number, '', prose.lead, ...sections, '', prose.signature, prose.date, ''].join('\n')
}

export function ordinal(n: number): string {
  return [...'一二三四五六七八九十'][n] ?? String(n + 1)
}

function figuresOf(view: BulletinAnswer): Figures {
  const figures = new Map(view.figures.map((figure) => [figure.indicator, figure]))
  return (indicator) => {
    const found = figures.get(indicator)
    if (!found) throw new Error(`the bulletin has no figure ${indicator}`)
    return found
  }
}

function kindOf(name: string): string {
  return /(街道|镇|乡)$/.exec(name)?.[1] ?? '辖区'
}

function householdText(figure: Figures): string {
  const { n, of } = figure('households-screened')
  if (!of) return ''
  const [silent, refused] = [figure('households-no-answer').n, figure('households-refused').n]
  const rest = [silent > 0 ? `敲门无人${silent}户` : '', refused > 0 ? `拒访${refused}户` : ''].filter(Boolean)
  const reached = n === of ? `对辖区${of}户均进行了排查` : `在册${of}户，已排查${n}户，覆盖率${shareText(n, of)}`
  return `${reached}；当日入户${figure('house-visits').n}户次${rest.length > 0 ? `，${rest.join('、')}，待复访` : ''}。`
}

function referralText(figure: Figures): string {
  const due = figure('referrals-closed')
  const [received, verified, open, overdue] = [
    figure('referrals-received').n,
    figure('referrals-verified').n,
    figure('referrals-open').n,
    figure('referrals-overdue').n,
  ]
  if (received + verified + open === 0 && !due.of) return '当日未接到推送名单。'
  const valid = figure('referrals-in-area')
  const quick = figure('referrals-within-24h')
  return [
    `当日接收推送${received}人，办结${verified}人${valid.of ? `，其中在本辖区${valid.n}人` : ''}；`,
    due.of ? `累计到期应办${due.of}人，已办结${due.n}人，办结率${shareText(due.n, due.of)}；` : '',
    quick.of ? `24小时核查率${shareText(quick.n, quick.of)}（${quick.n}/${quick.of}）；` : '',
    open === 0 ? '无待核查人员。' : `待核查${open}人${overdue > 0 ? `，其中超时${overdue}人` : '，均在时限内'}。`,
  ].join('')
}

function measureText(view: BulletinAnswer, figure: Figures): string {
  const { balance, gap } = view
  const kinds = MEASURES.map((measure) => ({
    name: view.figures.find((one) => one.indicator === `under-measure.${measure}`)?.name.zh.split('：')[1] ?? '',
    n: figure(`under-measure.${measure}`).n,
  }))
  const inForce = kinds.filter((kind) => kind.n > 0).map((kind) => `${kind.name}${kind.n}人`)
  const moves = [
    ['转入', balance.transferredIn],
    ['找回', balance.foundAgain],
    ['转出', balance.transferredOut],
    ['变更措施', figure('measures-changed').n],
    ['转为病例', balance.becameCase],
    ['离开', balance.left],
    ['失联', balance.lost],
    ['到期失效', balance.lapsed],
    ['撤销决定', balance.lifted],
    ['死亡', balance.died],
    ['提前解除', figure('released-early').n],
  ].flatMap(([name, n]) => (Number(n) > 0 ? [`${name}${n}人`] : []))
  return [
    `累计管控${figure('follow-ups-ever').n}人，累计解除${figure('released-ever').n}人，仍在管${balance.closing}人${inForce.length > 0 ? `（${inForce.join('、')}）` : ''}。`,
    `当日新增${balance.started}人，解除${balance.released}人${moves.length > 0 ? `，${moves.join('、')}` : ''}。`,
    gap.length === 0
      ? `期初${balance.opening}人，应在管${balance.expected}人，与实际在管相符。`
      : `期初${balance.opening}人，应在管${balance.expected}人，实际在管${balance.closing}人，另有${gap.length}人期满未作决定（${byPlace(view)}），已逐人列明。`,
  ].join('')
}

function byPlace(view: BulletinAnswer): string {
  const undecided = view.figures.find((figure) => figure.indicator === 'end-overdue')?.byPlace ?? []
  return view.places.flatMap(({ id, name }) => undecided.filter((one) => one.place === id && one.n > 0).map(({ n }) => `${name}${n}人`)).join('、')
}

function checkText(figure: Figures): string {
  const [checks, tests] = [figure('checks-done'), figure('tests-on-day')]
  const [today, ever, open] = [figure('alerts-raised').n, figure('alerts-ever').n, figure('alerts-open').n]
  const [pending, positive] = [figure('results-pending').n, figure('results-positive').n]
  const quick = figure('alerts-closed-2h')
  const parts = [
    checks.of ? `应测体温${checks.of}人次，已测${checks.n}人次，完成率${shareText(checks.n, checks.of)}` : '',
    tests.of ? `应采样${tests.of}人次，按日采样${tests.n}人次` : '',
    pending > 0 ? `核酸结果待出${pending}人次` : '',
    positive > 0 ? `报出阳性${positive}人次` : '',
  ].filter(Boolean)
  const alerts =
    today + open === 0
      ? `在管人员当日未出现异常情况${ever > 0 ? `（累计${ever}起，均已处置）` : ''}。`
      : `当日异常情况${today}起${quick.of ? `，两小时内处置${quick.n}/${quick.of}` : ''}，尚未处置${open}起。`
  return `${parts.length > 0 ? `${parts.join('；')}。` : ''}${alerts}${careText(figure)}`
}

function careText(figure: Figures): string {
  const [served, teams, quick] = [figure('orders-served-24h'), figure('teams-complete'), figure('needs-closed-24h')]
  const [open, overdue, impossible] = [figure('needs-open').n, figure('needs-overdue').n, figure('needs-not-possible').n]
  const parts = [
    served.of ? `生效满24小时的管控决定${served.of}件，24小时内送达${served.n}件` : '',
    teams.of ? `在管${teams.of}人中包保组人员到齐${teams.n}人` : '',
    quick.of ? `满24小时的生活需求${quick.of}件，24小时内办结${quick.n}件` : '',
    impossible > 0 ? `说明原因办不了${impossible}件` : '',
    open > 0 ? `未办结需求${open}件${overdue > 0 ? `，其中超时${overdue}件` : ''}` : '',
  ].filter(Boolean)
  return parts.length > 0 ? `${parts.join('；')}。` : ''
}

function reportText(view: BulletinAnswer, figure: Figures): string {
  const [all, onTime] = [figure('reports-in'), figure('reports-on-time')]
  const silent = view.silentUnits.map((unit) => unit.name)
  return `应报单位${all.of ?? 0}个，已报${all.n}个，截止前已报${onTime.n}个。${silent.length > 0 ? `截止时未报：${silent.join('、')}。` : '各单位均按时报告。'}`
}

function correctionText(view: BulletinAnswer): string {
  return view.corrections
    .map((correction) => {
      const changes = correction.figures.map((figure) => `${figure.name.zh}由${said(figure.was, figure.wasOf)}更正为${said(figure.is, figure.isOf)}`)
      return `${momentInChinese(correction.issuedAt, view.township.offset)}更正：${changes.join('，')}（${correction.reason}）。`
    })
    .join('')
}

/** `15`, `4/6` for a share, “—” for a share of nothing. */
export function said(n: number, of: number | null): string {
  if (of === null) return String(n)
  return of === 0 ? '—' : `${n}/${of}`
}
