import type { Person } from '@lianfang/domain/people/tables.ts'
import { writeWorkbook, type Cell } from '../kernel/write-workbook.ts'
import type { Town } from '../towns/make-town.ts'

const HEADER = ['村', '组', '户编号', '与户主关系', '姓名', '性别', '身份证号', '电话', '门牌', '是否常住', '备注']

/** The household register (户籍底册) of a town, with the village, group and household written on the head's row only. */
export function makeHouseholdRegister(town: Town): Uint8Array {
  const units = new Map(town.units.map((unit) => [unit.id, unit]))
  const members = new Map<string, Person[]>()
  for (const person of town.persons) if (person.household) members.set(person.household, [...(members.get(person.household) ?? []), person])
  const rows = town.households.flatMap((household) => {
    const group = units.get(units.get(household.unit)?.parent ?? '')
    const village = units.get(group?.parent ?? '')
    return (members.get(household.id) ?? []).map((person, i): Cell[] => [
      ...(i === 0 ? [village?.name ?? '', group?.name ?? '', household.code ?? ''] : [null, null, null]),
      person.personal.relation,
      person.personal.name,
      person.sex === 'MALE' ? '男' : '女',
      person.personal.idNumber || '无',
      person.personal.phones.join('/'),
      i === 0 ? household.personal.door : null,
      person.living === 'AWAY' ? '否(在外务工)' : '是',
      person.personal.noIdReason,
    ])
  })
  return writeWorkbook([{ name: '户籍底册', rows: [HEADER, ...rows] }])
}
