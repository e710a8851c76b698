import { expect, test } from 'vitest'
import { answered, newEntry, quarantined, type Entry } from '../sync/entry.ts'
import { exportFile } from './export-file.ts'

const AT = '2020-02-13T06:00:00.000Z'

function record(id: string): Entry {
  return newEntry({ id, kind: 'test/knock', township: 't', unit: 'u', actor: 'a', device: 'd', at: AT, input: { household: 'h1' } }, 0)
}

test('[F37] unsent and refused records are in the file word for word, delivered ones are not', () => {
  const delivered = answered(record('1'), { id: '1', status: 'already', seq: 7 }, AT)
  const entries = [delivered, record('2'), quarantined(record('3'), { code: 'x' }, null, AT)]
  const file: unknown = JSON.parse(exportFile(entries, (entry) => `says ${entry.command.id}`, AT))
  expect(file).toMatchObject({ writtenAt: AT, records: [{ says: 'says 2', command: record('2').command }, { says: 'says 3' }] })
  expect(file).toHaveProperty('records.length', 2)
})
