import ts from 'typescript-6'
import { count, fault, type Fault, type Gate } from './gate.ts'
import { walkSource, wordsOf, type Node } from './read-source.ts'
import { isTest, sourcesOf, type Tree } from './tree.ts'

/** Where an id was met. */
interface Place {
  readonly file: string
  readonly line: number
}

const RULE = /^\s*[*-]\s+\*\*([A-Z]{1,3}\d+[a-z]?)\*\*/
const CITED = /\[([A-Z]{1,3}\d+[a-z]?(?:[,\s]+[A-Z]{1,3}\d+[a-z]?)*)\]/g

/**
 * Rules and tests answer each other: every rule of a `SPEC.md` (`* **FU7** …`) stands in the title of a test (`[FU7] …`), every
 * id in a title is a rule, and no id is given twice.
 */
export const checkSpec: Gate = {
  name: 'spec',
  asks: 'every rule has a test and every test a rule',
  run: (tree) => {
    const rules = new Map<string, Place>()
    const faults: Fault[] = []
    for (const { id, file, line } of rulesOf(tree)) {
      const before = rules.get(id)
      if (before) faults.push(fault(file, line, `${id} is already a rule of ${before.file}:${before.line}`))
      else rules.set(id, { file, line })
    }
    const tested = new Set<string>()
    let titles = 0
    for (const { title, file, line } of titlesOf(tree)) {
      titles += 1
      for (const id of idsOf(title)) {
        tested.add(id)
        if (!rules.has(id)) faults.push(fault(file, line, `cites ${id}, which no SPEC.md states`))
      }
    }
    for (const [id, { file, line }] of rules) if (!tested.has(id)) faults.push(fault(file, line, `${id} has no test that cites it`))
    if (rules.size === 0) faults.push(fault('domain/src', 0, 'no rule was found in any SPEC.md'))
    return { faults, seen: `${count(rules.size, 'rule')}, ${count(titles, 'test title')}` }
  },
}

function* rulesOf(tree: Tree): Generator<Place & { readonly id: string }> {
  for (const file of tree.files.filter((one) => one.endsWith('SPEC.md'))) {
    for (const [index, text] of tree.read(file).split('\n').entries()) {
      const id = RULE.exec(text)?.[1]
      if (id) yield { id, file, line: index + 1 }
    }
  }
}

function* titlesOf(tree: Tree): Generator<Place & { readonly title: string }> {
  for (const file of sourcesOf(tree).filter(isTest)) {
    const found: (Place & { title: string })[] = []
    walkSource(file, tree.read(file), (node, line) => {
      const title = titleOf(node)
      if (title !== undefined) found.push({ title, file, line })
    })
    yield* found
  }
}

/** The title of `test('…')`, `it.each(…)('…')`, `describe('…')` and `story('…')`. */
function titleOf(node: Node): string | undefined {
  if (!ts.isCallExpression(node) || !node.arguments[0]) return undefined
  return /^(test|it|describe|story)\b/.test(node.expression.getText()) ? wordsOf(node.arguments[0]) : undefined
}

function idsOf(title: string): readonly string[] {
  return [...title.matchAll(CITED)].flatMap(([, ids]) => (ids ?? '').split(/[,\s]+/))
}
