/** A name in both languages. */
export interface Named {
  readonly zh: string
  readonly en: string
}
