import { CORRECTABLE, dataPage, shownData, type DataView, type TypedData } from '@lianfang/portal/people/data-page.ts'
import { isResident } from '@lianfang/domain/kernel/resident-id.ts'
import type { FastifyPluginAsync } from 'fastify'
import { v7 } from 'uuid'
import type { House } from '../http/house.ts'
import { sentenceOf } from '../http/problem.ts'
import { conflictsOf } from '../people/queries.ts'
import { fieldsOf, frameOf, PAGE, pageLanguage, residentAt, send } from './at-the-page.ts'
import { readOwn, type Resident } from './residents.ts'
import { formId, sayAsResident } from './say-as-resident.ts'

/** What is written down of a resident, and their request to have it corrected. */
export function dataRoutes(house: House): FastifyPluginAsync {
  const viewOf = async (resident: Resident): Promise<DataView> => {
    const all = await readOwn(house, resident, (reader) => conflictsOf(reader, resident.person.id))
    return { identity: resident.person.personal, requests: all.filter((one) => isResident(one.by)), offset: resident.settings.offset }
  }
  return async (app) => {
    app.get('/p/data', PAGE, async (request, reply) => {
      const resident = await residentAt(house, request)
      const typed = { ...shownData(resident.person.personal), id: v7() }
      return send(reply, dataPage(frameOf(request, resident), await viewOf(resident), typed, null))
    })
    app.post('/p/data', PAGE, async (request, reply) => {
      const resident = await residentAt(house, request)
      const typed = typedData(fieldsOf(request), resident)
      const { id, phones, ...said } = typed
      const correction = { person: resident.person.id, ...said, phones: phones.split(/[\s,，、;；]+/u).filter(Boolean) }
      const refusal = await sayAsResident(house, resident, id, 'people/request-correction', correction)
      if (!refusal) return reply.redirect('/p/me?said=correction', 303)
      const sentence = sentenceOf(refusal.code, refusal, pageLanguage(request))
      return send(reply.code(422), dataPage(frameOf(request, resident), await viewOf(resident), { ...typed, id: v7() }, sentence))
    })
  }
}

/** A field that the form did not have stays as it is. */
function typedData(fields: URLSearchParams, { person }: Resident): TypedData {
  const shown = shownData(person.personal)
  const read = CORRECTABLE.map((name) => [name, fields.get(name)?.slice(0, 300) ?? shown[name]] as const)
  return { ...shown, ...Object.fromEntries(read), id: formId(fields.get('id')) }
}
