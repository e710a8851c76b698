import autocannon from 'autocannon'

export interface Load {
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly failed: number
}

/** Posts new bodies for `seconds` with `clients` connections; bodies are made as they are sent. */
export async function post(url: string, cookie: string, clients: number, seconds: number, body: () => string): Promise<Load> {
  const result = await autocannon({
    url,
    connections: clients,
    duration: seconds,
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    requests: [{ method: 'POST', path: new URL(url).pathname, setupRequest: (request) => ({ ...request, body: body() }) }],
  })
  const answered = result.requests.total
  return {
    perSecond: answered / result.duration,
    p50: result.latency.p50,
    p95: result.latency.p97_5,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors,
  }
}
