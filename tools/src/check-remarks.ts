import { count, fault, type Fault, type Gate } from './gate.ts'

/** A gap may be named only with its owner and a reason: `TODO(zhang): why`. */
const GAP = /\b(?:TODO|FIXME|XXX|HACK)\b/
const OWNED_GAP = /\bTODO\([a-z][\w-]*\): .{10,}/

/** A suppression says why on its own line, after `--` (oxlint) or a colon (TypeScript). */
const SUPPRESSION = /oxlint-disable|eslint-disable|@ts-(?:ignore|nocheck|expect-error)|biome-ignore|oxfmt-ignore|prettier-ignore/
const REASONED = /(?:oxlint|eslint)-disable[\w-]*(?:\s+[@\w/,-]+)*\s+--\s+.{10,}|@ts-expect-error\s+.{10,}|oxfmt-ignore\s+.{10,}/

/** Tests that are switched off, or switch all others off. */
const SKIPPED = /\b(?:test|it|describe|story)\.(?:only|skip|todo|fails)\b/

/** Here the marks themselves are written down. */
const OWN = ['tools/src/check-remarks.ts', 'tools/src/text-gates.test.ts']

export const checkRemarks: Gate = {
  name: 'remarks',
  asks: 'no TODO without an owner, no suppression without a reason, no test switched off',
  run: (tree) => {
    const files = tree.files.filter((file) => /\.(tsx?|js|mjs|css|sql|html)$/.test(file) && !OWN.includes(file))
    const faults: Fault[] = []
    let suppressions = 0
    for (const file of files) {
      for (const [index, line] of tree.read(file).split('\n').entries()) {
        if (GAP.test(line) && !OWNED_GAP.test(line)) faults.push(fault(file, index + 1, 'a gap without an owner and a reason: TODO(name): why'))
        if (SKIPPED.test(line)) faults.push(fault(file, index + 1, 'a test that is switched off'))
        if (!SUPPRESSION.test(line)) continue
        suppressions += 1
        if (!REASONED.test(line)) faults.push(fault(file, index + 1, 'a suppression without its reason'))
      }
    }
    if (files.length === 0) faults.push(fault('.', 0, 'no file was read'))
    return { faults, seen: `${count(files.length, 'file')}, ${count(suppressions, 'suppression')} with a reason` }
  },
}
