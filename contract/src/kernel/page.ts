import { Type, type TSchema } from '@sinclair/typebox'

/** The query of a list that pages by keyset. `cursor` is what the page before called `next`. */
export const pageQuery = {
  cursor: Type.Optional(Type.String({ maxLength: 500 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
}

/** A page of a list. */
export function pageOf<S extends TSchema>(item: S) {
  return Type.Object({ items: Type.Array(item), next: Type.Union([Type.String(), Type.Null()]) })
}
