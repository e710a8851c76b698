import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cruiseSources } from './check-dependencies.ts'
import { plantTree } from './plant-tree.ts'
import { runTool } from './run-command.ts'
import { ROOT } from './tree.ts'

/** Holds planted sources against the dependency rules: what each rule said, one line a fault. */
function cruised(texts: Readonly<Record<string, string>>): Promise<readonly string[]> {
  return plantTree(texts, async (root) => {
    const { modules, faults } = await cruiseSources(root, Object.keys(texts))
    expect(modules).toEqual(expect.arrayContaining(Object.keys(texts)))
    return faults.map(({ file, says }) => `${file} ${says}`)
  })
}

test('[H2] a noun that looks down or beside itself is found even when it takes only a type', async () => {
  const people = { 'domain/src/people/tables.ts': 'export interface Person { readonly id: string }' }
  expect(await cruised({ ...people, 'domain/src/followup/tables.ts': "import type { Person } from '../people/tables.ts'\nexport type Who = Person" })).toEqual(
    [],
  )
  expect(await cruised({ ...people, 'domain/src/grids/tables.ts': "import type { Person } from '../people/tables.ts'\nexport type Who = Person" })).toEqual([
    'domain/src/grids/tables.ts domain-grids-looks-only-up: → domain/src/people/tables.ts',
  ])
  expect(
    await cruised({ 'domain/src/followup/tables.ts': 'export const a = 1', 'domain/src/referrals/places.ts': "export { a } from '../followup/tables.ts'" }),
  ).toEqual(['domain/src/referrals/places.ts domain-referrals-looks-only-up: → domain/src/followup/tables.ts'])
  expect(
    await cruised({ 'domain/src/portal/tables.ts': 'export const a = 1', 'domain/src/supervision/slot.ts': "export { a } from '../portal/tables.ts'" }),
  ).toEqual(['domain/src/supervision/slot.ts domain-supervision-looks-only-up: → domain/src/portal/tables.ts'])
})

test('[H2] a workspace that looks down, and a domain that needs the world, are found', async () => {
  expect(
    await cruised({
      'contract/src/kernel/say.ts': "import { start } from '../../../server/src/http/app.ts'\nexport const say = start",
      'server/src/http/app.ts': 'export const start = 1',
    }),
  ).toEqual([
    'contract/src/kernel/say.ts contract-looks-only-up: → server/src/http/app.ts',
    'contract/src/kernel/say.ts contract-needs-schemas: → server/src/http/app.ts',
  ])
  expect(await cruised({ 'domain/src/kernel/id.ts': "import { randomUUID } from 'node:crypto'\nexport const id = randomUUID" })).toEqual([
    'domain/src/kernel/id.ts domain-needs-nothing: → crypto',
  ])
})

test('[H2] a circle of types, and a screen that reaches into another noun, are found', async () => {
  const circle = await cruised({
    'server/src/journal/lane.ts': "import type { Journal } from './journal.ts'\nexport type Lane = Journal",
    'server/src/journal/journal.ts': "import type { Lane } from './lane.ts'\nexport type Journal = Lane[]",
  })
  expect(circle[0]).toContain('no-cycle')
  expect(await cruised({ 'field/src/people/visit.ts': 'export const a = 1', 'field/src/followup/day.ts': "export { a } from '../people/visit.ts'" })).toEqual([
    'field/src/followup/day.ts field-screens-of-a-noun-stand-alone: → field/src/people/visit.ts',
  ])
})

test('[H3] the domain’s compiler settings know no network, console, timer, process or page', async () => {
  const world = ['fetch("/")', 'console.log(1)', 'setTimeout(() => {}, 1)', 'process.exit()', 'document.title', 'crypto.randomUUID()', 'performance.now()']
  const project = JSON.stringify({ extends: join(ROOT, 'domain/tsconfig.json'), include: ['*.ts'] })
  const out = await plantTree(
    { 'tsconfig.json': project, 'planted.ts': world.join('\n') },
    async (root) => (await runTool('typescript/bin/tsc', ['-p', root, '--pretty', 'false'])).out,
  )
  for (const [index, line] of world.entries()) expect(out, line).toMatch(new RegExp(`planted\\.ts\\(${index + 1},\\d+\\): error`))
})

test('[H1] any, a forgotten promise, an unused name and an unhandled case are found by the linter', async () => {
  const source = [
    'export function anyhow(value: any): string { return value.name }',
    'export async function save(): Promise<void> {}',
    'export function forget(): void { save() }',
    'const unused = 1',
    "export function say(kind: 'a' | 'b'): number { switch (kind) { case 'a': return 1 } return 0 }",
    'export const certain = [1].at(0)!',
  ]
  const project = JSON.stringify({ extends: join(ROOT, 'tsconfig.json'), include: ['*.ts'] })
  const out = await plantTree({ 'tsconfig.json': project, 'planted.ts': source.join('\n') }, async (root) => {
    return (await runTool('oxlint/bin/oxlint', ['--type-aware', '-c', join(ROOT, '.oxlintrc.json'), '-f', 'unix', root])).out
  })
  for (const rule of ['no-explicit-any', 'no-unsafe-return', 'no-floating-promises', 'no-unused-vars', 'switch-exhaustiveness-check', 'no-non-null-assertion'])
    expect(out).toContain(rule)
})
