import { Value } from '@sinclair/typebox/value'
import { packSchema } from '@lianfang/contract/protocols/pack-schema.ts'
import type { Pack } from '@lianfang/domain/protocols/pack.ts'

/** What a file holds: an edition, or why it is none. `at` is the first place that has not the form. */
export type PackFile =
  | { readonly is: 'PACK'; readonly pack: Pack }
  | { readonly is: 'NO_JSON' }
  | { readonly is: 'BAD_FORM'; readonly at: string; readonly n: number }

/** Reads an edition from the text of a file and holds it against the schema of the format. */
export function readPackFile(text: string): PackFile {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return { is: 'NO_JSON' }
  }
  if (Value.Check(packSchema, value)) return { is: 'PACK', pack: value }
  const faults = [...Value.Errors(packSchema, value)]
  return { is: 'BAD_FORM', at: faults[0]?.path.slice(1).replaceAll('/', '.') ?? '', n: new Set(faults.map((one) => one.path)).size }
}

/** Hands an edition over as a file: the same text for the same edition. */
export function savePackFile(pack: Pack): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([packText(pack)], { type: 'application/json' }))
  link.download = `${pack.line}-${pack.version}.json`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

export function packText(pack: Pack): string {
  return `${JSON.stringify(pack, null, 2)}\n`
}
