import { PACKS } from '@lianfang/domain/protocols/shipped-packs.ts'
import { expect, test } from 'vitest'
import { packText, readPackFile } from './read-pack-file.ts'

test('[PR23] every edition comes back from its own file', () => {
  for (const pack of PACKS) expect(readPackFile(packText(pack))).toEqual({ is: 'PACK', pack })
})

test('[PR23] a file that is no edition says where', () => {
  expect(readPackFile('甲,乙\n1,2')).toEqual({ is: 'NO_JSON' })
  expect(readPackFile('[]')).toMatchObject({ is: 'BAD_FORM' })
  const [pack] = PACKS
  expect(readPackFile(`\uFEFF${JSON.stringify({ ...pack, line: 'ÄÖ' })}`)).toEqual({ is: 'BAD_FORM', at: 'line', n: 1 })
  expect(readPackFile(JSON.stringify({ ...pack, colour: 'RED' }))).toEqual({ is: 'BAD_FORM', at: 'colour', n: 1 })
})
