import { utils, write } from '@e965/xlsx'
import { gzipSync } from 'node:zlib'
import { inlineRow, workbookFiles, zipOf } from './zip-writer.ts'

export interface HostileFile {
  readonly name: string
  readonly bytes: Buffer
  /** True when somebody's honest rows are in it all the same and may come out. */
  readonly mayRead: boolean
}

const good = (type: 'xlsx' | 'biff8' | 'xlsb'): Buffer => {
  const rows = Array.from({ length: 60 }, (_, n) => [n, `罗龙${n}`, '990101196003141000', '18600000000', '高家村1组'])
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet([['序号', '姓名', '证件号码', '联系方式', '现住址'], ...rows]), '名单')
  const bytes: unknown = write(book, { type: 'buffer', bookType: type, compression: true })
  if (!Buffer.isBuffer(bytes)) throw new Error('the workbook writer gave no bytes')
  return bytes
}

/** Some sixty files that somebody might send by malice, by mistake or through a bad line. The random ones, among them `mutants` workbooks with bytes changed, come from a seed. */
export function hostileFiles(seed: number, mutants: number): readonly HostileFile[] {
  const random = randomOf(seed)
  const bad = (name: string, bytes: Buffer, mayRead = false): HostileFile => ({ name, bytes, mayRead })
  const xlsx = good('xlsx')
  const others = [good('biff8'), good('xlsb')]
  return [
    bad('nothing', Buffer.alloc(0)),
    bad('one byte', Buffer.from('P')),
    bad('a zip’s name only', Buffer.from('PK\x03\x04')),
    bad('a picture', Buffer.from('\x89PNG\r\n\x1a\n' + 'x'.repeat(500), 'latin1')),
    bad('a PDF', Buffer.from('%PDF-1.7 ' + 'x'.repeat(500))),
    bad('a gzip', gzipSync(Buffer.alloc(5000))),
    bad('a program', Buffer.concat([Buffer.from('\x7fELF', 'latin1'), random.bytes(4000)])),
    bad('an old document’s head', Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), random.bytes(3000)])),
    bad(
      'an encrypted workbook',
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.alloc(504),
        Buffer.from('EncryptedPackage', 'utf16le'),
        Buffer.alloc(512),
      ]),
    ),
    bad('a zip with a password', zipOf(workbookFiles(inlineRow('姓名')).map((file) => ({ ...file, flags: 1 })))),
    bad('a zip of a document', zipOf([{ name: 'word/document.xml', content: '<w:document/>' }])),
    bad('an empty zip', zipOf([])),
    bad('a zip with 6,000 files', zipOf([...workbookFiles(inlineRow('姓名')), ...Array.from({ length: 6000 }, (_, n) => ({ name: `x/${n}`, content: '' }))])),
    bad('a bomb', zipOf(workbookFiles(`<sheetData>${'<row><c t="str"><v>0</v></c></row>'.repeat(1_500_000)}</sheetData>`))),
    bad(
      'a bomb that says it is small',
      zipOf(
        workbookFiles(`<sheetData>${'<row><c t="str"><v>0000000000</v></c></row>'.repeat(2_500_000)}</sheetData>`).map((file) => ({ ...file, claims: 1000 })),
      ),
    ),
    bad('a bomb of one string', zipOf(workbookFiles(inlineRow('0'.repeat(250_000_000))).map((file) => ({ ...file, claims: 90_000 }))), true),
    bad(
      'laughs',
      zipOf(workbookFiles('<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>', [{ name: 'xl/sharedStrings.xml', content: laughs() }])),
      true,
    ),
    bad('a foreign entity', zipOf(workbookFiles(`<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${inlineRow('&e;')}`)), true),
    bad('a sheet as large as they come', zipOf(workbookFiles(`<dimension ref="A1:XFD1048576"/>${inlineRow('姓名', '电话')}`)), true),
    bad('a cell beyond the sheet', zipOf(workbookFiles('<sheetData><row r="1"><c r="ZZZZZZ1" t="str"><v>x</v></c></row></sheetData>')), true),
    bad('a row beyond the sheet', zipOf(workbookFiles('<sheetData><row r="99999999999"><c r="A99999999999" t="str"><v>x</v></c></row></sheetData>')), true),
    bad('a last row alone', zipOf(workbookFiles('<sheetData><row r="1048576"><c r="A1048576" t="str"><v>x</v></c></row></sheetData>')), true),
    bad('a negative row', zipOf(workbookFiles('<sheetData><row r="-5"><c r="A-5" t="str"><v>x</v></c></row></sheetData>')), true),
    bad('100,000 merges', zipOf(workbookFiles(`${inlineRow('姓名')}<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(100_000)}</mergeCells>`))),
    bad('tags within tags', zipOf(workbookFiles(`<sheetData>${'<row>'.repeat(200_000)}`)), true),
    bad('an open tag', zipOf(workbookFiles('<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>姓名')), true),
    bad('a missing sheet', zipOf(workbookFiles('').filter((file) => !file.name.includes('sheet1')))),
    bad('a missing relation', zipOf(workbookFiles(inlineRow('姓名')).filter((file) => !file.name.endsWith('.rels'))), true),
    bad('a path out of the archive', zipOf([...workbookFiles(inlineRow('姓名')), { name: '../../../etc/passwd', content: 'x' }]), true),
    bad('names of the language', zipOf(workbookFiles(inlineRow('__proto__', 'constructor', 'toString'), [{ name: '__proto__', content: 'x' }])), true),
    bad(
      'macros and links',
      zipOf(
        workbookFiles(inlineRow('姓名'), [
          { name: 'xl/vbaProject.bin', content: random.bytes(2000) },
          { name: 'xl/externalLinks/externalLink1.xml', content: '<externalLink/>' },
        ]),
      ),
      true,
    ),
    bad('a formula without a value', zipOf(workbookFiles('<sheetData><row r="1"><c r="A1"><f>WEBSERVICE("http://127.0.0.1/")</f></c></row></sheetData>'))),
    bad('300 columns', Buffer.from(Array.from({ length: 300 }, (_, n) => `c${n}`).join(',') + '\n')),
    bad('too many rows', Buffer.from('姓名,电话\n'.repeat(130_000))),
    bad('one line of eight megabytes', Buffer.from('字'.repeat(2_700_000))),
    bad('a million commas', Buffer.from(','.repeat(1_000_000))),
    bad('an open quotation', Buffer.from(`姓名,电话\n"罗龙,1\n${'x,y\n'.repeat(50_000)}`), true),
    bad('NULs', Buffer.alloc(100_000)),
    bad('noise', random.bytes(50_000)),
    bad('a script', Buffer.from('<html><script>alert(1)</script></html>')),
    bad('a table of tables', Buffer.from(`<html>${'<table><tr><td>'.repeat(20_000)}`), true),
    bad('XML of another kind', Buffer.from('<?xml version="1.0"?><a/>')),
    bad('half a character', Buffer.concat([Buffer.from('姓名,电话\n罗'), Buffer.from([0xe9, 0xbe])]), true),
    ...[0.1, 0.3, 0.5, 0.7, 0.9, 0.99].map((part) => bad(`a workbook cut at ${part}`, xlsx.subarray(0, Math.floor(xlsx.length * part)))),
    ...others.map((bytes, n) => bad(`another workbook cut in half (${n})`, bytes.subarray(0, bytes.length / 2), true)),
    ...Array.from({ length: mutants }, (_, n) =>
      bad(`a workbook with bytes changed (${n})`, mutated(n % 3 === 0 ? xlsx : (others[n % 2] ?? xlsx), random), true),
    ),
  ]
}

function laughs(): string {
  const entities = Array.from({ length: 12 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('')
  return `<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY l0 "ha">${entities}]><sst><si><t>&l12;</t></si></sst>`
}

interface Random {
  readonly below: (n: number) => number
  readonly bytes: (n: number) => Buffer
}

/** Mulberry32: the same numbers for the same seed everywhere. */
function randomOf(seed: number): Random {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (n: number): number => Math.floor(next() * n)
  return { below, bytes: (n) => Buffer.from(Array.from({ length: n }, () => below(256))) }
}

function mutated(bytes: Buffer, random: Random): Buffer {
  const copy = Buffer.from(bytes)
  for (let n = 0; n < 1 + random.below(40); n++) copy[random.below(copy.length)] = random.below(256)
  return copy
}
