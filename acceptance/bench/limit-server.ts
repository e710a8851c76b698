/**
 * The limit of this machine: node:http and pg, one durable INSERT of a twelve-field record a request, or one statement's rows as JSON, nothing else. Its figure is
 * what the program's own ingest and lists are measured against. Started by the bench with the socket folder of the same PostgreSQL.
 */
import { createServer } from 'node:http'
import pg from 'pg'

const [, , socket = ''] = process.argv
const pool = new pg.Pool({ host: socket, port: 5432, database: 'bench_limit', user: 'lianfang', max: 16 })
await pool.query(
  `CREATE TABLE IF NOT EXISTS records (id uuid PRIMARY KEY, kind text, township text, unit text, actor uuid, device uuid, at timestamptz, follow_up uuid, slot text, celsius numeric(3, 1), symptoms jsonb, note text)`,
)

interface Body {
  readonly commands: readonly [
    {
      id: string
      kind: string
      township: string
      unit: string
      actor: string
      device: string
      at: string
      input: { followUp: string; slot: string | null; celsius: number; symptoms: readonly string[]; note: string }
    },
  ]
}

/** `GET /?sql=…&township=…`: the rows of one statement as JSON, what a list costs with nothing around it. */
const lists = new pg.Pool({ host: socket, port: 5432, database: 'lianfang', user: 'lianfang', max: 4 })

const server = createServer((request, reply) => {
  if (request.method === 'GET') {
    const { searchParams } = new URL(request.url ?? '/', 'http://localhost')
    lists.query(searchParams.get('sql') ?? 'SELECT 1', [searchParams.get('township')]).then(
      ({ rows }) => reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(rows)),
      (fault: unknown) => reply.writeHead(500).end(String(fault)),
    )
    return
  }
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const [command] = (JSON.parse(Buffer.concat(chunks).toString()) as Body).commands
    const { input } = command
    pool
      .query({
        name: 'insert',
        text: 'INSERT INTO records VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)',
        values: [
          command.id,
          command.kind,
          command.township,
          command.unit,
          command.actor,
          command.device,
          command.at,
          input.followUp,
          input.slot,
          input.celsius,
          JSON.stringify(input.symptoms),
          input.note,
        ],
      })
      .then(
        () => reply.writeHead(200, { 'content-type': 'application/json' }).end('{"status":"applied"}'),
        (fault: unknown) => reply.writeHead(500).end(String(fault)),
      )
  })
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(`listening ${typeof address === 'object' ? address?.port : ''}`)
})
