import { expect, test } from 'vitest'
import { instantAt, type Instant } from '../kernel/instant.ts'
import { datePhases } from '../protocols/date-phases.ts'
import { ruleOfEdition } from '../protocols/packs-in-force.ts'
import { PACKS } from '../protocols/shipped-packs.ts'
import { readShortStrip, shortStrip } from './short-strip.ts'
import { slotsOf, SLOT_STATUS, type SlotRecord } from './slots-of.ts'

const at = instantAt
const FOUND = ruleOfEdition(PACKS, 'cn.covid19', 'v9', 'CLOSE_CONTACT')
const PHASES = (FOUND && datePhases(FOUND.rule, '2022-07-28')?.phases) ?? []
const LUO = { id: 'luo', phases: PHASES, startedAt: at('2022-07-28', '20:00'), endedAt: null, lapsesAt: at('2022-08-20', '24:00'), feverThreshold: 37.3 }

function seen(id: string, kind: SlotRecord['kind'], slot: string, when: Instant, more: Partial<SlotRecord> = {}): SlotRecord {
  return { id, followUp: 'luo', kind, slot, at: when, celsius: null, sample: null, result: null, superseded: false, ...more }
}

/** The strip of Luo Min, in a hotel as a close contact: readings, a fever, an excuse, samples with and without result. */
const RECORDS: readonly SlotRecord[] = [
  seen('1', 'TEMPERATURE', '2022-07-29.AM', at('2022-07-29', '08:00'), { celsius: 36.5 }),
  seen('2', 'TEMPERATURE', '2022-07-29.PM', at('2022-07-29', '23:00'), { celsius: 36.9 }),
  seen('3', 'TEMPERATURE', '2022-07-30.AM', at('2022-07-30', '08:00'), { celsius: 37.4 }),
  seen('4', 'TEMPERATURE', '2022-07-30.AM', at('2022-07-30', '09:00'), { celsius: 38.1 }),
  seen('5', 'EXCUSE', '2022-07-30.PM', at('2022-07-30', '13:00')),
  seen('6', 'SAMPLE', '2022-07-29.TEST', at('2022-07-29', '10:00')),
  seen('7', 'RESULT', '2022-07-29.TEST', at('2022-07-29', '20:00'), { sample: '6', result: 'POSITIVE' }),
  seen('8', 'SAMPLE', '2022-07-31.TEST', at('2022-07-31', '07:00')),
]
const NOW = at('2022-08-01', '13:00')

test('[FU22] a strip in short says of each check how it stands, and how high a fever was', () => {
  const short = shortStrip(LUO, RECORDS, NOW)
  const inFull = slotsOf(LUO, RECORDS, NOW)
  expect(new Set(inFull.map((slot) => slot.status))).toEqual(new Set(SLOT_STATUS))
  expect(readShortStrip(short, LUO)).toEqual(
    inFull.map(({ observations: _observations, ...slot }) => ({ ...slot, celsius: slot.celsius !== null && slot.celsius >= 37.3 ? slot.celsius : null })),
  )
  expect(short.fevers).toEqual([{ slot: '2022-07-30.AM', celsius: 38.1 }])
  expect(short.signs.length).toBe(inFull.length)
})

test.each([{ endedAt: at('2022-07-31', '07:30') }, { lapsesAt: at('2022-07-31', '07:30') }])(
  '[FU4] checks that vanished with %o are missing in the short strip too',
  (over) => {
    const ended = { ...LUO, ...over }
    const read = readShortStrip(shortStrip(ended, RECORDS, NOW), ended)
    expect(read.map((slot) => slot.key)).toEqual(slotsOf(ended, RECORDS, NOW).map((slot) => slot.key))
    expect(read.length).toBeLessThan(slotsOf(LUO, RECORDS, NOW).length)
  },
)
