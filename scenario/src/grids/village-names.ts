import { at, type Chance } from '../kernel/chance.ts'

/** A village and how its name is spelled in sign-ins. */
export interface VillageName {
  readonly name: string
  readonly login: string
}

const FIRST = [
  ['新', 'xin'],
  ['东', 'dong'],
  ['西', 'xi'],
  ['南', 'nan'],
  ['北', 'bei'],
  ['双', 'shuang'],
  ['龙', 'long'],
  ['金', 'jin'],
  ['青', 'qing'],
  ['红', 'hong'],
  ['大', 'da'],
  ['长', 'chang'],
] as const
const SECOND = [
  ['塘', 'tang'],
  ['岭', 'ling'],
  ['溪', 'xi'],
  ['桥', 'qiao'],
  ['湾', 'wan'],
  ['坪', 'ping'],
  ['泉', 'quan'],
  ['田', 'tian'],
  ['峰', 'feng'],
  ['井', 'jing'],
  ['湖', 'hu'],
  ['林', 'lin'],
] as const

/** `n` different villages (at most 144); every ninth is a community. */
export function makeVillageNames(chance: Chance, n: number): readonly VillageName[] {
  const all = FIRST.flatMap(([first, a]) => SECOND.map(([second, b]) => ({ word: first + second, login: a + b })))
  const different = chance.shuffle(all).filter((one, i, list) => list.findIndex((other) => other.login === one.login) === i)
  return Array.from({ length: n }, (_, i) => {
    const { word, login } = at(different, i)
    return { name: `${word}${i % 9 === 8 ? '社区' : '村'}`, login }
  })
}
