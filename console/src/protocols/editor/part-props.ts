import type { Pack } from '@lianfang/domain/protocols/pack.ts'

/** A part of the form: the whole draft, and a way to change some of it. */
export interface PartProps {
  readonly draft: Pack
  readonly change: (part: Partial<Pack>) => void
}
