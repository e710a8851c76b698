import { Type, type Static } from '@sinclair/typebox'
import { day, instant, nullable, uuid } from '../kernel/command-schema.ts'

/** A link just made. `path` is shown once and kept nowhere. */
export const madeLink = Type.Object({ link: uuid, path: Type.String() }, { additionalProperties: false })
export type MadeLink = Static<typeof madeLink>

/** How it stands with the link of a measure: none yet, open until a day, or taken back. */
export const linkState = Type.Object(
  {
    link: nullable(
      Type.Object(
        {
          id: uuid,
          madeAt: instant,
          madeBy: Type.String(),
          until: day,
          revokedAt: nullable(instant),
          /** When it was opened with the right digits last. */
          openedAt: nullable(instant),
        },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
)
export type LinkState = Static<typeof linkState>
