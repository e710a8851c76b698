import { put } from '../kernel/change.ts'
import { accepted, refused, type Sentence } from '../kernel/command.ts'
import { needOne } from '../kernel/state.ts'
import { handOutLinks } from './policy.ts'
import { portalLinks } from './tables.ts'

export interface RevokeLink {
  readonly link: string
}

/** Takes a link back: it opens no more, and whoever has the page open is shown out. Refused for one that is unknown or taken back already. */
export const revokeLink: Sentence<RevokeLink> = {
  kind: 'portal/revoke-link',
  policy: handOutLinks,
  needs: ({ input }) => [needOne(portalLinks, input.link)],
  units: ({ unit, input }, state) => [state.one(portalLinks, input.link)?.unit ?? unit],
  decide(state, { at, input }, context) {
    const link = state.one(portalLinks, input.link)
    if (!link) return refused({ code: 'link-unknown', link: input.link })
    if (link.revokedAt !== null) return refused({ code: 'link-revoked', link: link.id })
    return accepted(put(portalLinks, { ...link, revokedAt: at, revokedBy: context.actor.id }, link))
  },
}
