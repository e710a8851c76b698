import { bulletinWords } from '@lianfang/contract/bulletin/words.ts'
import { day, oneOf } from '@lianfang/contract/kernel/command-schema.ts'
import { readBulletins } from '@lianfang/domain/bulletin/policy.ts'
import { isDay } from '@lianfang/domain/kernel/instant.ts'
import { Type } from '@sinclair/typebox'
import { figureOn } from '../bulletin/figure-on.ts'
import { placesOn } from '../bulletin/places.ts'
import { rowsBehind } from '../bulletin/rows-behind.ts'
import { unitTree } from '../grids/queries.ts'
import { ProblemError } from '../http/problem.ts'
import { exportList, PAGE, text, type ExportList } from './export-list.ts'
import { exportWords as words } from './words.ts'

/** The rows behind one figure of a bulletin. */
export const bulletinRowsList: ExportList = exportList({
  title: words.bulletinRows,
  policy: readBulletins,
  whole: true,
  filters: {
    day,
    indicator: Type.String({ maxLength: 64 }),
    unit: Type.Optional(Type.String({ maxLength: 64 })),
    part: Type.Optional(oneOf(['rows', 'of', 'missing'])),
  },
  columns: [
    text(words.day, 12),
    text(bulletinWords.indicator, 22),
    text(words.nameOfRow, 16),
    text(bulletinWords.village, 16),
    text(bulletinWords.grid, 22),
    text(words.detail, 44),
  ],
  page: async ({ reader, pool, settings, language }, filters, cursor) => {
    if (!isDay(filters.day)) throw new ProblemError('bad-input', { field: 'day', why: filters.day })
    const { figure, indicator } = await figureOn(pool, reader, filters.day, filters.indicator, settings)
    const asked = { part: filters.part ?? 'rows', unit: filters.unit || null, from: Number(cursor ?? 0), limit: PAGE } as const
    const { items, next } = await rowsBehind(reader, figure, asked, placesOn(await unitTree(reader), filters.day, settings.root), settings.offset)
    return { rows: items.map((row) => [filters.day, indicator.name[language], row.name, row.place, row.grid, row.detail[language]]), next }
  },
})
