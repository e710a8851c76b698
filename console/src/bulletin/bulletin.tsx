import { Button } from 'antd'
import { addDays } from '@lianfang/domain/kernel/instant.ts'
import { sealBulletins } from '@lianfang/domain/bulletin/policy.ts'
import type { BulletinAnswer } from '@lianfang/contract/bulletin/answers.ts'
import { bulletinWords } from '@lianfang/contract/bulletin/words.ts'
import { useClock } from '../shell/clock.tsx'
import { useFilters } from '../shell/filters.ts'
import { useSay } from '../shell/language.tsx'
import { DayInput } from '../shell/moment-input.tsx'
import { Part } from '../shell/panel.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { Screen } from '../shell/screen.tsx'
import { useMay } from '../shell/session.tsx'
import { useAsk } from '../shell/use-ask.ts'
import { Waiting } from '../shell/waiting.tsx'
import { BalancePart } from './balance-part.tsx'
import { BULLETIN_TABLES } from './bulletin-tables.ts'
import { CorrectionsPart } from './corrections-part.tsx'
import { Downloads } from './downloads.tsx'
import { FigureTable } from './figure-table.tsx'
import { PastBulletins } from './past-bulletins.tsx'
import { SealPart } from './seal-part.tsx'
import { SilentUnits } from './silent-units.tsx'
import { YesterdayOpen } from './yesterday-open.tsx'
import { words } from './words.ts'

/** A day's bulletin, draft or sealed: figures, balance with the people in the gap, silent units, seal, corrections, papers. */
export function Bulletin() {
  const say = useSay(words)
  const sayTerm = useSay(bulletinWords)
  const clock = useClock()
  const may = useMay()
  const { values, set } = useFilters(['day'])
  const day = values.day || clock.today
  const goTo = (next: string | null) => set({ day: next === null || next === clock.today ? '' : next })
  const query = useAsk<BulletinAnswer>('/bulletin', BULLETIN_TABLES, { day })
  const bulletin = query.data
  return (
    <Screen title={`${sayTerm('bulletin')} · ${clock.dayOfWeek(day)}`} note={say('note')} actions={bulletin && <Downloads day={day} />}>
      <div className="toolbar">
        <div className="filters">
          <Button aria-label={say('before')} onClick={() => goTo(addDays(day, -1))}>
            ‹ {say('before')}
          </Button>
          <DayInput value={day} onChange={goTo} max={clock.today} label={say('day')} required />
          <Button aria-label={say('after')} disabled={day >= clock.today} onClick={() => goTo(addDays(day, 1))}>
            {say('after')} ›
          </Button>
          {day !== clock.today && <Button onClick={() => goTo(null)}>{say('today')}</Button>}
        </div>
        <PastBulletins choose={goTo} />
      </div>
      {day === clock.today && may(sealBulletins) && <YesterdayOpen choose={goTo} />}
      <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} />
      {!bulletin && !query.error && <Waiting />}
      {bulletin && (
        <div className="stack">
          <p className="print-only">
            <strong>{bulletin.township.name}</strong>
          </p>
          <p>
            <strong className={bulletin.status === 'SEALED' ? 'badge ok' : 'badge warn'}>{sayTerm(bulletin.status === 'SEALED' ? 'sealed' : 'draft')}</strong>{' '}
            {sayTerm('window-text', { from: clock.fullInstant(bulletin.windowFrom), to: clock.fullInstant(bulletin.cutoffAt) })}
            {bulletin.sealedAt !== null && (
              <span className="hint"> · {sayTerm('sealed-by', { name: bulletin.sealedBy, at: clock.fullInstant(bulletin.sealedAt) })}</span>
            )}
          </p>
          <BalancePart bulletin={bulletin} />
          <SilentUnits bulletin={bulletin} />
          {may(sealBulletins) && bulletin.status === 'DRAFT' && (
            <div className="no-print">
              <SealPart key={bulletin.day} bulletin={bulletin} />
            </div>
          )}
          <CorrectionsPart bulletin={bulletin} />
          <Part title={sayTerm('figures')}>
            <FigureTable bulletin={bulletin} />
          </Part>
        </div>
      )}
    </Screen>
  )
}
