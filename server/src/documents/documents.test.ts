import * as XLSX from '@e965/xlsx'
import { expect, test } from 'vitest'
import { bulletinDocx } from './bulletin-docx.ts'
import { bulletinPicture, PICTURE_WIDTH } from './bulletin-picture.ts'
import { proseText } from './bulletin-prose.ts'
import { bulletinXlsx } from './bulletin-xlsx.ts'
import { drawPicture } from './draw-picture.ts'
import { exampleView } from './example-view.ts'
import type { Box } from './picture-box.ts'
import { dayInChinese, momentInChinese, shareText } from './say-figure.ts'

const sealed = exampleView('SEALED')
const names = sealed.gap.map((person) => person.name)

/** Every number somewhere in a value, and what can be said about its shares and lengths. */
function numbersOf(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof value === 'number') found.add(String(value))
  else if (typeof value === 'string') for (const number of value.match(/\d+/g) ?? []) found.add(String(Number(number)))
  else if (value !== null && typeof value === 'object') {
    if (Array.isArray(value)) found.add(String(value.length))
    if ('n' in value && 'of' in value) found.add(shareText(Number(value.n), value.of === null ? null : Number(value.of)).replace('%', ''))
    for (const inner of Object.values(value)) numbersOf(inner, found)
  }
  return found
}

function textsOf(box: Box): readonly string[] {
  const { children } = box.props
  if (children === undefined) return []
  return typeof children === 'string' ? [children] : children.flatMap(textsOf)
}

test('[B13] every number of the official text stands in the bulletin', () => {
  for (const view of [sealed, exampleView('DRAFT')]) {
    const allowed = new Set([...numbersOf(view), '17', '24', '2020', '2', '11', '12', '13', '9', '5'])
    const text = proseText({ ...view, balance: { ...view.balance } })
    expect(
      [...text.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => (number.includes('.') ? number : String(Number(number)))).filter((number) => !allowed.has(number)),
    ).toEqual([])
  }
})

test('[B13] the text of seed 004 says 49, 29, 15 and the five', () => {
  const text = proseText(sealed)
  for (const said of ['累计管控49人', '累计解除29人', '仍在管15人', '另有5人期满未作决定', '应报单位6个，已报5个', '截止时未报：石桥村', '在册4248户'])
    expect(text).toContain(said)
  const other = proseText({ ...sealed, figures: sealed.figures.map((figure) => (figure.indicator === 'follow-ups-ever' ? { ...figure, n: 48 } : figure)) })
  expect(other).toContain('累计管控48人')
})

test('[B13] a share is said with care at both ends', () => {
  expect([shareText(6, 7), shareText(4247, 4248), shareText(1, 4248), shareText(0, 4248), shareText(3, 3), shareText(0, 0), shareText(5, null)]).toEqual([
    '85.7%',
    '99.9%',
    '<0.1%',
    '0%',
    '100%',
    '—',
    '—',
  ])
  expect([dayInChinese('2020-02-02'), momentInChinese('2020-02-12T09:05:00.000Z', 480), momentInChinese('2020-02-12T16:00:00.000Z', 480)]).toEqual([
    '2020年2月2日',
    '2月12日17时05分',
    '2月12日24时',
  ])
})

test('[B14] the Word document names nobody, says what the text says and asks for the official fonts', async () => {
  const archive = XLSX.CFB.read(await bulletinDocx(sealed), { type: 'buffer' })
  const xml = Buffer.from(XLSX.CFB.find(archive, '/word/document.xml')?.content ?? []).toString('utf8')
  const styles = Buffer.from(XLSX.CFB.find(archive, '/word/styles.xml')?.content ?? []).toString('utf8')
  for (const said of ['火车站乡疫情防控工作日报', '第12期', '累计管控49人', '火车站乡疫情防控指挥部', '2020年2月12日', '石桥村']) expect(xml).toContain(said)
  for (const name of names) expect(xml).not.toContain(name)
  expect(styles).toContain('仿宋')
  expect(xml).toContain('黑体')
})

test('[B14] the workbook has the figures, the villages and the people in the gap by name, and no formula', async () => {
  const book = XLSX.read(await bulletinXlsx(sealed, 'zh'), { cellFormula: true })
  expect(book.SheetNames).toEqual(['指标', '分村情况', '期满未决定人员'])
  const rows = (name: string): readonly (readonly unknown[])[] => XLSX.utils.sheet_to_json<unknown[]>(book.Sheets[name] ?? {}, { header: 1, defval: '' })
  const figures = new Map(rows('指标').map((row) => [row[0], row[1]]))
  expect([figures.get('累计管控人数'), figures.get('累计解除人数'), figures.get('在管人数'), figures.get('期满未决定')]).toEqual([49, 29, 15, 5])
  expect(rows('分村情况').map((row) => row[0])).toEqual(expect.arrayContaining(['前进村', '㙍头村', '合计']))
  expect(
    rows('期满未决定人员')
      .slice(-5)
      .map((row) => row[0]),
  ).toEqual(names)
  for (const page of Object.values(book.Sheets))
    for (const [address, cell] of Object.entries(page)) if (!address.startsWith('!')) expect(cell).not.toHaveProperty('f')
  expect(XLSX.read(await bulletinXlsx(sealed, 'en')).SheetNames).toEqual(['Figures', 'By village', 'Past their end, undecided'])
})

test('[B14] the picture shows the figures and neither a name nor a note; a draft says that it is one', () => {
  const texts = textsOf(bulletinPicture(sealed, 'zh'))
  for (const said of ['49', '29', '15', '5', '4130/4248 97.2%'.replace(' ', '   ')]) expect(texts).toContain(said)
  for (const hidden of [...names, ...sealed.gap.map((person) => person.note ?? '')]) expect(texts.join('\n')).not.toContain(hidden)
  expect(texts.join('\n')).not.toContain('草稿')
  expect(textsOf(bulletinPicture(exampleView('DRAFT'), 'zh')).join('\n')).toContain('草稿')
  expect(proseText(exampleView('DRAFT'))).toContain('草稿')
})

test('[B14] a township of many villages gets a picture of those with something to say', () => {
  const quiet = Array.from({ length: 110 }, (_, n) => ({ id: `v${n}`, name: `第${n}村` }))
  const texts = textsOf(bulletinPicture({ ...sealed, places: [...quiet, ...sealed.places] }, 'zh'))
  expect(texts).toEqual(expect.arrayContaining(['石桥村', '另有 110 个村（社区）已报且无在管人员']))
  expect(texts).not.toContain('第7村')
  const silent = { ...sealed, places: [...quiet, ...sealed.places], silentUnits: quiet }
  expect(textsOf(bulletinPicture(silent, 'zh'))).toContain('另有 86 个村（社区）未列出，见附表')
})

test('[B15] the picture is a PNG 1,080 pixels wide, rare characters included', async () => {
  const rare = { ...sealed, places: sealed.places.map((place, n) => (n === 0 ? { ...place, name: '𠮷㛃𬭎村' } : place)) }
  const png = await drawPicture(bulletinPicture(rare, 'zh'), PICTURE_WIDTH)
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
  expect(png.readUInt32BE(16)).toBe(1080)
  const without = await drawPicture(
    bulletinPicture({ ...rare, places: rare.places.map((place) => ({ ...place, name: place.name.replace('𠮷', '') })) }, 'zh'),
    PICTURE_WIDTH,
  )
  expect(png.equals(without)).toBe(false)
})
