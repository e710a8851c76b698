import { dirname, join, normalize } from 'node:path'
import { count, fault, type Fault, type Gate } from './gate.ts'
import { sourcesOf, type Tree } from './tree.ts'

const GLOSSARY = 'docs/glossary.md'
const DECISION_LINES = 40
const READMES = ['README.md', 'README.zh-CN.md'] as const

/** Documents are short and true: what they name exists, and the two READMEs ask for the same commands. */
export const checkDocs: Gate = {
  name: 'docs',
  asks: 'every path, link, script and identifier that a document names exists',
  run: (tree) => {
    const documents = tree.files.filter((file) => /^(?:[A-Z][\w.-]*\.md|docs\/.*\.md)$/.test(file))
    const faults = documents.flatMap((file) => [
      ...brokenPaths(tree, file),
      ...brokenLinks(tree, file),
      ...brokenScripts(tree, file),
      ...brokenCommands(tree, file),
      ...brokenLabels(tree, file),
    ])
    const terms = termsOf(tree)
    faults.push(...unknownTerms(tree, terms), ...longDecisions(tree), ...unlikeReadmes(tree))
    if (documents.length === 0 || terms.length === 0) faults.push(fault('docs', 0, 'no document or no term of the glossary was found'))
    return { faults, seen: `${count(documents.length, 'document')}, ${count(terms.length, 'term')}` }
  },
}

/** Code spans that look like a path of the repository. `<noun>`, `*` and `{a,b}` stand for any name or one of several. */
function brokenPaths(tree: Tree, file: string): readonly Fault[] {
  return linesOf(tree, file).flatMap(({ text, line }) => {
    const spans = [...text.matchAll(/`([^`\s]+)`/g)].map(([, span]) => span ?? '')
    const paths = spans.flatMap(alternatives).filter((span) => isPath(tree, span))
    return paths.filter((path) => !exists(tree, path.replace(/:\d+$/, ''))).map((path) => fault(file, line, `${path} does not exist`))
  })
}

function brokenLinks(tree: Tree, file: string): readonly Fault[] {
  return linesOf(tree, file).flatMap(({ text, line }) =>
    [...text.matchAll(/\]\(([^)\s]+)\)|<img[^>]+src="([^"]+)"/g)]
      .map(([, link, image]) => (link ?? image ?? '').replace(/#.*$/, ''))
      .filter((link) => link !== '' && !/^[a-z]+:/.test(link))
      .filter((link) => !exists(tree, normalize(join(dirname(file), link))))
      .map((link) => fault(file, line, `links to ${link}, which does not exist`)),
  )
}

/** `npm run check` and `npm start` are scripts of the root; `npm ci` and `npm install` are npm's own. */
function brokenScripts(tree: Tree, file: string): readonly Fault[] {
  const { scripts } = JSON.parse(tree.read('package.json')) as { readonly scripts: Readonly<Record<string, string>> }
  return linesOf(tree, file).flatMap(({ text, line }) =>
    [...text.matchAll(/\bnpm (?:run ([a-z][\w:-]*)|(start|test)\b)/g)]
      .map(([, run, short]) => run ?? short ?? '')
      .filter((name) => scripts[name] === undefined)
      .map((name) => fault(file, line, `npm has no script ${name}`)),
  )
}

/** `lianfang serve` in a code span or at the start of a line of code is a command of the command line. */
function brokenCommands(tree: Tree, file: string): readonly Fault[] {
  const sources = tree.files.filter((one) => one.startsWith('server/src/cli/')).map((one) => tree.read(one))
  const known = new Set(sources.flatMap((text) => [...text.matchAll(/\.command\(\s*['"]([a-z-]+)/g)].map(([, name]) => name)))
  return linesOf(tree, file).flatMap(({ text, line }) =>
    [...text.matchAll(/(?:^|`)(?:npx )?lianfang ([a-z][a-z-]+)/g)]
      .filter(([, name]) => !known.has(name))
      .map(([, name]) => fault(file, line, `lianfang has no command ${name}`)),
  )
}

/** 【…】 in the handbook is what a button or a page is called; it must stand so in a catalogue. */
function brokenLabels(tree: Tree, file: string): readonly Fault[] {
  if (!file.startsWith('docs/handbook/')) return []
  const catalogues = tree.files.filter((one) => one.endsWith('words.ts')).map((one) => tree.read(one))
  const labels = new Set(catalogues.flatMap((text) => [...text.matchAll(/zh: ['"`]([^'"`]+)['"`]/g)].map(([, label]) => label)))
  return linesOf(tree, file).flatMap(({ text, line }) =>
    [...text.matchAll(/【([^】]+)】/g)].filter(([, label]) => !labels.has(label)).map(([, label]) => fault(file, line, `no screen says 【${label}】`)),
  )
}

interface Term {
  readonly identifier: string
  readonly line: number
}

/** The glossary's tables: the last cell holds the identifiers as code spans, a dash where the term has none. */
function termsOf(tree: Tree): readonly Term[] {
  return linesOf(tree, GLOSSARY).flatMap(({ text, line }) => {
    const cells = text.startsWith('|') ? text.split('|').slice(1, -1) : []
    return [...(cells.at(-1) ?? '').matchAll(/`([^`]+)`/g)].map(([, identifier]) => ({ identifier: identifier ?? '', line }))
  })
}

function unknownTerms(tree: Tree, terms: readonly Term[]): readonly Fault[] {
  const code = sourcesOf(tree).concat(tree.files.filter((file) => file.endsWith('.sql')))
  const text = code.map((file) => tree.read(file)).join('\n')
  const folders = new Set(code.flatMap((file) => dirname(file).split('/')))
  const known = (name: string): boolean =>
    folders.has(name) || new RegExp(`(?<![\\w-])${name.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)}(?![\\w-])`).test(text)
  return terms.filter(({ identifier }) => !known(identifier)).map(({ identifier, line }) => fault(GLOSSARY, line, `${identifier} stands nowhere in the code`))
}

function longDecisions(tree: Tree): readonly Fault[] {
  const decisions = tree.files.filter((file) => file.startsWith('docs/decisions/'))
  const long = decisions.filter((file) => linesOf(tree, file).length > DECISION_LINES).map((file) => fault(file, 0, `is longer than ${DECISION_LINES} lines`))
  return [...long, ...decisions.filter((file) => !/\/\d{4}-[a-z0-9-]+\.md$/.test(file)).map((file) => fault(file, 0, 'is not called 0001-what-was-decided.md'))]
}

/** What one README asks to type, the other asks as well. */
function unlikeReadmes(tree: Tree): readonly Fault[] {
  const [english = new Set<string>(), chinese = new Set<string>()] = READMES.map((file) => new Set(commandsOf(tree, file)))
  const missing = [...english].filter((command) => !chinese.has(command)).map((command) => fault(READMES[1], 0, `lacks \`${command}\``))
  return [...missing, ...[...chinese].filter((command) => !english.has(command)).map((command) => fault(READMES[0], 0, `lacks \`${command}\``))]
}

function commandsOf(tree: Tree, file: string): readonly string[] {
  const blocks = tree.files.includes(file) ? [...tree.read(file).matchAll(/^```(?:sh|bash)\n([\s\S]*?)^```/gm)] : []
  return blocks
    .flatMap(([, block]) => (block ?? '').split('\n'))
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => line !== '')
}

function linesOf(tree: Tree, file: string): readonly { readonly text: string; readonly line: number }[] {
  return tree.files.includes(file)
    ? tree
        .read(file)
        .trimEnd()
        .split('\n')
        .map((text, index) => ({ text, line: index + 1 }))
    : []
}

/** `server/src/{a,b}.ts` names two files. */
function alternatives(span: string): readonly string[] {
  const [, before, inner, after] = /^([^{]*)\{([^}]*)\}(.*)$/.exec(span) ?? []
  return inner === undefined ? [span] : inner.split(',').flatMap((one) => alternatives(`${before}${one.trim()}${after}`))
}

/** A span is taken for a path when it starts in a folder of the root, or is a file at the root. */
function isPath(tree: Tree, span: string): boolean {
  const first = span.split('/')[0] ?? ''
  return span.includes('/')
    ? tree.files.some((file) => file.startsWith(`${first}/`))
    : /^[\w.-]+\.(?:md|json|jsonc|toml|ya?ml)$/.test(span) && /^[A-Z]{4,}|^package/.test(span) && span !== 'SPEC.md'
}

function exists(tree: Tree, path: string): boolean {
  const trimmed = path.replace(/\/$/, '')
  const looks = new RegExp(`^${trimmed.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/<[\w-]+>|verb-noun|\*|…/g, '[^/]+')}(?:/|$)`)
  return tree.files.some((file) => looks.test(file))
}
