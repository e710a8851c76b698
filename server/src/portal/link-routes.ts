import { linkState, madeLink } from '@lianfang/contract/portal/answers.ts'
import { uuid } from '@lianfang/contract/kernel/command-schema.ts'
import { followUps, type FollowUp } from '@lianfang/domain/followup/tables.ts'
import { opensUntil } from '@lianfang/domain/portal/opens-until.ts'
import { handOutLinks } from '@lianfang/domain/portal/policy.ts'
import { Type } from '@sinclair/typebox'
import type { FastifyPluginAsync } from 'fastify'
import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import type { Reader } from '../database/reader.ts'
import { workerNames } from '../followup/queries.ts'
import { type House, readAs, sayAs } from '../http/house.ts'
import { ProblemError } from '../http/problem.ts'
import { measuresOf, newestLink, openingsOf } from './queries.ts'
import { hashOf } from './residents.ts'

const params = Type.Object({ id: uuid })
/** 128 random bits: nobody guesses a link. */
const SECRET_BYTES = 16

interface WithId {
  readonly Params: { readonly id: string }
}

/** For workers: makes the link to the page of somebody under measure, and says how it stands with it. */
export function linkRoutes(house: House): FastifyPluginAsync {
  return async (app) => {
    app.get<WithId>('/api/portal/:id/link', { config: { right: handOutLinks }, schema: { params, response: { 200: linkState } } }, (request) =>
      readAs(house, request, handOutLinks, async (reader) => {
        const followUp = await measure(reader, request.params.id)
        const link = await newestLink(reader, [followUp.person])
        if (!link) return { link: null }
        const [names, openings, measures] = await Promise.all([
          workerNames(reader, [link.madeBy]),
          openingsOf(reader, link.id),
          measuresOf(reader, [followUp.person]),
        ])
        const { id, madeAt, madeBy, revokedAt } = link
        const until = opensUntil(link.followUp, measures) ?? followUp.lapsesOn
        return { link: { id, madeAt, madeBy: names[madeBy] ?? '', until, revokedAt, openedAt: openings[0] ?? null } }
      }),
    )
    app.post<WithId>('/api/portal/:id/link', { config: { right: handOutLinks }, schema: { params, response: { 200: madeLink } } }, async (request) => {
      const followUp = await readAs(house, request, handOutLinks, (reader) => measure(reader, request.params.id))
      const secret = randomBytes(SECRET_BYTES).toString('base64url')
      const id = v7()
      await sayAs(house, request, { id, kind: 'portal/make-link', unit: followUp.unit, input: { followUp: followUp.id, hash: hashOf(secret) } })
      return { link: id, path: `/p/${secret}` }
    })
  }
}

async function measure(reader: Reader, id: string): Promise<FollowUp> {
  const followUp = (await reader.byId(followUps, [id])).get(id)
  if (!followUp) throw new ProblemError('not-found')
  return followUp
}
