import type { IForbiddenRuleType } from 'dependency-cruiser'

/** The domain's ladder: a noun may import what stands above it, never beside or below. */
const LADDER = [
  ['kernel'],
  ['identity'],
  ['grids'],
  ['people'],
  ['protocols'],
  ['referrals'],
  ['followup'],
  ['supervision', 'portal'],
  ['bulletin'],
  ['privacy'],
] as const
const NOUNS = LADDER.flat().filter((noun) => noun !== 'kernel')

/** What each workspace may import of the others. Acceptance may import everything; nothing imports acceptance or the tools. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  contract: ['domain'],
  portal: ['domain', 'contract'],
  // The residents' pages are written by the server: it asks, they say.
  server: ['domain', 'contract', 'portal'],
  field: ['domain', 'contract'],
  console: ['domain', 'contract'],
  scenario: ['domain', 'contract'],
  tools: ['domain', 'contract'],
}

/** Tests may lean on test libraries; nothing but a test may import a test. */
const TESTS = '[.](test|story)[.]tsx?$|^server/src/testing/'

/** The one-way dependencies of CONTRIBUTING.md. Types count: an `import type` is a dependency of the reader. */
export const DEPENDENCY_RULES: IForbiddenRuleType[] = [
  { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
  { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^virtual:' } },
  { name: 'no-import-of-a-test', severity: 'error', from: { pathNot: `^acceptance/|${TESTS}` }, to: { path: TESTS } },
  { name: 'domain-needs-nothing', severity: 'error', from: { path: '^domain/', pathNot: TESTS }, to: { pathNot: '^domain/' } },
  {
    name: 'contract-needs-schemas',
    severity: 'error',
    from: { path: '^contract/', pathNot: TESTS },
    to: { pathNot: ['^(domain|contract)/', 'node_modules/@sinclair/typebox/'] },
  },
  {
    name: 'source-needs-no-test-library',
    severity: 'error',
    from: { pathNot: `^acceptance/|^tools/|^scenario/|^vitest[.]config[.]ts$|${TESTS}` },
    to: { path: 'node_modules/(vitest|fast-check|playwright-core|@axe-core|autocannon)/' },
  },
  ...Object.entries(MAY_IMPORT).map(([workspace, others]) => oneWay(workspace, others)),
  ...LADDER.flatMap((step, height) => step.map((noun) => upTheLadder(noun, height))),
  ...['field', 'console', 'portal'].map(screensApart),
  {
    name: 'server-nouns-meet-in-queries',
    severity: 'error',
    from: { path: `^server/src/(${NOUNS.join('|')})/` },
    to: { path: `^server/src/(${NOUNS.join('|')})/`, pathNot: ['^server/src/$1/', '/queries[.]ts$'] },
  },
]

function oneWay(workspace: string, others: readonly string[]): IForbiddenRuleType {
  const mine = [workspace, ...others].join('|')
  const all = [...Object.keys(MAY_IMPORT), 'acceptance'].join('|')
  return { name: `${workspace}-looks-only-up`, severity: 'error', from: { path: `^${workspace}/` }, to: { path: `^(${all})/`, pathNot: `^(${mine})/` } }
}

function upTheLadder(noun: string, height: number): IForbiddenRuleType {
  const above = [...LADDER.slice(0, height).flat(), noun].join('|')
  return {
    name: `domain-${noun}-looks-only-up`,
    severity: 'error',
    from: { path: `^domain/src/${noun}/`, pathNot: TESTS },
    to: { path: '^domain/src/', pathNot: `^domain/src/(${above})/` },
  }
}

function screensApart(workspace: string): IForbiddenRuleType {
  const nouns = [...NOUNS, 'journal', 'imports', 'board'].join('|')
  return {
    name: `${workspace}-screens-of-a-noun-stand-alone`,
    severity: 'error',
    from: { path: `^${workspace}/src/(${nouns})/`, pathNot: TESTS },
    to: { path: `^${workspace}/src/(${nouns})/`, pathNot: `^${workspace}/src/$1/` },
  }
}
