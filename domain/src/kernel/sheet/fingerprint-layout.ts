import type { Header } from './header.ts'
import { plainText } from './plain-text.ts'

/**
 * The shape of a header: its names in their order, whatever their blanks, widths and line breaks, as 16 hex digits (FNV-1a,
 * 64 bit). Two lists with the same fingerprint can be read with the same mapping; it is no proof of who sent them.
 */
export function fingerprintLayout(header: Pick<Header, 'columns'>): string {
  return fnv64(header.columns.map((column) => `${column.index}=${plainText(column.group)}/${plainText(column.name)}`).join('\n'))
}

function fnv64(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (let i = 0; i < text.length; i++) {
    hash ^= BigInt(text.charCodeAt(i))
    hash = (hash * 0x100000001b3n) & 0xffffffffffffffffn
  }
  return hash.toString(16).padStart(16, '0')
}
