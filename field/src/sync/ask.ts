import type { Failure } from './wire.ts'

/** `fetch`, or another that carries the cookie of a simulated phone. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** Longer than any answer of a server that is well; a reply cut off here is sent again and does no harm. */
const PATIENCE_MS = 25_000
const RETRY_MS = 5_000

export type Replied<T> = { readonly kind: 'REPLY'; readonly body: T } | Failure

/**
 * Asks the server and sorts what comes back. A silence, a cut reply and a page of somebody else's (a hotel's sign-in, an ill
 * proxy) are all UNREACHABLE: only the server's own JSON counts as its word.
 */
export async function ask<T>(fetching: Fetch, method: string, url: string, language: string, body?: unknown): Promise<Replied<T>> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), PATIENCE_MS)
  try {
    const response = await fetching(url, {
      method,
      signal: stop.signal,
      credentials: 'same-origin',
      cache: 'no-store',
      headers: { accept: 'application/json', 'accept-language': language, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return await sorted<T>(response)
  } catch {
    return { kind: 'UNREACHABLE' }
  } finally {
    clearTimeout(timer)
  }
}

async function sorted<T>(response: Response): Promise<Replied<T>> {
  const isJson = (response.headers.get('content-type') ?? '').includes('json')
  if (response.ok && (isJson || response.status === 204)) return { kind: 'REPLY', body: (response.status === 204 ? null : await response.json()) as T }
  if (response.status === 429 || response.status === 502 || response.status === 503 || response.status === 504) {
    const seconds = Number(response.headers.get('retry-after'))
    const problem = isJson ? problemOf(await response.json()) : null
    return { kind: 'BUSY', retryAfterMs: seconds > 0 ? seconds * 1000 : RETRY_MS, sentence: problem?.sentence ?? null }
  }
  if (!isJson) return { kind: 'UNREACHABLE' }
  if (response.status >= 500) return { kind: 'FAULT' }
  const problem = problemOf(await response.json())
  if (!problem) return { kind: 'UNREACHABLE' }
  if (problem.code === 'sign-in-needed') return { kind: 'SIGNED_OUT' }
  const { townships } = problem.details
  if (problem.code === 'device-revoked' && Array.isArray(townships)) return { kind: 'REVOKED', townships: townships.map(String) }
  return { kind: 'PROBLEM', status: response.status, ...problem }
}

function problemOf(body: unknown): { readonly code: string; readonly sentence: string; readonly details: Readonly<Record<string, unknown>> } | null {
  if (typeof body !== 'object' || body === null || !('code' in body) || !('sentence' in body)) return null
  const details = 'details' in body && typeof body.details === 'object' && body.details !== null ? (body.details as Readonly<Record<string, unknown>>) : {}
  return typeof body.code === 'string' && typeof body.sentence === 'string' ? { code: body.code, sentence: body.sentence, details } : null
}
