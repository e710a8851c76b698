import { clockOf, dayOf, isDay, type Day } from '@lianfang/domain/kernel/instant.ts'
import type { TownshipSettings } from '@lianfang/domain/kernel/command.ts'
import type { Command } from 'commander'
import { countNow } from '../bulletin/count-now.ts'
import { sealedBulletin } from '../bulletin/queries.ts'
import { viewBulletin } from '../bulletin/view-bulletin.ts'
import { read } from '../database/reader.ts'
import { proseText } from '../documents/bulletin-prose.ts'
import type { House } from '../http/house.ts'
import { withData, withInstallation, type CommonOptions } from './options.ts'
import { townshipsOf } from './townships.ts'

interface BulletinOptions extends CommonOptions {
  readonly township: string
  readonly at?: string
  readonly json?: boolean
}

/** `lianfang bulletin`: a day's bulletin, or a recount at any moment; as text, or as JSON with the rows behind every figure. */
export function bulletinCommand(program: Command): void {
  withData(program.command('bulletin'))
    .description('日通报：某日的，或任一时刻重新统计的 a day’s bulletin, or a recount at any moment')
    .requiredOption('--township <id>', '乡镇 township')
    .option('--at <time>', '日期 2020-02-12，或时刻 "2020-02-12 17:00"（乡镇当地时间） a day, or a moment on the township’s clock')
    .option('--json', '机器可读，含各数字背后的记录 machine-readable, with the rows behind each figure')
    .action((options: BulletinOptions) =>
      withInstallation(options, async ({ house }) => {
        await townshipsOf(house.owner, options.township)
        const settings = await settingsOf(house, options.township)
        const asked = options.at === undefined ? { day: dayOf(house.now(), settings.offset), clock: null } : readTime(options.at, settings.offset)
        const clocked = asked.clock === null ? settings : { ...settings, cutoff: asked.clock }
        const answer = await read(house.pool, house.catalog, house.journal.keysOf(options.township), options.township, '*', async (reader) => {
          const view = await viewBulletin(house, reader, asked.day, clocked, asked.clock !== null)
          const stated = view.id === null ? await countNow(house.pool, reader, asked.day, clocked) : await sealedBulletin(reader, asked.day)
          return { view, figures: stated?.figures ?? [] }
        })
        if (!options.json) return console.log(proseText(answer.view))
        const rows = Object.fromEntries(answer.figures.map((figure) => [figure.indicator, figure.rows]))
        console.log(JSON.stringify({ ...answer.view, rows }))
      }),
    )
}

async function settingsOf(house: House, township: string): Promise<TownshipSettings> {
  const { rows } = await house.owner.query<TownshipSettings>('SELECT name, root, cutoff, utc_offset AS "offset" FROM townships WHERE township = $1', [township])
  const [settings] = rows
  if (!settings) throw new Error(`没有乡镇 ${township}。 No township ${township}.`)
  return settings
}

/** A day; a wall clock on a day; or an instant with its zone (`2020-02-12T09:00:00Z`), which is told on the township's wall. Refuses anything else. */
export function readTime(text: string, offset: number): { readonly day: Day; readonly clock: string | null } {
  if (isDay(text)) return { day: text, clock: null }
  const [, day = '', clock = ''] = /^(\d{4}-\d{2}-\d{2})[ T](([01]\d|2[0-3]):[0-5]\d|24:00)$/.exec(text) ?? []
  if (isDay(day)) return { day, clock }
  const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(instant))
    throw new Error(`看不懂时间“${text}”，请写成 2020-02-12 或 "2020-02-12 17:00"。 Write the time as 2020-02-12 or "2020-02-12 17:00".`)
  const moment = new Date(instant).toISOString()
  return { day: dayOf(moment, offset), clock: clockOf(moment, offset) }
}
