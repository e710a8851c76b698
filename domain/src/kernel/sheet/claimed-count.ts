import { withoutBlanks } from './plain-text.ts'

/**
 * How many rows the list says it has, in its title or its totals: `共124条`, `合计 124人`, `总数：124`. The last one said wins:
 * totals stand below titles. Null when the list does not say. Every list is compared with it, because a list cut off on its
 * way looks like a good one.
 */
export function claimedCount(lines: readonly string[]): number | null {
  let claimed: number | null = null
  for (const line of lines) {
    const found = /(?:共计?|合计|总计|总数|人数|条数)[::]?(?:为|有)?(\d{1,7})(?:条|人|名|行|个|例|户|$)/.exec(withoutBlanks(line))
    if (found) claimed = Number(found[1])
  }
  return claimed
}
