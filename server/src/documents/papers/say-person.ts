import { peopleWords } from '@lianfang/contract/people/words.ts'
import type { PaperFacts } from './paper-facts.ts'

const SEX = { MALE: '男', FEMALE: '女', UNKNOWN: '' } as const

/** Whom the paper is about: the fields every notice carries (domain.md §1.7). */
export function sayPerson({ person, places }: PaperFacts): readonly (readonly [string, string])[] {
  const { name, idType, idNumber, phones, address } = person.personal
  return [
    ['姓名', name],
    ['性别', SEX[person.sex]],
    ['联系电话', phones.join('、')],
    [idType === 'NONE' ? '证件号码' : `${peopleWords[idType].zh}号码`, idNumber],
    ['居住地址', [...places.slice(0, 1), address].filter((text) => text !== '').join(' ')],
    ['工作单位及联系人', ''],
  ]
}
