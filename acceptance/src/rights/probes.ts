import { CFB } from '@e965/xlsx'
import { INDICATORS } from '@lianfang/domain/bulletin/indicators.ts'
import type { SettledTown } from '@lianfang/scenario/towns/settle-town.ts'
import type { Canaries } from './canaries.ts'

/** A question to the server. */
export interface Probe {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** The route as declared, to say where a leak was. */
  readonly route: string
  readonly url: string
  readonly body?: unknown
}

interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly schema?: { readonly enum?: readonly string[]; readonly anyOf?: readonly { readonly const?: string }[] }
}

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly parameters?: readonly Parameter[] }>>>>
}

/** Never-ending answers. */
const LEFT_OUT = ['/api/events']

/** Tables whose ids are put into every `{id}`: right ones, wrong ones, those of another kind. */
const ID_TABLES = [
  'persons',
  'exposures',
  'households',
  'follow_ups',
  'orders',
  'observations',
  'referrals',
  'referral_batches',
  'workers',
  'conflicts',
  'merges',
  'daily_reports',
  'bulletins',
]

/**
 * Every GET route of the program as it describes itself, with every parameter filled from every place of both townships: routes
 * that come later are asked as well, as long as their parameters have known names.
 */
export async function readProbes(
  url: string,
  towns: readonly SettledTown[],
  canaries: Canaries,
  day: string,
): Promise<{ readonly probes: readonly Probe[]; readonly unknown: readonly string[] }> {
  const api = (await (await fetch(`${url}/openapi.json`)).json()) as OpenApi
  const values = valuesOf(towns, canaries, day)
  const unknown: string[] = []
  const probes: Probe[] = []
  for (const [route, methods] of Object.entries(api.paths)) {
    const get = methods['get']
    if (!get || LEFT_OUT.includes(route)) continue
    const parameters = get.parameters ?? []
    for (const parameter of parameters) if (!choicesOf(parameter, values)) unknown.push(`${route} ${parameter.name}`)
    const inPath = parameters.filter((one) => one.in === 'path').map((one) => one.name)
    const required = parameters.filter((one) => one.in === 'query' && one.required)
    const optional = parameters.filter((one) => one.in === 'query' && !one.required)
    for (const path of filled(route, inPath, values)) {
      for (const base of product(required.map((parameter) => (choicesOf(parameter, values) ?? []).map((value) => [parameter.name, value] as const)))) {
        const ask = (query: readonly (readonly [string, string])[]): void => {
          const text = query.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
          probes.push({ method: 'GET', route, url: text ? `${path}?${text}` : path })
        }
        ask(base)
        for (const parameter of optional) for (const value of choicesOf(parameter, values) ?? []) ask([...base, [parameter.name, value]])
      }
    }
  }
  return { probes, unknown }
}

/** The values a parameter allows, or those we have for its name. */
function choicesOf({ name, schema }: Parameter, values: (name: string) => readonly string[] | undefined): readonly string[] | undefined {
  const literals = schema?.anyOf?.flatMap((one) => one.const ?? [])
  return schema?.enum ?? (literals && literals.length > 0 ? literals : values(name))
}

/** What can be put into a parameter, by its name. */
function valuesOf(towns: readonly SettledTown[], canaries: Canaries, day: string): (name: string) => readonly string[] | undefined {
  // Own grid, sibling grid and sibling village of those who hold the first; a grid of the other township; and what has no place.
  const grids = towns.flatMap(({ town }, i) => {
    const all = town.units.filter((unit) => unit.kind === 'GRID').map((unit) => ({ town, unit: unit.id }))
    return i === 0 ? all.slice(0, 3) : all.slice(0, 1)
  })
  const above = towns.flatMap(({ town }) => [
    { town, unit: town.root },
    { town, unit: '' },
  ])
  const firstIds = (table: string): readonly string[] => [...grids, ...above].flatMap(({ town, unit }) => canaries.idsIn(town.root, unit, table).slice(0, 1))
  const someone = grids.flatMap(({ town, unit }) =>
    town.persons.filter((person) => person.unit === unit && person.personal.phones.length > 0 && person.personal.idNumber !== '').slice(0, 1),
  )
  const values: Readonly<Record<string, readonly string[]>> = {
    id: ID_TABLES.flatMap(firstIds),
    ids: firstIds('orders').concat(firstIds('follow_ups')),
    unit: [...grids, ...above].flatMap(({ unit }) => unit || []),
    household: firstIds('households'),
    batch: firstIds('referral_batches'),
    search: someone.flatMap(({ personal }) => [personal.name, personal.phones[0] ?? '', personal.idNumber]),
    sender: ['县公安局'],
    // Every fourth: each opens rows by the same door.
    indicator: INDICATORS.filter((_, i) => i % 4 === 0).map((indicator) => indicator.id),
    day: [day, before(day)],
    line: ['cn.covid19', 'local.h7n9'],
    version: ['v9', '1'],
    from: [day],
    disease: ['COVID-19'],
    areas: [`610103.HIGH.${before(day)}`],
    minutesPerTest: ['15'],
    minutesPerVisit: ['10'],
    ending: ['txt', 'xlsx', 'docx'],
    cursor: ['0', ''],
    limit: ['200'],
    overdue: ['true'],
    closed: ['true'],
    urgent: ['true'],
    person: firstIds('persons'),
    token: ['nobody-has-this-token'],
    list: ['persons', 'households', 'referrals', 'followup', 'follow-ups'],
    format: ['xlsx', 'csv'],
    purpose: ['核对名单'],
    part: ['rows', 'of', 'missing'],
    group: ['all', 'outside'],
    sheet: ['linquan-2022.1', 'linquan-2022.2', 'linquan-2022.3', 'linquan-2022.8'],
  }
  return (name) => values[name]
}

function before(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) - 86_400_000).toISOString().slice(0, 10)
}

function filled(route: string, names: readonly string[], values: (name: string) => readonly string[] | undefined): readonly string[] {
  return names.reduce<readonly string[]>(
    (paths, name) => paths.flatMap((path) => (values(name) ?? []).map((value) => path.replace(`{${name}}`, value))),
    [route],
  )
}

function product<T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return lists.reduce<readonly (readonly T[])[]>((made, list) => made.flatMap((begun) => list.map((one) => [...begun, one])), [[]])
}

/** All text of an answer: what is packed (workbooks, documents) is unpacked first. */
export async function textOf(reply: Response): Promise<string> {
  const bytes = Buffer.from(await reply.arrayBuffer())
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') return `${JSON.stringify([...reply.headers])}\n${bytes.toString('utf8')}`
  const packed = CFB.read(bytes, { type: 'buffer' })
  return packed.FileIndex.map(({ content }: { readonly content?: Uint8Array }) => Buffer.from(content ?? []).toString('utf8')).join('\n')
}
