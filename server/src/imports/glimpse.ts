import { maskIdNumber, maskPhone } from '@lianfang/domain/people/mask-identity.ts'

/** Numbers of documents and phones, with the blanks and hyphens people put into them. */
const NUMBERS = /[A-Za-z]{1,3}\d{6,9}(?!\d)|\d(?:[ -]?\d){10,17}[ -]?[Xx]?/g

/** A value as far as it helps to tell a column: numbers of documents and phones masked, long texts cut. */
export function glimpse(text: string): string {
  return text.slice(0, 60).replaceAll(NUMBERS, (found) => {
    const number = found.replaceAll(/[ -]/g, '')
    return number.length === 11 ? maskPhone(number) : maskIdNumber(number)
  })
}
