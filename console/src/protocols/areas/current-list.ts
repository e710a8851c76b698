import type { AreaListsAnswer } from '@lianfang/contract/protocols/answers.ts'
import type { Day } from '@lianfang/domain/kernel/instant.ts'

/** The list of a disease that holds on this day: of the latest day, and of that day the last one entered. */
export function currentList(lists: AreaListsAnswer['lists'], disease: string, day: Day): AreaListsAnswer['lists'][number] | undefined {
  return lists
    .filter((list) => list.disease === disease && list.undoneAt === null && list.from <= day)
    .toSorted((one, other) => (`${one.from} ${one.at}` < `${other.from} ${other.at}` ? 1 : -1))[0]
}
