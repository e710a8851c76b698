/** A server and how one device reaches it. */
export interface Door {
  readonly url: string
  /** What the device sends back of the cookies it was given; empty before it has signed in. */
  readonly cookie: string
  /** The address the device has in its network, told as a proxy on the server's own machine would. */
  readonly address: string
  /** Requests go out through this: the platform's `fetch`, or one that loses replies on purpose. */
  readonly send: typeof fetch
  /** What the device's clock says, as an instant. */
  readonly clock: () => string
}

export interface Reply {
  readonly status: number
  readonly body: unknown
  readonly headers: Headers
}

/** The door of a server for a device nobody has signed in on. `number` tells devices apart: each has an address of its own. */
export function doorOf(url: string, number = 1, own: Partial<Pick<Door, 'send' | 'clock'>> = {}): Door {
  return {
    url: url.replace(/\/$/, ''),
    cookie: '',
    address: `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`,
    send: own.send ?? fetch,
    clock: own.clock ?? (() => new Date().toISOString()),
  }
}

/** Sends one request as a browser of this origin would; `body` goes as JSON, or as it is when it is a form. */
export async function ask(door: Door, method: string, path: string, body?: unknown): Promise<Reply> {
  const isForm = body instanceof FormData
  const reply = await door.send(door.url + path, {
    method,
    headers: {
      accept: 'application/json',
      origin: door.url,
      'x-forwarded-for': door.address,
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
  if (reply.status >= 300) throw new Error(`${method} ${path} answered ${reply.status}: ${saying(reply)}`)
  return bodyOf<T>(reply)
}

/** The body as what the route's own response schema says it is: the server does not send anything else. */
export function bodyOf<T>(reply: Reply): T {
  return reply.body as T
}

/** What a reply said, short enough for an error. */
export function saying(reply: Reply): string {
  return (typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body)).slice(0, 500)
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
