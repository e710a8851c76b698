import { addDays, type Day } from '@lianfang/domain/kernel/instant.ts'
import type { Chance } from '../kernel/chance.ts'
import { makeDottedName, makeGivenName, makeSurname, type NamedSex } from './names.ts'

/** Somebody of a household before papers and phones: who to the head, how old, where. */
export interface Member {
  readonly relation: string
  readonly name: string
  readonly sex: NamedSex
  readonly birth: Day
  readonly away: boolean
}

const SHAPES = [
  ['elder alone', 9],
  ['elder couple', 12],
  ['couple', 10],
  ['couple with children', 34],
  ['three generations', 24],
  ['grandparents with the children left behind', 11],
] as const

/**
 * A family as a village register shows it: ages that fit (parents 20–34 years older than their children, spouses within
 * six years), children with the father's surname, some of working age away. The first member is the head (户主).
 */
export function makeFamily(chance: Chance, today: Day): readonly Member[] {
  const thisYear = Number(today.slice(0, 4))
  const dotted = chance.once(1 / 150)
  const surname = makeSurname(chance)
  const year = (low: number, high: number) => thisYear - chance.between(low, high)
  const member = (relation: string, sex: NamedSex, born: number, family?: string): Member => ({
    relation,
    sex,
    name: dotted ? makeDottedName(chance, sex) : (family ?? makeSurname(chance)) + makeGivenName(chance, sex, born),
    birth: dayOfBirth(chance, Math.min(born, thisYear - 1)),
    away: thisYear - born >= 18 && thisYear - born <= 55 && relation !== '户主' && chance.once(0.22),
  })
  const wifeOf = (born: number) => member('配偶', 'FEMALE', born + chance.between(-2, 6))
  const headed = (born: number) => [member('户主', 'MALE', born, surname), wifeOf(born)]
  const childrenOf = (born: number, relations: readonly [string, string], n: number) =>
    Array.from({ length: n }, () => {
      const sex = chance.once(0.52) ? 'MALE' : 'FEMALE'
      return member(sex === 'MALE' ? relations[0] : relations[1], sex, Math.min(born + chance.between(20, 34), thisYear - 1), surname)
    })

  const shape = chance.weighted(SHAPES)
  if (shape === 'elder alone') return [member('户主', chance.once(0.4) ? 'MALE' : 'FEMALE', year(62, 90), surname)]
  if (shape === 'elder couple') return headed(year(60, 84))
  if (shape === 'couple') return headed(year(24, 58))
  if (shape === 'couple with children') {
    const born = year(30, 55)
    return [...headed(born), ...childrenOf(born, ['子', '女'], chance.between(1, 3))]
  }
  const born = year(54, 76)
  const son = born + chance.between(20, 28)
  const grandchildren = childrenOf(Math.min(son, thisYear - 24), ['孙子', '孙女'], chance.between(1, 2))
  if (shape === 'grandparents with the children left behind') return [...headed(born), ...grandchildren]
  return [...headed(born), member('子', 'MALE', son, surname), member('儿媳', 'FEMALE', son + chance.between(-1, 4)), ...grandchildren]
}

function dayOfBirth(chance: Chance, year: number): Day {
  return addDays(`${year}-01-01`, chance.below(365))
}
