import type { BulletinAnswer } from '@lianfang/contract/bulletin/answers.ts'
import { bulletinWords } from '@lianfang/contract/bulletin/words.ts'
import { fill, speaker, type Language } from '@lianfang/contract/kernel/say.ts'
import { printable } from '../exports/formula-safe.ts'
import { said } from './bulletin-prose.ts'
import { box, text, type Box } from './picture-box.ts'
import { momentText, shareText } from './say-figure.ts'
import { pictureWords } from './words.ts'

/** As wide as a phone's screen shows without zooming. */
export const PICTURE_WIDTH = 1080
/** More villages than this make a picture nobody scrolls: then only those with something to say are drawn. */
const MOST_PLACES = 30

const INK = '#1b2733'
const QUIET = '#5b6b7a'
const RED = '#b42318'
const PAPER = '#ffffff'
const SHADE = '#f2f5f8'
const BLUE = '#14508c'

/**
 * The bulletin for a chat group: what a leader wants to know at 17:00, in figures that can be read on a phone. Names nobody and
 * shows no note: pictures are forwarded.
 */
export function bulletinPicture(view: BulletinAnswer, language: Language): Box {
  const say = speaker(bulletinWords, language)
  const figure = (indicator: string): BulletinAnswer['figures'][number] => {
    const found = view.figures.find((one) => one.indicator === indicator)
    if (!found) throw new Error(`the bulletin has no figure ${indicator}`)
    return found
  }
  const card = (indicator: string, alarm = false): Box =>
    bigNumber(figure(indicator).name[language], String(figure(indicator).n), alarm && figure(indicator).n > 0)
  const share = (indicator: string): Box => bar(figure(indicator).name[language], figure(indicator).n, figure(indicator).of)
  return box({ flexDirection: 'column', width: PICTURE_WIDTH, background: PAPER, color: INK, fontSize: 30 }, [
    head(view, say),
    box({ flexDirection: 'column', padding: '32px 40px 40px', gap: 28 }, [
      box({ gap: 20 }, [card('under-measure'), card('started'), card('released')]),
      box({ gap: 20 }, [card('follow-ups-ever'), card('released-ever'), card('end-overdue', true)]),
      box({ gap: 20 }, [card('referrals-open'), card('referrals-overdue', true), card('alerts-open', true)]),
      box(
        { flexDirection: 'column', gap: 18 },
        ['households-screened', 'referrals-closed', 'checks-done', 'tests-on-day', 'reports-on-time'].filter((indicator) => figure(indicator).of).map(share),
      ),
      notice(view, say),
      places(view, language),
      text(fill(pictureWords.foot, language), { fontSize: 24, color: QUIET }),
    ]),
  ])
}

type Say = ReturnType<typeof speaker<typeof bulletinWords>>

function head(view: BulletinAnswer, say: Say): Box {
  const { offset } = view.township
  const state = view.sealedAt === null ? say('draft') : `${say('issue', { n: view.issue })} · ${say('sealed')} ${momentText(view.sealedAt, offset)}`
  return box({ flexDirection: 'column', background: view.sealedAt === null ? QUIET : BLUE, color: PAPER, padding: '36px 40px', gap: 10 }, [
    text(printable(view.township.name), { fontSize: 38 }),
    text(say('title'), { fontSize: 54, fontWeight: 700 }),
    text(`${say('cut-off')} ${momentText(view.cutoffAt, offset)} · ${state}`, { fontSize: 28 }),
  ])
}

function bigNumber(name: string, n: string, alarm: boolean): Box {
  return box(
    {
      flexDirection: 'column',
      flexGrow: 1,
      flexBasis: 0,
      justifyContent: 'space-between',
      background: alarm ? '#fdecea' : SHADE,
      borderRadius: 16,
      padding: '20px 24px',
      gap: 4,
    },
    [text(name, { fontSize: 27, lineHeight: 1.25, color: alarm ? RED : QUIET }), text(n, { fontSize: 68, fontWeight: 700, color: alarm ? RED : INK })],
  )
}

function bar(name: string, n: number, of: number | null): Box {
  const part = of ? Math.max(0, Math.min(1, n / of)) : 0
  return box({ flexDirection: 'column', gap: 8 }, [
    box({ justifyContent: 'space-between' }, [text(name), text(`${said(n, of)}   ${shareText(n, of)}`, { fontWeight: 700 })]),
    box({ height: 16, background: '#dfe6ec', borderRadius: 8 }, [
      box({ width: `${part * 100}%`, height: 16, background: part === 1 ? '#1a7f4b' : BLUE, borderRadius: 8 }, []),
    ]),
  ])
}

/** What asks for a call tonight: units that have not reported, stock and flow that disagree, corrections. */
function notice(view: BulletinAnswer, say: Say): Box {
  const silent = view.silentUnits
    .slice(0, MOST_PLACES)
    .map((unit) => unit.name)
    .join('、')
  const lines = [
    view.silentUnits.length > 0
      ? `${say('silent')}（${view.silentUnits.length}）：${silent}${view.silentUnits.length > MOST_PLACES ? ' …' : ''}`
      : say('silent-none'),
    view.gap.length > 0 ? say('gap-of', { n: view.gap.length }) : say('gap-none'),
    ...(view.corrections.length > 0 ? [`${say('corrections')}：${view.corrections.length}`] : []),
  ]
  const alarm = view.silentUnits.length + view.gap.length > 0
  return box(
    { flexDirection: 'column', gap: 8, padding: '22px 26px', borderRadius: 16, border: `3px solid ${alarm ? RED : '#1a7f4b'}` },
    lines.map((line) => text(printable(line), { fontSize: 29, color: alarm ? RED : INK })),
  )
}

const BY_PLACE = ['reports-on-time', 'households-screened', 'under-measure', 'released', 'end-overdue', 'checks-done'] as const

function places(view: BulletinAnswer, language: Language): Box {
  const figures = BY_PLACE.map((indicator) => view.figures.find((figure) => figure.indicator === indicator))
  const count = (place: string, n: number): string => {
    const one = figures[n]?.byPlace.find((entry) => entry.place === place)
    return one ? said(one.n, one.of) : figures[n]?.of === null ? '0' : '—'
  }
  const silent = new Set(view.silentUnits.map((unit) => unit.id))
  const hasNews = (place: string): boolean => silent.has(place) || count(place, 2) !== '0' || count(place, 4) !== '0'
  const shown = (view.places.length > MOST_PLACES ? view.places.filter((place) => hasNews(place.id)) : view.places).slice(0, MOST_PLACES)
  const rows = shown.map((place, n) => {
    const cells = BY_PLACE.map((_, column) => count(place.id, column))
    const alarms = [silent.has(place.id), silent.has(place.id), false, false, false, cells[4] !== '0', false]
    return line([printable(place.name), ...cells], n % 2 === 1 ? SHADE : PAPER, false, alarms)
  })
  const left = view.places.length - shown.length
  const quiet = view.places.filter((place) => !shown.includes(place)).every((place) => !hasNews(place.id))
  const columns = [
    pictureWords.place,
    pictureWords.report,
    pictureWords.doors,
    pictureWords.held,
    pictureWords.released,
    pictureWords.undecided,
    pictureWords.readings,
  ]
  return box({ flexDirection: 'column', borderTop: `3px solid ${BLUE}` }, [
    line(
      columns.map((word) => fill(word, language)),
      '#e3ecf5',
      true,
    ),
    ...rows,
    ...(left > 0
      ? [text(fill(quiet ? pictureWords.quiet : pictureWords.unlisted, language, { n: left }), { fontSize: 26, color: QUIET, padding: '12px' })]
      : []),
  ])
}

function line(cells: readonly string[], background: string, strong: boolean, alarms: readonly boolean[] = []): Box {
  return box(
    { background, padding: '13px 12px' },
    cells.map((cell, n) =>
      box({ width: n === 0 ? 232 : n === 2 || n === 6 ? 156 : 112, justifyContent: n === 0 ? 'flex-start' : 'center' }, [
        text(cell, { fontSize: strong ? 25 : 27, fontWeight: strong || alarms[n] ? 700 : 400, color: alarms[n] ? RED : INK }),
      ]),
    ),
  )
}
