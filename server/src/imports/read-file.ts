import { FileRefusal } from './file-refusal.ts'
import { inspectZip } from './inspect-zip.ts'
import type { PackedSheet } from './packed-sheet.ts'
import { decode, readCsv } from './read-csv.ts'
import { readWorkbook } from './read-workbook.ts'

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
/** The stream that an encrypted workbook consists of, as its directory spells it (UTF-16). */
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le')

/** Reads a file by what it is, not by what it is called. Throws a `FileRefusal`; whatever else it throws is a broken file. */
export function readFile(bytes: Buffer): readonly PackedSheet[] {
  if (bytes.length === 0) throw new FileRefusal('file-empty')
  const sheets = sheetsOf(bytes)
  if (sheets.every((sheet) => sheet.rows.length === 0)) throw new FileRefusal('file-empty')
  return sheets
}

function sheetsOf(bytes: Buffer): readonly PackedSheet[] {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    inspectZip(bytes)
    return readWorkbook(bytes)
  }
  if (bytes.subarray(0, 8).equals(OLE)) {
    if (bytes.includes(ENCRYPTED_PACKAGE)) throw new FileRefusal('file-encrypted')
    return readWorkbook(bytes)
  }
  if (isOtherBinary(bytes)) throw new FileRefusal('file-kind-unknown')
  const text = decode(bytes)
  const start = text.slice(0, 4000).trimStart().toLowerCase()
  if (!start.startsWith('<')) return readCsv(bytes)
  // Many systems export an HTML table or an XML workbook and call it .xls.
  if (start.includes('<table') || start.includes('urn:schemas-microsoft-com:office:spreadsheet')) return readWorkbook(Buffer.from(text))
  throw new FileRefusal('file-kind-unknown')
}

/** Pictures, PDF, other archives, programs. */
function isOtherBinary(bytes: Buffer): boolean {
  return ['%PDF', '\x89PNG', '\xff\xd8\xff', 'GIF8', 'Rar!', '7z\xbc\xaf', '\x1f\x8b', 'MZ', '\x7fELF'].some(
    (magic) => bytes.subarray(0, magic.length).toString('latin1') === magic,
  )
}
