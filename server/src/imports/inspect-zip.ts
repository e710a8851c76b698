import { FileRefusal } from './file-refusal.ts'
import { LIMITS } from './limits.ts'

const END = 0x06054b50
const ENTRY = 0x02014b50

/**
 * Looks at a zip's directory before anything is unpacked. Refuses what is cut off, asks for a password, holds more files or more
 * bytes than any honest workbook, or is no workbook. Sizes can lie; then the child's memory ends it.
 */
export function inspectZip(bytes: Buffer): void {
  const end = findEnd(bytes)
  const entries = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  if (entries === 0 || entries > LIMITS.zipEntries) throw new FileRefusal(entries === 0 ? 'file-empty' : 'file-swollen')
  let packed = 0
  let unpacked = 0
  let isWorkbook = false
  for (let n = 0; n < entries; n++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw new FileRefusal('file-broken')
    if ((bytes.readUInt16LE(at + 8) & 1) !== 0) throw new FileRefusal('file-encrypted')
    packed += bytes.readUInt32LE(at + 20)
    unpacked += bytes.readUInt32LE(at + 24)
    const name = bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28))
    if (/^\/?(xl\/workbook\.(xml|bin)|content\.xml)$/i.test(name.replaceAll('\\', '/'))) isWorkbook = true
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  const isBomb = unpacked > 8 * 1024 * 1024 && unpacked > packed * LIMITS.unpackedRatio
  if (unpacked > LIMITS.unpackedBytes || isBomb) throw new FileRefusal('file-swollen')
  if (!isWorkbook) throw new FileRefusal('file-kind-unknown')
}

/** Where the directory's end stands: in the last 64 KB, or the file was cut off. */
function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 66_000); at--) {
    if (bytes.readUInt32LE(at) === END) return at
  }
  throw new FileRefusal('file-broken')
}
