import { addDays, type Day } from '@lianfang/domain/kernel/instant.ts'
import iconv from 'iconv-lite'
import { chanceOf } from '../kernel/chance.ts'
import type { Town } from '../towns/make-town.ts'

/** A red/yellow code list as another office exports it: CSV in GB18030, CRLF, a tab before each ID, some rows without a village. */
export function makeCodeList(seed: string, town: Town, rows: number, day: Day): Uint8Array {
  const chance = chanceOf(`${seed}/code-list`)
  const units = new Map(town.units.map((unit) => [unit.id, unit]))
  const people = chance.shuffle(town.persons.filter((person) => person.personal.idNumber !== '')).slice(0, rows)
  const lines = people.map((person, i) => {
    const group = units.get(units.get(person.unit)?.parent ?? '')
    const village = chance.once(0.12) ? '' : (units.get(group?.parent ?? '')?.name ?? '')
    const [year, month, date] = addDays(day, -(i % 9))
      .split('-')
      .map(Number)
    const name = i % 3 === 2 ? `"${person.personal.name}"` : person.personal.name
    const reason = chance.pick(['场所码时空关联', '未按要求核酸', '密接'])
    return [
      name,
      `\t${person.personal.idNumber}`,
      person.personal.phones[0] ?? '',
      chance.pick(['红', '黄']),
      reason,
      `${year}-${month}-${date} ${8 + (i % 12)}:0${i % 10}`,
      town.name,
      village,
    ].join(',')
  })
  return new Uint8Array(iconv.encode(['姓名,身份证,手机,码色,赋码原因,赋码时间,所属乡镇,所属村', ...lines, ''].join('\r\n'), 'gb18030'))
}
