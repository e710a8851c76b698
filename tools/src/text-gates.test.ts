import { expect, test } from 'vitest'
import { checkDocs } from './check-docs.ts'
import { checkLock } from './check-lock.ts'
import { checkNames } from './check-names.ts'
import { checkOrphans } from './check-orphans.ts'
import { judgeProblems } from './check-problems.ts'
import { checkPurity } from './check-purity.ts'
import { checkRemarks } from './check-remarks.ts'
import { checkSpec } from './check-spec.ts'
import { checkTraces } from './check-traces.ts'
import { checkWords } from './check-words.ts'
import type { Gate } from './gate.ts'
import { treeOf } from './tree.ts'

/** Runs a gate on a small tree and says what it found, one line a fault. */
async function foundBy(gate: Gate, texts: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { faults } = await gate.run(treeOf(texts))
  return faults.map(({ file, line, says }) => `${file}:${line} ${says}`)
}

test('[H3] a clock or a die in the domain is found, a given instant is not', async () => {
  const domain = {
    'domain/src/kernel/now.ts':
      'export const now = () => Date.now()\nexport const luck = () => Math.random()\nexport const today = () => new Date()\nexport const text = Date()',
    'domain/src/kernel/instant.ts': 'export const at = (ms: number) => new Date(ms).toISOString()\nexport const ms = (text: string) => Date.parse(text)',
  }
  expect(await foundBy(checkPurity, domain)).toEqual([
    "domain/src/kernel/now.ts:1 Date.now is the world's: let the caller pass it in",
    "domain/src/kernel/now.ts:2 Math.random is the world's: let the caller pass it in",
    "domain/src/kernel/now.ts:3 new Date() is the world's: let the caller pass it in",
    "domain/src/kernel/now.ts:4 Date() is the world's: let the caller pass it in",
  ])
})

test('[H4] a barrel, a camel-case name and a sentence in the wrong file are found', async () => {
  const sentence = "export const closeReferral: Sentence<CloseReferral> = {\n  kind: 'referrals/close-referral',\n}"
  expect(await foundBy(checkNames, { 'domain/src/referrals/close-referral.ts': sentence })).toEqual([])
  expect(await foundBy(checkNames, { 'domain/src/referrals/results/close-referral.ts': sentence })).toEqual([])
  expect(await foundBy(checkNames, { 'domain/src/followup/close-referral.ts': sentence })).toHaveLength(1)
  expect(
    await foundBy(checkNames, { 'domain/src/referrals/close-referral.ts': sentence, 'field/src/kit/utils.ts': '', 'field/src/kit/BigButton.tsx': '' }),
  ).toEqual(['field/src/kit/BigButton.tsx:0 is not in kebab case', 'field/src/kit/utils.ts:0 says nothing by its name'])
  expect(await foundBy(checkNames, { 'domain/src/referrals/close.ts': sentence })).toEqual([
    'domain/src/referrals/close.ts:0 decides referrals/close-referral, which belongs in domain/src/referrals/close-referral.ts',
  ])
  expect(await foundBy(checkNames, { 'domain/src/referrals/close-referral.ts': sentence.replace('closeReferral', 'close') })).toEqual([
    'domain/src/referrals/close-referral.ts:0 must export closeReferral',
  ])
})

test('[H14] a source that nobody imports or starts is found; a page, a script, a worker and a test keep theirs', async () => {
  const tree = {
    'field/index.html': '<script type="module" src="/src/main.tsx"></script>',
    'field/src/main.tsx': "import { a } from '@lianfang/domain/kernel/a.ts'\nnew Worker(new URL('./sync/worker.ts', import.meta.url))",
    'field/src/sync/worker.ts': '',
    'domain/src/kernel/a.ts': 'export const a = 1',
    'domain/src/kernel/a.test.ts': "import './a.ts'",
    'package.json': '{ "scripts": { "check": "node tools/src/run-checks.ts" } }',
    'tools/src/run-checks.ts': '',
  }
  expect(await foundBy(checkOrphans, tree)).toEqual([])
  expect(await foundBy(checkOrphans, { ...tree, 'domain/src/kernel/b.ts': 'export const b = 1' })).toEqual([
    'domain/src/kernel/b.ts:0 is imported or started by nobody',
  ])
})

test('[H5] a rule without a test, a test of no rule and a rule given twice are found', async () => {
  const spec = '* **FU1** Two temperatures a day.\n* **FU2** A release is refused while a slot is open.\n'
  const both = "test('[FU1, FU2] a day', () => {})"
  expect(await foundBy(checkSpec, { 'domain/src/followup/SPEC.md': spec, 'domain/src/followup/slot.test.ts': both })).toEqual([])
  expect(await foundBy(checkSpec, { 'domain/src/followup/SPEC.md': spec, 'domain/src/followup/slot.test.ts': "test('[FU1] [FU7] a day', () => {})" })).toEqual([
    'domain/src/followup/slot.test.ts:1 cites FU7, which no SPEC.md states',
    'domain/src/followup/SPEC.md:2 FU2 has no test that cites it',
  ])
  expect(await foundBy(checkSpec, { 'domain/src/followup/SPEC.md': `${spec}* **FU1** Again.\n`, 'domain/src/followup/slot.test.ts': both })).toEqual([
    'domain/src/followup/SPEC.md:3 FU1 is already a rule of domain/src/followup/SPEC.md:1',
  ])
})

test('[H6] a problem that lacks a language, a status or a speaker, and a refusal nobody explains, are found', () => {
  const tree = treeOf({
    'domain/src/people/put-person.ts': "refused({ code: 'person-entered', person })\nrefused({ code: 'unit-gone' })\nconst household = { code: 'H00001' }",
  })
  const good = { status: 409, zh: '{name}已登记。', en: '{name} is already on the register.' }
  const judge = (entry: Readonly<Record<string, unknown>>) =>
    judgeProblems(tree, new Map([['person-entered', { file: 'problems.ts', entry }]])).map(({ says }) => says)
  const unknown = 'refuses with unit-gone, which no registry knows'
  expect(judge(good)).toEqual([unknown])
  expect(judge({ ...good, zh: 'already there, {name}' })).toEqual(['person-entered has no Chinese sentence', unknown])
  expect(judge({ ...good, en: '' })).toEqual([
    'person-entered has no English sentence',
    'person-entered names other details in Chinese than in English',
    unknown,
  ])
  expect(judge({ ...good, status: 200 })).toEqual(['person-entered has no HTTP status from 400 to 599', unknown])
  expect(judgeProblems(tree, new Map([['never-said', { file: 'problems.ts', entry: { ...good } }]])).map(({ says }) => says)).toContain(
    'never-said is said by nobody',
  )
})

test('[H7] Chinese or an English sentence in a screen is found; a class list, an exception and a catalogue are not', async () => {
  const catalogue = { 'field/src/people/words.ts': "export const words = { save: { zh: '保存', en: 'Save' } }" }
  const screen = (text: string) => ({ ...catalogue, 'field/src/people/visit.tsx': text })
  expect(
    await foundBy(
      checkWords,
      screen('<Button className="large solid primary" title={say("save")}>{say("save")}</Button>; throw new Error("No household was loaded here")'),
    ),
  ).toEqual([])
  expect(await foundBy(checkWords, screen('<Button>保存</Button>'))).toEqual(['field/src/people/visit.tsx:1 says "保存" itself: put it into words.ts'])
  expect(await foundBy(checkWords, screen('<Button>Save</Button>'))).toEqual(['field/src/people/visit.tsx:1 says "Save" itself: put it into words.ts'])
  expect(await foundBy(checkWords, screen('<Input placeholder="Name" />'))).toEqual(['field/src/people/visit.tsx:1 says "Name" itself: put it into words.ts'])
  expect(await foundBy(checkWords, screen('const hint = `Nobody was met at ${door}`'))).toEqual([
    'field/src/people/visit.tsx:1 says "Nobody was met at …" itself: put it into words.ts',
  ])
})

test('[H7] a phrase without its other language, or with other fillings, is found', async () => {
  const found = (words: string) => foundBy(checkWords, { 'field/src/people/words.ts': `export const words = { a: ${words} }`, 'field/src/main.tsx': '' })
  expect(await found("{ zh: '还剩{n}户', en: '{n} households left' }")).toEqual([])
  expect(await found("{ zh: '保存' }")).toEqual(['field/src/people/words.ts:1 "保存" lacks the other language'])
  expect(await found("{ zh: 'Save', en: '保存' }")).toEqual(['field/src/people/words.ts:1 "保存" stands in the wrong language'])
  expect(await found("{ zh: '还剩{n}户', en: 'some households left' }")).toEqual([
    'field/src/people/words.ts:1 "还剩{n}户" and "some households left" fill in different names',
  ])
})

test('[H8] a path, a link, a script, a term or a command that does not exist is found', async () => {
  const tree = {
    'package.json': '{ "scripts": { "check": "x", "start": "x" } }',
    'README.md': '```sh\nnpm start   # opens the town\n```\n',
    'README.zh-CN.md': '```sh\nnpm start\n```\n',
    'docs/glossary.md': '| 随访 | follow-up | `FollowUp`, `followup` |\n',
    'domain/src/followup/tables.ts': 'export interface FollowUp {}',
    'server/src/cli/serve.ts': "program.command('serve')",
  }
  expect(await foundBy(checkDocs, tree)).toEqual([])
  expect(await foundBy(checkDocs, { ...tree, 'docs/tour.md': 'See `domain/src/<noun>/{tables,policy}.ts` and [the glossary](glossary.md).' })).toEqual([
    'docs/tour.md:1 domain/src/<noun>/policy.ts does not exist',
  ])
  expect(await foundBy(checkDocs, { ...tree, 'docs/tour.md': '![a phone](screenshots/phone.png), then npm run chekc' })).toEqual([
    'docs/tour.md:1 links to screenshots/phone.png, which does not exist',
    'docs/tour.md:1 npm has no script chekc',
  ])
  expect(await foundBy(checkDocs, { ...tree, 'docs/tour.md': '`lianfang serve` opens it, `lianfang fly` does not' })).toEqual([
    'docs/tour.md:1 lianfang has no command fly',
  ])
  const words = { 'field/src/followup/words.ts': "export const words = { save: { zh: '保存', en: 'Save' } }" }
  expect(await foundBy(checkDocs, { ...tree, ...words, 'docs/handbook/grid-worker.md': '点【保存】，再点【储存】' })).toEqual([
    'docs/handbook/grid-worker.md:1 no screen says 【储存】',
  ])
  expect(await foundBy(checkDocs, { ...tree, 'docs/glossary.md': '| 随访 | follow-up | `FollowUps` |\n' })).toEqual([
    'docs/glossary.md:1 FollowUps stands nowhere in the code',
  ])
  expect(await foundBy(checkDocs, { ...tree, 'README.zh-CN.md': '' })).toEqual(['README.zh-CN.md:0 lacks `npm start`'])
  expect(await foundBy(checkDocs, { ...tree, 'docs/decisions/0001-serial-journal.md': 'a\n'.repeat(41) })).toEqual([
    'docs/decisions/0001-serial-journal.md:0 is longer than 40 lines',
  ])
})

test('[H9] a gap, a suppression and a skipped test without their reason are found', async () => {
  const found = (line: string) => foundBy(checkRemarks, { 'server/src/http/app.ts': line })
  expect(await found('// TODO(zhang): the county has not said which form it wants')).toEqual([])
  expect(await found('// TODO later')).toEqual(['server/src/http/app.ts:1 a gap without an owner and a reason: TODO(name): why'])
  expect(await found('// oxlint-disable-next-line no-eval -- the sheet is read in a child process')).toEqual([])
  expect(await found('// oxlint-disable-next-line no-eval')).toEqual(['server/src/http/app.ts:1 a suppression without its reason'])
  expect(await found('// @ts-expect-error')).toEqual(['server/src/http/app.ts:1 a suppression without its reason'])
  expect(await found("test.skip('[J1] later', () => {})")).toEqual(['server/src/http/app.ts:1 a test that is switched off'])
})

test('[H10] a machine path, a package registry, a key and a possible person are found', async () => {
  const found = (line: string) => foundBy(checkTraces, { 'README.md': line })
  expect(await found('GET /api/work/items from 127.0.0.1; 990101199001011238 and 11010519491231002X; version 10.1.11')).toEqual([])
  for (const trace of [
    'cd /home/zhang/lianfang',
    'open /tmp/list.xlsx',
    String.raw`C:\Users\zhang`,
    'registry=https://mirror.example',
    'http://192.168.3.7:8080',
    '-----BEGIN PRIVATE KEY-----',
    '430502199001011234',
  ]) {
    expect(await found(trace), trace).toHaveLength(1)
  }
})

test('[H11] a download address and a missing platform are found', async () => {
  const lock = (packages: object) => ({ 'package-lock.json': JSON.stringify({ packages }) })
  const whole = { '': {}, 'node_modules/a': { optionalDependencies: { '@a/linux': '1.0.0' } }, 'node_modules/@a/linux': {} }
  expect(await foundBy(checkLock, lock(whole))).toEqual([])
  expect(await foundBy(checkLock, lock({ ...whole, 'node_modules/@a/linux': undefined }))).toEqual([
    'package-lock.json:0 node_modules/a wants @a/linux, which the lock does not hold: npm ci will refuse it',
  ])
  expect(await foundBy(checkLock, lock({ ...whole, 'node_modules/b': { resolved: 'https://mirror.example/b.tgz' } }))).toEqual([
    'package-lock.json:0 node_modules/b records where it was downloaded: npm config omit-lockfile-registry-resolved',
  ])
})

test('[H12] a gate that finds nothing to look at is red', async () => {
  for (const gate of [checkOrphans, checkPurity, checkNames, checkSpec, checkWords, checkRemarks, checkTraces])
    expect(await foundBy(gate, {}), gate.name).not.toEqual([])
  expect(await foundBy(checkDocs, { 'package.json': '{ "scripts": {} }' })).not.toEqual([])
  expect(await foundBy(checkLock, { 'package-lock.json': '{ "packages": {} }' })).not.toEqual([])
})
