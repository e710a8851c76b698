import type { Language } from '@lianfang/contract/kernel/say.ts'
import type { Frame } from '@lianfang/portal/kit/page-frame.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { House } from '../http/house.ts'
import { languageOf } from '../http/language.ts'
import { ProblemError } from '../http/problem.ts'
import { residentIn, type Resident } from './residents.ts'

export const SESSION_COOKIE = 'lianfang_resident'
export const LANGUAGE_COOKIE = 'lianfang_resident_language'

/** Who may see a page is decided by the link and the digits, so no page asks for a worker's right; and no page is part of the API. */
export const PAGE = { config: { right: 'PUBLIC', rateLimit: { max: 240, timeWindow: 60_000 } }, schema: { hide: true }, bodyLimit: 16_384 } as const
/** Where digits are tried. */
export const TRY = { ...PAGE, config: { right: 'PUBLIC', rateLimit: { max: 20, timeWindow: 60_000 } } } as const

/** Who is at the page; refused when nobody is in. */
export async function residentAt(house: House, request: FastifyRequest): Promise<Resident> {
  const resident = await residentIn(house, request.cookies[SESSION_COOKIE])
  if (!resident) throw new ProblemError('sign-in-needed')
  return resident
}

export function send(reply: FastifyReply, page: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(page)
}

/** What every page knows. Before it is open not even the township's name stands there. */
export function frameOf(request: FastifyRequest, resident: Resident | null): Frame {
  const [path = '/p'] = request.url.split('?')
  return { language: pageLanguage(request), township: resident?.settings.name ?? '', path, isOpen: resident !== null }
}

/** What was switched to, now or before; else what the browser asks for; else Chinese. */
export function pageLanguage(request: FastifyRequest): Language {
  const asked = askedLanguage(request) ?? request.cookies[LANGUAGE_COOKIE]
  return asked === 'zh' || asked === 'en' ? asked : languageOf(request.headers)
}

export function askedLanguage(request: FastifyRequest): Language | null {
  const { query } = request
  const asked = typeof query === 'object' && query !== null && 'lang' in query ? query.lang : null
  return asked === 'zh' || asked === 'en' ? asked : null
}

/** A form as it was sent. */
export function fieldsOf(request: FastifyRequest): URLSearchParams {
  return request.body instanceof URLSearchParams ? request.body : new URLSearchParams()
}
