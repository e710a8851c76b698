import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readName } from '../kernel/read-name.ts'
import { readPhones } from '../kernel/read-phones.ts'
import { checkDocument } from './check-document.ts'
import { guessIdType, readDocument, readIdType } from './guess-document.ts'
import { checkCharacter, from15, readResidentNumber, sexOf } from './id-number.ts'
import { maskIdentity, maskIdNumber, maskPhone, unmaskBy } from './mask-identity.ts'
import type { PersonIdentity } from './tables.ts'
import { tidyIdentity, type PersonDetails } from './tidy-identity.ts'

const TODAY = '2022-03-18'
const code = (read: { readonly kind: string; readonly reason?: { readonly code: string } }) => read.reason?.code ?? read.kind

/** 17 digits of a number on the unassigned prefix 99, born between 1900 and 2021. */
const first17 = fc
  .tuple(
    fc.integer({ min: 0, max: 9999 }),
    fc.date({ min: new Date('1900-01-01'), max: new Date('2021-12-31'), noInvalidDate: true }),
    fc.integer({ min: 1, max: 999 }),
  )
  .map(([region, born, order]) => `99${String(region).padStart(4, '0')}${born.toISOString().slice(0, 10).replaceAll('-', '')}${String(order).padStart(3, '0')}`)

test('[P1] the check character follows GB 11643-1999', () => {
  // The standard's own example.
  expect(checkCharacter('11010519491231002')).toBe('X')
  expect(code(readResidentNumber('11010519491231002X', TODAY))).toBe('ok')
  expect(code(readResidentNumber('440524188001010014', TODAY))).toBe('ok')
  // One invented number for each check character, made by another program.
  const others =
    '990107201110194310 990107194409180041 990104196010262512 990104198304118523 990106198805209004 990101198904020715 990103193907253426 990106201210062087 990103196403285268 990101199710240909 99010619941113231X'.split(
      ' ',
    )
  expect(others.map((number) => code(readResidentNumber(number, TODAY)))).toEqual(Array(11).fill('ok'))
})

test('[P1] one wrong digit or two neighbours exchanged never pass', () => {
  fc.assert(
    fc.property(first17, fc.nat(16), fc.integer({ min: 1, max: 9 }), (digits, place, more) => {
      const number = digits + checkCharacter(digits)
      expect(code(readResidentNumber(number, TODAY))).toBe('ok')
      const wrong = number.slice(0, place) + ((Number(number[place]) + more) % 10) + number.slice(place + 1)
      expect(code(readResidentNumber(wrong, '9999-12-31'))).not.toBe('ok')
      if (place < 16 && number[place] !== number[place + 1]) {
        const swapped =
          number.slice(0, place) +
          number
            .slice(place, place + 2)
            .split('')
            .reverse()
            .join('') +
          number.slice(place + 2)
        expect(code(readResidentNumber(swapped, '9999-12-31'))).not.toBe('ok')
      }
    }),
    { seed: 11643 },
  )
})

test('[P1] a birthday that does not exist or is to come is refused, and so are 17 or 19 characters', () => {
  const on = (birth: string) => {
    const digits = `990101${birth}002`
    return code(readResidentNumber(digits + checkCharacter(digits), TODAY))
  }
  expect(on('20210229')).toBe('id-number-birthday')
  expect(on('20201301')).toBe('id-number-birthday')
  expect(on('20220319')).toBe('id-number-birthday-ahead')
  expect(on('20220318')).toBe('ok')
  expect(code(readResidentNumber('11010519491231002', TODAY))).toBe('id-number-length')
  expect(code(readResidentNumber('1101051949123100XX', TODAY))).toBe('id-number-characters')
})

test('[P1] a 15-digit number becomes the 18 of the same person, centenarians in their own century', () => {
  expect(from15('990101491231002')).toBe('99010119491231002' + checkCharacter('99010119491231002'))
  expect(from15('990101991231997').slice(6, 10)).toBe('1899')
  const read = checkDocument('RESIDENT_ID_15', '990101 491231 002', '', TODAY)
  expect(read).toMatchObject({ kind: 'ok', idType: 'RESIDENT_ID_15', birth: '1949-12-31', sex: 'FEMALE' })
  expect(read.kind === 'ok' && checkDocument('RESIDENT_ID', read.idNumber, '', TODAY).kind).toBe('ok')
})

test('[P1] full-width digits, blanks, a text mark and a Cyrillic Х are the same number', () => {
  for (const written of ['１１０１０５１９４９１２３１００２Ｘ', "'110105 19491231 002x", '11010519491231002×', '11010519491231002Х', '110105-19491231-002X']) {
    expect(checkDocument('RESIDENT_ID', written, '', TODAY)).toMatchObject({ kind: 'ok', idNumber: '11010519491231002X' })
  }
})

test('[P2] the 17th digit tells the sex', () => {
  fc.assert(
    fc.property(first17, (digits) => {
      expect(sexOf(digits)).toBe(['1', '3', '5', '7', '9'].includes(digits[16] ?? '') ? 'MALE' : 'FEMALE')
    }),
    { seed: 17 },
  )
})

test('[P2] every kind of document has its form, and none needs a reason', () => {
  const of = (...args: [Parameters<typeof checkDocument>[0], string, string?]) => code(checkDocument(args[0], args[1], args[2] ?? '', TODAY))
  const hmt = `81000019491231002${checkCharacter('81000019491231002')}`
  expect(of('RESIDENCE_PERMIT_HMT', hmt)).toBe('ok')
  expect(of('RESIDENCE_PERMIT_HMT', '11010519491231002X')).toBe('id-number-form')
  expect(of('PASSPORT', 'E00000001')).toBe('ok')
  expect(of('PASSPORT', 'ABCDEFGH')).toBe('id-number-form')
  expect(of('PERMANENT_RESIDENCE', 'ABC123456789012')).toBe('ok')
  expect(of('PERMANENT_RESIDENCE', 'AB')).toBe('id-number-form')
  expect(of('MILITARY', '军字第1234567号')).toBe('ok')
  expect(of('OTHER', 'H01234567')).toBe('ok')
  expect(of('OTHER', '1')).toBe('id-number-form')
  expect(of('NONE', '', '新生儿未上户')).toBe('ok')
  expect(of('NONE', '', ' ')).toBe('id-reason-missing')
  expect(of('NONE', '123', '丢失')).toBe('id-number-with-none')
  expect(of('RESIDENT_ID', '')).toBe('id-number-missing')
  expect(of('RESIDENT_ID', '1.1010519491231E+17')).toBe('id-number-digits-gone')
  expect(of('RESIDENT_ID', '1101**********002X')).toBe('id-number-masked')
})

test('[P2] a list’s own word for the document is understood, else the look of the number', () => {
  const types = ['身份证', '居民身份证', '护照', '港澳台居民居住证', '外国人永久居留身份证', '军官证', '无证件', '港澳居民来往内地通行证', '员工卡'].map(
    readIdType,
  )
  expect(types).toEqual(['RESIDENT_ID', 'RESIDENT_ID', 'PASSPORT', 'RESIDENCE_PERMIT_HMT', 'PERMANENT_RESIDENCE', 'MILITARY', 'NONE', 'OTHER', undefined])
  expect(['E00000001', '110105491231002', 'ABC123456789012', 'H01234567', '11010519491231002X'].map(guessIdType)).toEqual([
    'PASSPORT',
    'RESIDENT_ID_15',
    'PERMANENT_RESIDENCE',
    'OTHER',
    'RESIDENT_ID',
  ])
  expect(readDocument('', '110105491231002', TODAY)).toMatchObject({ idType: 'RESIDENT_ID_15' })
  expect(readDocument('无（新生儿）', '', TODAY)).toMatchObject({ kind: 'ok', idType: 'NONE' })
  expect(code(readDocument('身份证', '', TODAY))).toBe('id-number-missing')
})

test('[P3] blanks go, the middle dot is one, rare characters stay as they are', () => {
  expect(readName(' 张　 三 ')).toBe('张三')
  expect(['阿卜杜拉•买买提', '阿卜杜拉・买买提', '阿卜杜拉.买买提', '阿卜杜拉 ‧ 买买提', '阿卜杜拉．买买提'].map(readName)).toEqual(
    Array(5).fill('阿卜杜拉·买买提'),
  )
  for (const name of ['曹𬭎', '唐怡㛃', '𠮷田', '﨑', '凞', '〇']) expect(readName(name)).toBe(name)
  expect(readName('Ｊｏｈｎ　 Smith Jr.')).toBe('John Smith Jr.')
  expect(readName('王\u200b五\u0000')).toBe('王五')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(readName(readName(text))).toBe(readName(text))
    }),
    { seed: 3 },
  )
})

test('[P3] several phones in a cell, mobile and landline, and nothing dropped in silence', () => {
  expect(readPhones('199 0000 1855')).toEqual({ phones: ['19900001855'], bad: [] })
  expect(readPhones('+86 199-0000-1855/0739-5551234；1860000768')).toEqual({ phones: ['19900001855', '0739-5551234'], bad: ['1860000768'] })
  expect(readPhones('19900001855 18600007686')).toEqual({ phones: ['19900001855', '18600007686'], bad: [] })
  expect(readPhones('1990000185518600007686').phones).toEqual(['19900001855', '18600007686'])
  expect(readPhones('１９９００００１８５５（本人）、19900001855').phones).toEqual(['19900001855'])
  expect(readPhones('010-12345678 转 801').bad).toEqual(['010-12345678 转 801'])
  expect(readPhones('010-62345678转801').phones).toEqual(['010-62345678-801'])
  expect(readPhones('(0731)82345678, +852 2123 4567, 5551234').phones).toEqual(['0731-82345678', '+85221234567', '5551234'])
  expect(readPhones('1.99E+10')).toEqual({ phones: [], bad: ['1.99E+10'] })
  expect(readPhones(' ')).toEqual({ phones: [], bad: [] })
})

const ZHANG: PersonIdentity = {
  name: '张三',
  idType: 'RESIDENT_ID',
  idNumber: '11010519491231002X',
  noIdReason: '',
  phones: ['19900001855', '0739-5551234'],
  birth: null,
  relation: '',
  address: '',
  note: '',
}

test('[P4] an ID number shows its ends 4 + 4, a phone 3 + 4, and masks of masks are the same', () => {
  expect(maskIdNumber('99010219520321284X')).toBe('9901**********284X')
  expect(maskPhone('19900001855')).toBe('199****1855')
  expect(maskIdNumber('E00000001')).toBe('E******01')
  expect(['', '123', '12345'].map(maskPhone)).toEqual(['', '***', '*****'])
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789X'), maxLength: 20 }), (number) => {
      expect(maskIdNumber(maskIdNumber(number))).toBe(maskIdNumber(number))
      expect(maskPhone(maskPhone(number))).toBe(maskPhone(number))
      expect(maskIdNumber(number).replaceAll('*', '').length).toBeLessThanOrEqual(8)
    }),
    { seed: 4 },
  )
})

test('[P4] masks that come back stand for the whole values, others with asterisks are refused', () => {
  expect(unmaskBy(maskIdentity(ZHANG), ZHANG)).toEqual(ZHANG)
  const changed = unmaskBy({ ...maskIdentity(ZHANG), phones: ['199****1855', '13800000000'] }, ZHANG)
  expect(changed.phones).toEqual(['19900001855', '13800000000'])
  const details: PersonDetails = { ...ZHANG, sex: 'UNKNOWN', living: 'RESIDENT' }
  expect(code(tidyIdentity({ ...details, idNumber: '9999**********0000' }, TODAY, ZHANG))).toBe('id-number-masked')
  expect(code(tidyIdentity({ ...details, phones: ['199****0000'] }, TODAY, ZHANG))).toBe('phone-unreadable')
})

test('[P5] a number that was wrong already does not stand in the way of a new phone', () => {
  const wrong = { ...ZHANG, idNumber: '110105194912310021' }
  const details: PersonDetails = { ...wrong, phones: ['13800000000'], relation: '户主', sex: 'MALE', living: 'RESIDENT' }
  expect(tidyIdentity(details, TODAY, wrong)).toMatchObject({
    kind: 'ok',
    facts: { sex: 'MALE' },
    identity: { idNumber: wrong.idNumber, phones: ['13800000000'] },
  })
  expect(code(tidyIdentity(details, TODAY))).toBe('id-number-check')
})

test('[P2] sex and birthday are the number’s, and a birthday to come is refused', () => {
  const details: PersonDetails = { ...ZHANG, relation: ' 户主 ', sex: 'MALE', birth: '1950-01-01', living: 'RESIDENT' }
  expect(tidyIdentity(details, TODAY)).toMatchObject({ facts: { sex: 'FEMALE' }, identity: { relation: '户主', birth: '1949-12-31' } })
  const none: PersonDetails = { ...details, idType: 'NONE', idNumber: '', noIdReason: '新生儿', birth: '2022-03-19' }
  expect(code(tidyIdentity(none, TODAY))).toBe('birthday-ahead')
  expect(tidyIdentity({ ...none, birth: '2022-03-01' }, TODAY)).toMatchObject({ facts: { sex: 'MALE' }, identity: { birth: '2022-03-01' } })
  expect(code(tidyIdentity({ ...none, name: '138' }, TODAY))).toBe('name-unreadable')
})
