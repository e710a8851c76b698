import ts from 'typescript-6'
import { count, fault, type Fault, type Gate } from './gate.ts'
import { walkSource, type Node } from './read-source.ts'
import { isTest, sourcesOf } from './tree.ts'

/** Members by which a pure function would learn the time or throw dice, although the language itself offers them. */
const IMPURE: Readonly<Record<string, readonly string[]>> = { Date: ['now'], Math: ['random'] }

/**
 * The domain knows no clock, no chance and no world. Its compiler settings (`lib: es2023`, no types) already take away the
 * network, the console, timers and files; what the language keeps, `Date.now()`, `new Date()` and `Math.random()`, is refused here.
 */
export const checkPurity: Gate = {
  name: 'purity',
  asks: 'the domain takes time and chance as parameters',
  run: (tree) => {
    const sources = sourcesOf(tree).filter((file) => file.startsWith('domain/src/') && !isTest(file))
    const faults: Fault[] = []
    for (const file of sources) {
      walkSource(file, tree.read(file), (node, line) => {
        const slip = impurityOf(node)
        if (slip) faults.push(fault(file, line, `${slip} is the world's: let the caller pass it in`))
      })
    }
    if (sources.length === 0) faults.push(fault('domain/src', 0, 'no source was found'))
    return { faults, seen: count(sources.length, 'source') }
  },
}

function impurityOf(node: Node): string | undefined {
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
    const [object, member] = [node.expression.text, node.name.text]
    return IMPURE[object]?.includes(member) === true ? `${object}.${member}` : undefined
  }
  if (!ts.isIdentifier(node) || node.text !== 'Date') return undefined
  if (ts.isNewExpression(node.parent)) return (node.parent.arguments?.length ?? 0) === 0 ? 'new Date()' : undefined
  return ts.isCallExpression(node.parent) && node.parent.expression === node ? 'Date()' : undefined
}
