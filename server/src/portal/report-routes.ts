import type { Refusal } from '@lianfang/domain/kernel/command.ts'
import { notANumber, readCelsius, reportPage, type Reported, type TypedReport } from '@lianfang/portal/followup/report-page.ts'
import type { FastifyPluginAsync } from 'fastify'
import { v7 } from 'uuid'
import { alertsOf } from '../followup/queries.ts'
import type { House } from '../http/house.ts'
import { ProblemError, sentenceOf } from '../http/problem.ts'
import { fieldsOf, frameOf, PAGE, pageLanguage, residentAt, send } from './at-the-page.ts'
import { reportedBy } from './describe-home.ts'
import { readOwn, type Resident } from './residents.ts'
import { formId, sayAsResident } from './say-as-resident.ts'

/** The form for temperature and symptoms, and what it sends. */
export function reportRoutes(house: House): FastifyPluginAsync {
  const peopleOf = (resident: Resident): Promise<readonly Reported[]> => readOwn(house, resident, (reader) => reportedBy(reader, resident, house.now()))
  return async (app) => {
    app.get('/p/report', PAGE, async (request, reply) => {
      const resident = await residentAt(house, request)
      const people = await peopleOf(resident)
      const empty = { id: v7(), followUp: people[0]?.followUp ?? '', celsius: '', symptoms: [], note: '' }
      return send(reply, reportPage(frameOf(request, resident), people, empty, null))
    })
    app.post('/p/report', PAGE, async (request, reply) => {
      const resident = await residentAt(house, request)
      const people = await peopleOf(resident)
      const typed = typedReport(fieldsOf(request))
      const whom = people.find((one) => one.followUp === typed.followUp)
      if (!whom) throw new ProblemError('not-found')
      const celsius = readCelsius(typed.celsius)
      const language = pageLanguage(request)
      const again = (sentence: string) => send(reply.code(422), reportPage(frameOf(request, resident), people, { ...typed, id: v7() }, sentence))
      if (celsius === undefined) return again(notANumber(language))
      const refusal = await sayReport(house, resident, whom, typed, celsius)
      if (refusal) return again(sentenceOf(refusal.code, refusal, language))
      const alerts = await readOwn(house, resident, (reader) => alertsOf(reader, [whom.followUp]))
      return reply.redirect(`/p/me?said=${alerts.some((alert) => alert.status === 'OPEN') ? 'fever' : 'report'}`, 303)
    })
  }
}

function sayReport(house: House, resident: Resident, whom: Reported, typed: TypedReport, celsius: number | null): Promise<Refusal | null> {
  const source = whom.isSelf ? 'SELF' : 'HOUSEHOLD'
  const { followUp, symptoms, note } = typed
  return sayAsResident(house, resident, typed.id, 'followup/report-condition', { followUp, source, celsius, symptoms, note })
}

function typedReport(fields: URLSearchParams): TypedReport {
  const one = (name: string): string => fields.get(name)?.slice(0, 500) ?? ''
  return {
    id: formId(fields.get('id')),
    followUp: one('followUp'),
    celsius: one('celsius'),
    symptoms: fields.getAll('symptoms').slice(0, 50),
    note: one('note'),
  }
}
