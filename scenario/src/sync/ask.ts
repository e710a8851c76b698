/** A server and the cookie of one device signed in to it. */
export interface Door {
  readonly url: string
  readonly cookie: string
  /** Requests go out through this: the platform's `fetch`, or one that loses replies on purpose. */
  readonly send: typeof fetch
}

export interface Reply {
  readonly status: number
  readonly body: unknown
  readonly headers: Headers
}

/** The door of a server for somebody who has not signed in. */
export function doorOf(url: string, send: typeof fetch = fetch): Door {
  return { url: url.replace(/\/$/, ''), cookie: '', send }
}

/** Sends one request as a browser of this origin would; `body` goes as JSON, or as it is when it is a form. */
export async function ask(door: Door, method: string, path: string, body?: unknown): Promise<Reply> {
  const isForm = body instanceof FormData
  const reply = await door.send(door.url + path, {
    method,
    headers: {
      accept: 'application/json',
      origin: door.url,
      ...(door.cookie ? { cookie: door.cookie } : {}),
      ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
  })
  const text = await reply.text()
  return { status: reply.status, body: isJson(reply.headers) && text ? JSON.parse(text) : text, headers: reply.headers }
}

/** The body of a reply that went well; otherwise an error that says what the server said. */
export async function asked<T>(door: Door, method: string, path: string, body?: unknown): Promise<T> {
  const reply = await ask(door, method, path, body)
  if (reply.status >= 300) throw new Error(`${method} ${path} answered ${reply.status}: ${typeof reply.body === 'string' ? reply.body.slice(0, 500) : JSON.stringify(reply.body)}`)
  return reply.body as T
}

/** The cookies that a reply sets, ready to be sent back. */
export function cookieOf(reply: Reply): string {
  return reply.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ')
}

function isJson(headers: Headers): boolean {
  return headers.get('content-type')?.includes('json') ?? false
}
