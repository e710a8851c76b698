import type { Client } from './connect.ts'

/**
 * Tells row-level security which township and which units are in sight, until the transaction ends. Literal SET LOCAL, because
 * a distributed database carries that to its workers and a value from set_config() not.
 */
export function setScope(client: Client, township: string, units: '*' | readonly string[]): Promise<unknown> {
  return client.query(scopeText(township, units))
}

/** The same as a text, to travel together with what goes before. */
export function scopeText(township: string, units: '*' | readonly string[]): string {
  const sight = units === '*' ? '*' : units.join(',')
  return `SET LOCAL lianfang.township = ${literal(township)}; SET LOCAL lianfang.units = ${literal(sight)}`
}

/** A setting that opens one row before the township is known: a session by its hash, a credential by its login or link, a revocation by its device. */
export function setSecret(client: Client, name: 'session' | 'login' | 'link' | 'device', value: string): Promise<unknown> {
  return client.query(`SET LOCAL lianfang.${name} = ${literal(value)}`)
}

/** A text as an SQL literal. */
export function literal(value: string): string {
  return `'${value.replaceAll("'", "''").replaceAll('\u0000', '')}'`
}
