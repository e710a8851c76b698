import { GARBLED, isProblemBody, ProblemError, UNREACHABLE } from './problem.ts'
import { announceSignedOut } from './signed-out.ts'

export type Params = Readonly<Record<string, string | number | boolean | null | undefined>>

/** `GET /api<path>?params`, empty params left out. The answer's shape is the contract's, held to it on the server's side. */
export function ask<T>(path: string, params: Params = {}): Promise<T> {
  return request<T>('GET', path + queryOf(params))
}

/** `GET /api<path>` as plain text. */
export async function askText(path: string): Promise<string> {
  const response = await reach('GET', path)
  if (!response.ok) throw await problemOf(response)
  return response.text()
}

/** Sends JSON (or a form with files) and reads the JSON answer. */
export function tell<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<T> {
  return request<T>(method, path, body)
}

/** Sends a form with a file; `progress` hears the share that has left, from 0 to 1. (fetch cannot tell how far an upload is.) */
export function upload<T>(path: string, form: FormData, progress: (share: number) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api${path}`)
    request.setRequestHeader('accept-language', document.documentElement.lang || 'zh-CN')
    request.upload.addEventListener('progress', (event) => progress(event.lengthComputable ? event.loaded / event.total : 0))
    request.addEventListener('error', () => reject(new ProblemError({ code: UNREACHABLE, status: 0, sentence: '' })))
    request.addEventListener('load', () => {
      const answer = new Response(request.responseText, { status: request.status })
      if (answer.ok) resolve(answer.json() as Promise<T>)
      else void problemOf(answer).then(reject)
    })
    request.send(form)
  })
}

/** Fetches a file and hands it to the browser under the name the server gave it. */
export async function download(path: string, params: Params, fallbackName: string): Promise<void> {
  const response = await reach('GET', path + queryOf(params))
  if (!response.ok) throw await problemOf(response)
  const blob = await response.blob()
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = nameOf(response.headers.get('content-disposition')) ?? fallbackName
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

export function queryOf(params: Params): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(params)) {
    if (value !== null && value !== undefined && value !== '') search.set(key, String(value))
  }
  const text = search.toString()
  return text === '' ? '' : `?${text}`
}

async function request<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await reach(method, path, body)
  if (!response.ok) throw await problemOf(response)
  if (response.status === 204) return undefined as T
  try {
    return (await response.json()) as T
  } catch {
    throw new ProblemError({ code: GARBLED, status: response.status, sentence: '' })
  }
}

async function reach(method: string, path: string, body?: unknown): Promise<Response> {
  const headers: Record<string, string> = { 'accept-language': document.documentElement.lang || 'zh-CN' }
  const form = body instanceof FormData
  if (body !== undefined && !form) headers['content-type'] = 'application/json'
  try {
    return await fetch(`/api${path}`, {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
    })
  } catch {
    throw new ProblemError({ code: UNREACHABLE, status: 0, sentence: '' })
  }
}

async function problemOf(response: Response): Promise<ProblemError> {
  const body: unknown = await response.json().catch(() => null)
  // A wrong password is a 401 as well, and no reason to leave the screen.
  if (response.status === 401 && isProblemBody(body) && (body.code === 'sign-in-needed' || body.code === 'device-revoked')) announceSignedOut()
  return new ProblemError(isProblemBody(body) ? { ...body, status: response.status } : { code: GARBLED, status: response.status, sentence: '' })
}

function nameOf(disposition: string | null): string | undefined {
  const coded = disposition?.match(/filename\*=UTF-8''([^;]+)/i)?.[1]
  if (coded) return decodeURIComponent(coded)
  return disposition?.match(/filename="?([^";]+)"?/i)?.[1]
}
