import { expect, test } from 'vitest'
import { askedPapers } from '@lianfang/domain/protocols/asked-papers.ts'
import { covidV9 } from '@lianfang/domain/protocols/packs/covid-v9.ts'
import { PAPERS } from '@lianfang/domain/protocols/pack.ts'
import { papersToPrint } from './papers-to-print.ts'

test('[OR15] an edition that asks for a notice and a release is printed with these; the others stand apart, and the release waits for the end', () => {
  const asked = askedPapers({ papers: ['RELEASE_NOTICE', 'MEASURE_NOTICE'] })
  expect(asked).toEqual(['MEASURE_NOTICE', 'RELEASE_NOTICE'])
  expect(papersToPrint(asked, false)).toEqual({ asked: ['notice'], others: ['promise', 'handover'] })
  expect(papersToPrint(asked, true)).toEqual({ asked: ['notice', 'release'], others: ['promise', 'handover', 'decoding'] })
})

test('[OR15] an edition that says nothing, or is not known, has all of them', () => {
  expect([askedPapers({ papers: [] }), askedPapers(undefined), askedPapers(covidV9)]).toEqual([PAPERS, PAPERS, PAPERS])
  expect(papersToPrint(PAPERS, true)).toEqual({ asked: ['notice', 'promise', 'release', 'handover', 'decoding'], others: [] })
})
