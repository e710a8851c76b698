import type { Day } from '@lianfang/domain/kernel/instant.ts'
import type { Chance } from '../kernel/chance.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/**
 * A resident identity number that passes every check (GB 11643-1999: birth date, odd sequence for men, check character)
 * and is nobody's: no region of China begins with 99.
 */
export function makeResidentId(chance: Chance, birth: Day, sex: 'MALE' | 'FEMALE'): string {
  const region = `99${String(chance.below(10_000)).padStart(4, '0')}`
  const sequence = chance.below(500) * 2 + (sex === 'MALE' ? 1 : 0)
  const body = `${region}${birth.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`
  return body + checkCharacter(body)
}

/** The last character of the 18, from the 17 before it. */
export function checkCharacter(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(body[i]), 0)
  return '10X98765432'.charAt(sum % 11)
}
