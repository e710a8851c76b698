import { instantAt } from '@lianfang/domain/kernel/instant.ts'
import { inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { examplePaper } from './example-papers.ts'
import type { Paper } from './paper.ts'
import { paperDocx } from './paper-docx.ts'
import { paperPdf } from './paper-pdf.ts'
import { sayDecoding } from './say-decoding.ts'
import { sayHandover } from './say-handover.ts'
import { sayNotice } from './say-notice.ts'
import { sayPromise } from './say-promise.ts'
import { sayRelease } from './say-release.ts'

const RELEASED = { status: 'RELEASED', endedAt: instantAt('2022-07-17', '08:30'), endedDay: '2022-07-17', notice: '〔2022〕7号' } as const
const released = examplePaper('RETURNEE_MEDIUM', RELEASED)

test('[OR12] a notice carries every field: whom, ground, rule, from and to with hour, ceiling, what is asked, whom to call, remedy, what is kept', () => {
  const said = textOf(sayNotice(examplePaper('RETURNEE_MEDIUM')))
  for (const part of [
    '居家隔离告知书',
    '〔2022〕12号',
    '曾㛃静',
    '女',
    '11010519491231002X',
    '13900002222',
    '前进村 第1网格 12 号',
    '2022年7月9日自中风险区返回本地',
    '县核查名单第3行',
    '第九版',
    '2022年7月9日18时05分',
    '2022年7月16日24时',
    '7月10日、13日、16日',
    '任何人不得延长',
    '足不出户',
    '24小时内书面答复',
    '行政复议',
    '行政诉讼',
    '12345',
    '2022年7月30日',
    '工作报酬',
    '马主任 13900001111',
    '刘婷 13900003333',
    '火车站乡疫情防控工作领导小组',
    '2022年7月9日',
    '拒签的，见证人',
  ])
    expect(said).toContain(part)
})

test('[FW7] where a change of rules has brought the end forward, the notice says the new end, the new ceiling and what it was before', () => {
  const facts = examplePaper('RETURNEE_MEDIUM', { plannedEnd: '2022-07-12', lapsesOn: '2022-07-12' })
  const said = textOf(sayNotice(facts))
  expect(said).toContain('最迟到2022年7月12日24时')
  expect(said).toContain('原定到2022年7月16日24时；因防控规则调整，提前到2022年7月12日24时')
  expect(textOf(sayNotice(examplePaper('RETURNEE_MEDIUM')))).not.toContain('原定')
})

test('[OR12] home monitoring asks for less than home quarantine; a close contact’s notice names both of its measures', () => {
  const low = textOf(sayNotice(examplePaper('RETURNEE_LOW')))
  expect(low).toContain('居家健康监测告知书')
  expect(low).toContain('家人不因此受限制')
  expect(low).not.toContain('足不出户')
  const contact = textOf(sayNotice(examplePaper('CLOSE_CONTACT')))
  for (const part of ['集中隔离医学观察告知书', '居家健康监测', '2022年7月16日24时', '2022年7月19日24时']) expect(contact).toContain(part)
})

test('[OR12] what is allowed besides is added to urgent care, never put in its place', () => {
  const facts = examplePaper('RETURNEE_MEDIUM')
  const said = textOf(sayNotice({ ...facts, order: { ...facts.order, personal: { ...facts.order.personal, allowed: '每天取一次药。' } } }))
  expect(said).toContain('紧急就医、避险不受限制，先离开再报告。另外允许：每天取一次药。期间的生活保障由乡镇负责')
})

test('[OR12] whoever only watches their own health is threatened with nobody and promised no keep', () => {
  const facts = examplePaper('RETURNEE_LOW')
  const phases = facts.followUp.phases.map((phase) => ({ ...phase, measure: 'SELF_MONITORING' as const }))
  const said = textOf(sayNotice({ ...facts, followUp: { ...facts.followUp, phases } }))
  expect(said).toContain('紧急就医')
  expect(said).not.toMatch(/公安机关|生活保障/)
  expect(textOf(sayNotice(facts))).toContain('生活保障')
})

test('[OR12] a notice that was read aloud says so', () => {
  const facts = examplePaper('RETURNEE_LOW')
  const order = {
    ...facts.order,
    servedAt: instantAt('2022-07-10', '09:00'),
    servedHow: 'READ_ALOUD' as const,
    personal: { ...facts.order.personal, servedTo: '拒签，罗医生在场' },
  }
  expect(textOf(sayNotice({ ...facts, order }))).toContain('送达：2022年7月10日9时，当面宣读：拒签，罗医生在场。')
})

test.each([
  [RELEASED, ['居家隔离医学观察解除通知单', '〔2022〕7号', '〔2022〕12号', '期限已满', '2022年7月17日8时30分', '2022年7月13日', '阴性', '后续措施：无']],
  [{ ...RELEASED, status: 'LAPSED' as const }, ['自动失效', '2022年7月17日0时']],
  [
    {
      ...RELEASED,
      status: 'LIFTED' as const,
      endedAt: instantAt('2022-07-11', '10:00'),
      endedDay: '2022-07-11',
      personal: { ground: '', endNote: '车票不是本人的', wentTo: '' },
    },
    ['撤销决定通知单', '车票不是本人的', '2022年7月11日10时'],
  ],
])('[OR12] a paper that says it is over: %j', (more, parts) => {
  const said = textOf(sayRelease(examplePaper('RETURNEE_MEDIUM', more)))
  for (const part of parts) expect(said).toContain(part)
})

test('[OR12] the decoding form has the county’s columns, and no colour is set', () => {
  const table = sayDecoding([released], '火车站乡', '2022-07-17').parts.find((part) => part.kind === 'table')
  expect(table?.header.slice(1)).toEqual([
    '姓名*',
    '证件号*',
    '证件类型*',
    '手机号*',
    '前往地详址',
    '解码依据*',
    '解除隔离时间',
    '解码开始时间',
    '解码结束时间',
    '所属区划*',
    '码颜色*',
    '当前所在地详址*',
    '备注',
  ])
  const row = Object.fromEntries((table?.header ?? []).map((column, n) => [column, table?.rows[0]?.[n]]))
  expect(row).toMatchObject({ '姓名*': '曾㛃静', '证件号*': '11010519491231002X', '码颜色*': '', 解除隔离时间: '2022年7月17日', '所属区划*': '火车站乡前进村' })
  expect(table?.widths.reduce((sum, width) => sum + width, 0)).toBe(100)
})

test('[OR12] every paper opens as Word with its text in it, three people on three sheets', async () => {
  for (const paper of allPapers()) expect(plain(await docxText([paper]))).toContain(plain(textOf(paper)).slice(0, 60))
  const three = await docxText([sayNotice(released), sayNotice(released), sayNotice(released)])
  expect(three.split('w:sectPr>').length - 1).toBe(6)
})

test('[OR12] every paper opens as PDF: A4, its fonts inside, a sheet for each of three people', async () => {
  for (const paper of allPapers()) {
    const pdf = (await paperPdf([paper])).toString('latin1')
    expect(pdf.startsWith('%PDF-1.')).toBe(true)
    expect(pdf).toContain(paper.wide ? '/MediaBox [0 0 841.89 595.28]' : '/MediaBox [0 0 595.28 841.89]')
    expect(pdf).toMatch(/\/FontFile3/)
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBe(1)
  }
  const three = (await paperPdf([sayPromise(released), sayPromise(released), sayPromise(released)])).toString('latin1')
  expect(three.match(/\/Type \/Page\b/g)?.length).toBe(3)
}, 60_000)

function allPapers(): readonly Paper[] {
  const medium = examplePaper('RETURNEE_MEDIUM')
  return [sayNotice(medium), sayPromise(medium), sayRelease(released), sayHandover(medium), sayDecoding([released], '火车站乡', '2022-07-17')]
}

/** All that a paper says, in its order. */
function textOf(paper: Paper): string {
  const parts = paper.parts.flatMap((part): readonly string[] => {
    switch (part.kind) {
      case 'text':
      case 'heading':
        return [part.text]
      case 'facts':
        return part.facts.flat()
      case 'table':
        return [...part.header, ...part.rows.flat()]
      case 'closing':
        return [...part.sign, ...(part.stamp ? [part.stamp.body, part.stamp.date] : [])]
    }
  })
  return [paper.title, paper.number ?? '', ...parts].join('\n')
}

function plain(text: string): string {
  return text.replaceAll(/<[^>]*>/g, '').replaceAll(/\s/g, '')
}

/** The document part of a Word file, read from its zip without a library. */
async function docxText(papers: readonly Paper[]): Promise<string> {
  const zip = await paperDocx(papers)
  for (let at = zip.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0; at = zip.indexOf('PK\u0001\u0002', at + 4, 'latin1')) {
    const name = zip.toString('latin1', at + 46, at + 46 + zip.readUInt16LE(at + 28))
    if (name !== 'word/document.xml') continue
    const head = zip.readUInt32LE(at + 42)
    const from = head + 30 + zip.readUInt16LE(head + 26) + zip.readUInt16LE(head + 28)
    return inflateRawSync(zip.subarray(from, from + zip.readUInt32LE(at + 20))).toString('utf8')
  }
  throw new Error('no document in it')
}
