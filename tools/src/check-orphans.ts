import { dirname, join, normalize } from 'node:path'
import { count, fault, type Gate } from './gate.ts'
import { isTest, sourcesOf } from './tree.ts'

/** Text that may name a source: imports, worker addresses, scripts, the page that starts a screen. */
const NAMES_SOURCES = /\.(?:tsx?|js|html|json|jsonc)$|^\.ci\/run$/
const MENTION = /(?<=['"`\s=])(@lianfang\/|\/|\.{0,2}\/)?([\w@./-]+\.tsx?)(?=['"`\s?])/g

/**
 * Every source is named by another file, or is a test or a tool's configuration. (knip cannot tell: each workspace offers all of
 * its sources to the others, so to knip each is an entry.)
 */
export const checkOrphans: Gate = {
  name: 'orphans',
  asks: 'no source that nobody imports or starts',
  run: (tree) => {
    const named = new Set<string>()
    for (const file of tree.files.filter((one) => NAMES_SOURCES.test(one))) {
      for (const [, prefix = '', rest = ''] of tree.read(file).matchAll(MENTION))
        for (const path of readings(file, prefix, rest)) if (path !== file) named.add(path)
    }
    const sources = sourcesOf(tree)
    const orphans = sources.filter((file) => !named.has(file) && !isTest(file) && !file.endsWith('.config.ts'))
    const blind = sources.length === 0 ? [fault('.', 0, 'no source was found')] : []
    return {
      faults: [...orphans.map((file) => fault(file, 0, 'is imported or started by nobody')), ...blind],
      seen: `${count(sources.length, 'source')}, ${count(named.size, 'name')}`,
    }
  },
}

/** What a mention may mean: beside the file, from the root, in a workspace's sources, from the workspace that holds the page. */
function readings(file: string, prefix: string, rest: string): readonly string[] {
  if (prefix === '@lianfang/') return [rest.replace(/^([^/]+)\//, '$1/src/')]
  if (prefix === '/') return [join(dirname(file), rest)]
  return [normalize(join(dirname(file), `${prefix}${rest}`)), rest]
}
