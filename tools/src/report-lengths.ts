import { count, fault, type Fault, type Gate } from './gate.ts'
import { isTest, sourcesOf, type Tree } from './tree.ts'

/** We like files around 60 lines and rarely above 200; at twice that a file must show why, and no file has. */
const LONG = 200
const TOO_LONG = 400

/** Reports the long files, and refuses only what nobody would read to the end. */
export const reportLengths: Gate = {
  name: 'lengths',
  asks: `files around 60 lines, rarely above ${LONG}, none above ${TOO_LONG}`,
  run: (tree) => {
    const sources = sourcesOf(tree).filter((file) => !isTest(file) && !file.endsWith('/words.ts'))
    const lengths = sources.map((file) => ({ file, lines: linesOf(tree, file) })).toSorted((a, b) => b.lines - a.lines)
    const long = lengths.filter(({ lines }) => lines > LONG)
    const faults: Fault[] = long.filter(({ lines }) => lines > TOO_LONG).map(({ file, lines }) => fault(file, 0, `has ${lines} lines`))
    const median = lengths[Math.floor(lengths.length / 2)]?.lines ?? 0
    if (lengths.length === 0) faults.push(fault('.', 0, 'no source was found'))
    const named = long.slice(0, 5).map(({ file, lines }) => `${file} ${lines}`)
    return { faults, seen: [`median ${median} lines`, `${count(long.length, 'file')} above ${LONG}`, ...named].join(', ') }
  },
}

function linesOf(tree: Tree, file: string): number {
  return tree.read(file).trimEnd().split('\n').length
}
