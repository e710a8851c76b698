import { needPage, type NeedsHelp, type TypedNeed } from '@lianfang/portal/followup/need-page.ts'
import { objectionPage, type TypedObjection } from '@lianfang/portal/followup/objection-page.ts'
import type { FastifyPluginAsync } from 'fastify'
import { v7 } from 'uuid'
import type { House } from '../http/house.ts'
import { ProblemError, sentenceOf } from '../http/problem.ts'
import { fieldsOf, frameOf, PAGE, pageLanguage, residentAt, send } from './at-the-page.ts'
import { askedForBy } from './describe-home.ts'
import { readOwn, type Resident } from './residents.ts'
import { formId, sayAsResident } from './say-as-resident.ts'

/** What a resident asks for: help, and that somebody else looks at the order. */
export function askRoutes(house: House): FastifyPluginAsync {
  const peopleOf = (resident: Resident): Promise<readonly NeedsHelp[]> => readOwn(house, resident, (reader) => askedForBy(reader, resident))
  return async (app) => {
    app.get('/p/need', PAGE, async (request, reply) => {
      const resident = await residentAt(house, request)
      return send(reply, needPage(frameOf(request, resident), await peopleOf(resident), { id: v7(), person: resident.person.id, kind: '', what: '' }, null))
    })
    app.post('/p/need', PAGE, async (request, reply) => {
      const resident = await residentAt(house, request)
      const fields = fieldsOf(request)
      const people = await peopleOf(resident)
      const whom = people.find((one) => one.person === (fields.get('person') ?? resident.person.id))
      if (!whom) throw new ProblemError('not-found')
      const { person, isSelf } = whom
      const typed: TypedNeed = { id: formId(fields.get('id')), person, kind: fields.get('kind') ?? '', what: fields.get('what')?.slice(0, 500) ?? '' }
      const need = { person, kind: typed.kind, way: isSelf ? 'PORTAL' : 'HOUSEHOLD_PORTAL', what: typed.what }
      const refusal = await sayAsResident(house, resident, typed.id, 'followup/ask-need', need)
      if (!refusal) return reply.redirect(`/p/me?said=${typed.kind === 'URGENT_CARE' ? 'urgent' : 'need'}`, 303)
      const sentence = sentenceOf(refusal.code, refusal, pageLanguage(request))
      return send(reply.code(422), needPage(frameOf(request, resident), people, { ...typed, id: v7() }, sentence))
    })
    app.get('/p/object', PAGE, async (request, reply) => {
      const resident = await residentAt(house, request)
      return send(reply, objectionPage(frameOf(request, resident), { id: v7(), words: '' }, null))
    })
    app.post('/p/object', PAGE, async (request, reply) => {
      const resident = await residentAt(house, request)
      const fields = fieldsOf(request)
      const typed: TypedObjection = { id: formId(fields.get('id')), words: fields.get('words')?.slice(0, 1000) ?? '' }
      const objection = { order: resident.followUp.order, words: typed.words }
      const refusal = await sayAsResident(house, resident, typed.id, 'followup/raise-objection', objection)
      if (!refusal) return reply.redirect('/p/me?said=objection', 303)
      const sentence = sentenceOf(refusal.code, refusal, pageLanguage(request))
      return send(reply.code(422), objectionPage(frameOf(request, resident), { ...typed, id: v7() }, sentence))
    })
  }
}
