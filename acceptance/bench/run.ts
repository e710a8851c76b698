/**
 * `npm run bench [name …]`: the figures that the issue asks for, as ratios to the limit of the same machine in the same run. It prints
 * what was met and what was missed and never fails on a figure: a busy machine is not a defect.
 */
import { field } from './field.ts'
import { type Figure, isMet, lineOf } from './figure.ts'
import { importList } from './import-list.ts'
import { ingest } from './ingest.ts'
import { portal } from './portal.ts'
import { reads } from './reads.ts'
import { rules } from './rules.ts'
import { startAndMemory } from './start-and-memory.ts'

const BENCHES: Readonly<Record<string, () => Promise<readonly Figure[]>>> = { start: startAndMemory, ingest, import: importList, reads, rules, field, portal }

const asked = process.argv.slice(2)
const unknown = asked.find((name) => !(name in BENCHES))
if (unknown) throw new Error(`there is no bench ${unknown}; there are ${Object.keys(BENCHES).join(', ')}`)
const all: Figure[] = []
for (const [name, bench] of Object.entries(BENCHES)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  console.log(`— ${name}`)
  for (const figure of await bench()) {
    all.push(figure)
    console.log(lineOf(figure))
  }
}
console.log(`${all.filter(isMet).length} of ${all.length} figures met`)
