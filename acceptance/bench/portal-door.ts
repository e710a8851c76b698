import type { Chance } from '@lianfang/scenario/kernel/chance.ts'
import { Agent, request } from 'node:http'

/** What somebody at a link was answered, and how long it took until the last byte was there. */
export interface Answered {
  readonly status: number
  readonly body: string
  readonly cookie: string
  readonly ms: number
}

export interface Asking {
  readonly method: 'GET' | 'POST'
  readonly path: string
  /** The asker's address, told as a proxy on the server's own machine would. */
  readonly address: string
  readonly form?: string
  readonly cookie?: string
}

/** Asks residents' pages over connections that stay open. `close` ends them. */
export function portalDoor(url: string, connections: number): { readonly ask: (asking: Asking) => Promise<Answered>; readonly close: () => void } {
  const { hostname, port } = new URL(url)
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const ask = ({ method, path, address, form = '', cookie }: Asking): Promise<Answered> =>
    new Promise((done, fail) => {
      const headers = {
        'x-forwarded-for': address,
        ...(cookie ? { cookie } : {}),
        ...(method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(form) } : {}),
      }
      const begun = performance.now()
      const asked = request({ hostname, port, agent, method, path, headers }, (reply) => {
        const parts: Buffer[] = []
        reply.on('data', (part: Buffer) => parts.push(part))
        reply.on('error', fail)
        reply.on('end', () => {
          const ms = performance.now() - begun
          const [set = ''] = reply.headers['set-cookie'] ?? []
          done({ status: reply.statusCode ?? 0, body: Buffer.concat(parts).toString(), cookie: set.split(';')[0] ?? '', ms })
        })
      })
      asked.on('error', fail)
      asked.end(form)
    })
  return { ask, close: () => agent.destroy() }
}

/** An address of its own for each number below sixteen million. */
export function addressOf(n: number): string {
  return `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`
}

/** The address of a link nobody made: 128 bits. */
export function secretOf(chance: Chance): string {
  return `/p/${Buffer.from(Array.from({ length: 16 }, () => chance.below(256))).toString('base64url')}`
}

/** The link to a resident's page, and what opens it. */
export interface OwnLink {
  readonly path: string
  readonly digits: string
}
