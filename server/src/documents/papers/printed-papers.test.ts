import { instantAt } from '@lianfang/domain/kernel/instant.ts'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { printedPages, type PrintedPage } from '../../testing/printed-pages.ts'
import { examplePaper } from './example-papers.ts'
import { STAMP_MM, type Paper } from './paper.ts'
import { paperDocx } from './paper-docx.ts'
import type { PaperFacts } from './paper-facts.ts'
import { paperPdf } from './paper-pdf.ts'
import { sayDecoding } from './say-decoding.ts'
import { sayHandover } from './say-handover.ts'
import { sayNotice } from './say-notice.ts'
import { sayPromise } from './say-promise.ts'
import { sayRelease } from './say-release.ts'

/** `npm test` installs these programs in CI; where one is missing, its test is left out and the run says so. */
const has = (program: string): readonly string[] => {
  try {
    return [execFileSync('which', [program], { encoding: 'utf8' }).trim()]
  } catch {
    return []
  }
}
const printers = has('pdftoppm')
const writers = printers.length > 0 ? has('soffice') : []

const released = examplePaper('RETURNEE_MEDIUM', {
  status: 'RELEASED',
  endedAt: instantAt('2022-07-17', '08:30'),
  endedDay: '2022-07-17',
  notice: '〔2022〕7号',
})
/** 阿卜杜热合曼·买买提明, whose address fills two lines, told by a body with a long name. */
const longest = withWords(
  examplePaper('CLOSE_CONTACT'),
  '阿卜杜热合曼·买买提明',
  '第一网格幸福小区东区三期十二号楼二单元一千七百零三室（原火车站货场家属院北门进）',
  '火车站乡新型冠状病毒感染的肺炎疫情防控工作领导小组办公室',
)
const served: PaperFacts = {
  ...released,
  order: {
    ...released.order,
    servedAt: instantAt('2022-07-10', '09:00'),
    servedHow: 'READ_ALOUD',
    personal: { ...released.order.personal, servedTo: '拒签，罗医生在场' },
  },
}
const medium = examplePaper('RETURNEE_MEDIUM')
const portrait: readonly Paper[] = [
  ...['RETURNEE_LOW', 'RETURNEE_MEDIUM', 'CLOSE_CONTACT'].map((category) => sayNotice(examplePaper(category))),
  sayNotice(longest),
  sayNotice(served),
  sayPromise(medium),
  sayPromise(longest),
  sayRelease(released),
  sayHandover(medium),
  sayHandover(longest),
]
const county = sayDecoding(
  Array.from({ length: 40 }, () => released),
  '火车站乡',
  '2022-07-17',
)

function withWords(facts: PaperFacts, name: string, address: string, body: string): PaperFacts {
  const person = { ...facts.person, personal: { ...facts.person.personal, name, address } }
  return { ...facts, person, order: { ...facts.order, decidedBy: body }, followUp: { ...facts.followUp, decidedBy: body } }
}

/** The words of a paper in its order, without spaces: a picture breaks its lines where it likes. */
function wordsOf(paper: Paper): readonly string[] {
  const words = paper.parts.flatMap((part): readonly string[] => {
    if (part.kind === 'text' || part.kind === 'heading') return [part.text]
    if (part.kind === 'facts') return part.facts.flat()
    if (part.kind === 'table') return [...part.header, ...part.rows.flat()]
    return [...part.sign, ...(part.stamp ? [part.stamp.body, '（印章）', part.stamp.date] : [])]
  })
  return [paper.title, paper.number ?? '', ...words]
}

/** Every letter of the paper is on the page as often as the paper says it, and none is cut by an edge. */
function expectWhole(page: PrintedPage, paper: Paper): void {
  const lettersOf = (text: string): string => [...text.replaceAll(/[\s\u{3000}]/gu, '')].toSorted().join('')
  expect(lettersOf(page.words.map((word) => word.text).join('')), paper.title).toBe(lettersOf(wordsOf(paper).join('')))
  const { width, height } = page
  for (const edge of [
    { left: 0, top: 0, right: 8, bottom: height },
    { left: width - 8, top: 0, right: width, bottom: height },
    { left: 0, top: 0, right: width, bottom: 8 },
    { left: 0, top: height - 8, right: width, bottom: height },
  ])
    expect(page.isInked(edge), `${paper.title}: ink at an edge`).toBe(false)
}

/** The title stands in the middle, by what is to be seen. */
function expectCentred(page: PrintedPage, paper: Paper): void {
  const words = page.words.filter((word) => word.top < (page.words[0]?.bottom ?? 0))
  const [left, right] = [Math.min(...words.map((word) => word.left)), Math.max(...words.map((word) => word.right))]
  expect(Math.abs((left + right) / 2 - page.width / 2), paper.title).toBeLessThan(3)
  expect(page.isInked({ left, top: words[0]?.top ?? 0, right, bottom: words[0]?.bottom ?? 0 }), paper.title).toBe(true)
}

/** Around body and date nothing is printed that the seal would cover. */
function expectRoomForStamp(page: PrintedPage, paper: Paper): void {
  const mark = page.words.find((word) => word.text.includes('（印章）'))
  if (!mark) throw new Error(`${paper.title}: no place for the stamp`)
  const [x, y, half] = [(mark.left + mark.right) / 2, (mark.top + mark.bottom) / 2, STAMP_MM / 2 - 1]
  const { body, date } = paper.parts.flatMap((part) => (part.kind === 'closing' && part.stamp ? [part.stamp] : []))[0] ?? { body: '', date: '' }
  const own = page.words.filter((word) => Math.abs((word.left + word.right) / 2 - x) < half && Math.abs((word.top + word.bottom) / 2 - y) < half)
  expect(own.map((word) => word.text).join('')).toBe(`${body}（印章）${date}`.replaceAll(/\s/g, ''))
  const above = { left: x - half, top: y - half, right: x + half, bottom: Math.min(...own.map((word) => word.top)) }
  const below = { left: x - half, top: Math.max(...own.map((word) => word.bottom)), right: x + half, bottom: y + half }
  expect([page.isInked(above), page.isInked(below), y + half < page.height - 8, x + half < page.width - 8], paper.title).toEqual([false, false, true, true])
}

const isA4 = (page: PrintedPage, wide: boolean): boolean => Math.abs(page.width - (wide ? 297 : 210)) < 0.6 && Math.abs(page.height - (wide ? 210 : 297)) < 0.6

test.each(printers)(
  '[OR12] every paper as a picture: one A4 sheet each, every letter on it, none at an edge, the title in the middle, room for the stamp',
  { timeout: 120_000 },
  async () => {
    const pages = printedPages(await paperPdf(portrait))
    expect(pages.map((page) => isA4(page, false))).toEqual(portrait.map(() => true))
    for (const [n, paper] of portrait.entries()) {
      const page = pages[n]
      if (!page) throw new Error('a page is missing')
      expectWhole(page, paper)
      expectCentred(page, paper)
      if (paper.parts.some((part) => part.kind === 'closing' && part.stamp)) expectRoomForStamp(page, paper)
    }
  },
)

test.each(printers)(
  '[OR12] forty people on the county’s form: sheets on their side, each with the heads of its columns, one stamp',
  { timeout: 120_000 },
  async () => {
    const pages = printedPages(await paperPdf([county]))
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) {
      expect(isA4(page, true)).toBe(true)
      expect(page.words.map((word) => word.text).join('')).toContain('解码依据')
      expect(page.isInked({ left: 0, top: 0, right: 8, bottom: page.height })).toBe(false)
      expect(page.isInked({ left: page.width - 8, top: 0, right: page.width, bottom: page.height })).toBe(false)
    }
    const last = pages.at(-1)
    if (!last) throw new Error('no page')
    expectRoomForStamp(last, county)
    expect(pages.flatMap((page) => page.words).filter((word) => word.text.includes('印章'))).toHaveLength(1)
  },
)

test.each(printers)('[OR12] a rare letter of a name is drawn; one that no font here has is 〓, to be written by hand', { timeout: 120_000 }, async () => {
  const named = (name: string): Paper => ({ title: '承诺书', number: null, wide: false, parts: [{ kind: 'text', text: name }] })
  const pages = printedPages(await paperPdf(['〓', '\u{20BB7}', '㛃', '䶮', '·', '王'].map(named))).map((page) => Buffer.from(page.pixels).toString('base64'))
  expect(pages[1]).toBe(pages[0])
  expect(new Set(pages).size).toBe(pages.length - 1)
})

test.each(writers)('[OR12] in Word each paper stays on one sheet too, whole and with room for the stamp', { timeout: 180_000 }, async (soffice) => {
  const folder = mkdtempSync(join(tmpdir(), 'lianfang-word-'))
  try {
    writeFileSync(join(folder, 'papers.docx'), await paperDocx(portrait))
    execFileSync(
      soffice,
      ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'pdf', '--outdir', folder, join(folder, 'papers.docx')],
      { stdio: 'ignore' },
    )
    const pages = printedPages(readFileSync(join(folder, 'papers.pdf')))
    expect(pages.map((page) => isA4(page, false))).toEqual(portrait.map(() => true))
    for (const [n, page] of pages.entries()) {
      const paper = portrait[n]
      if (!paper) throw new Error('a page too many')
      expectWhole(page, paper)
      if (paper.parts.some((part) => part.kind === 'closing' && part.stamp)) expectRoomForStamp(page, paper)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
