import { LIMITS } from './limits.ts'

/** Why a file was not read: codes of the problem registry. */
export type FileRefusalCode =
  | 'file-kind-unknown'
  | 'file-broken'
  | 'file-encrypted'
  | 'file-empty'
  | 'file-too-large'
  | 'file-swollen'
  | 'file-too-slow'
  | 'reader-busy'

/** Thrown by the readers in the child; the child answers with its code. */
export class FileRefusal extends Error {
  readonly code: FileRefusalCode

  constructor(code: FileRefusalCode) {
    super(code)
    this.code = code
  }
}

/** What the sentence of a refusal names. */
export function refusalDetails(code: FileRefusalCode): Readonly<Record<string, unknown>> {
  if (code === 'file-too-large') return { rows: LIMITS.rows, columns: LIMITS.columns }
  return code === 'reader-busy' ? { seconds: 10 } : {}
}
