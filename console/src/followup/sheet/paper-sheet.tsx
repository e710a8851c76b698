import { QRCode } from 'antd'
import type { FollowUpDetail } from '@lianfang/contract/followup/answers.ts'
import { symptomWords } from '@lianfang/contract/followup/words.ts'
import { measureWords } from '@lianfang/contract/protocols/words.ts'
import { SHEET_LINES, sheetDays, sheetPages, type SheetDay } from '@lianfang/domain/followup/sheet/sheet-days.ts'
import type { Slot } from '@lianfang/domain/followup/slots-of.ts'
import { SYMPTOMS } from '@lianfang/domain/followup/symptoms.ts'
import { useClock } from '../../shell/clock.tsx'
import { useSay } from '../../shell/language.tsx'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { useSession } from '../../shell/session.tsx'
import { useUnits } from '../../shell/units.tsx'
import { useAsk } from '../../shell/use-ask.ts'
import { Waiting } from '../../shell/waiting.tsx'

import { words } from './words.ts'

/** One person's sheet, an A4 page for each two weeks. The code leads staff to where it is typed in; it says nothing to anybody else. */
export function PaperSheet({ id }: { readonly id: string }) {
  const query = useAsk<FollowUpDetail>(`/followup/${id}`, ['follow_ups', 'observations', 'persons'])
  if (!query.data) return query.error ? <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} /> : <Waiting />
  const detail = query.data
  return sheetPages(sheetDays(detail.strip)).map((days, page) => <Page key={days[0]?.day} detail={detail} days={days} page={page} />)
}

interface PageProps {
  readonly detail: FollowUpDetail
  readonly days: readonly SheetDay<Slot>[]
  readonly page: number
}

function Page({ detail, days, page }: PageProps) {
  const say = useSay(words)
  const sayMeasure = useSay(measureWords)
  const saySymptom = useSay(symptomWords)
  const clock = useClock()
  const units = useUnits()
  const { township } = useSession()
  const { followUp, person } = detail
  const [first] = followUp.phases
  const twice = detail.strip.some((slot) => slot.part === 'PM')
  const empty = Array.from({ length: Math.max(0, SHEET_LINES - days.length) }, (_, n) => n)
  return (
    <section className="paper-sheet" aria-label={`${person.name} ${say('heading')}`}>
      <header>
        <div>
          <h2>
            {township.name} {say('heading')}
          </h2>
          <dl>
            <dt>{say('name')}</dt>
            <dd className="sheet-name">{person.name}</dd>
            <dt>{say('address')}</dt>
            <dd>{[units.place(followUp.unit), person.address].filter((text) => text !== '').join(' · ')}</dd>
            <dt>{say('measure')}</dt>
            <dd>{followUp.phases.map((phase) => sayMeasure(phase.measure)).join(' → ')}</dd>
            <dt>{say('period')}</dt>
            <dd>{say('until', { from: clock.day(first?.from ?? followUp.startedDay), to: clock.day(followUp.plannedEnd) })}</dd>
            <dt>{say('call')}</dt>
            <dd className={detail.supportContact === '' ? 'sheet-line' : 'sheet-name'}>{detail.supportContact}</dd>
          </dl>
        </div>
        <figure>
          <div aria-hidden>
            <QRCode type="svg" size={96} bordered={false} value={`${window.location.origin}/sheet/${followUp.id}`} />
          </div>
          <figcaption>
            {say('scan')} {page > 0 && say('page', { n: page + 1 })}
          </figcaption>
        </figure>
      </header>
      <table>
        <thead>
          <tr>
            <th>{say('day')}</th>
            <th>{say(twice ? 'am' : 'once')}</th>
            {twice && <th>{say('pm')}</th>}
            <th className="sheet-wide">{say('symptoms')}</th>
            <th>{say('test')}</th>
            <th>{say('signature')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map((line) => (
            <tr key={line.day}>
              <th scope="row">{clock.dayOfWeek(line.day)}</th>
              <td>{line.am === null && say('notAsked')}</td>
              {twice && <td>{line.pm === null && say('notAsked')}</td>}
              <td />
              <td>{line.test === null ? '' : '□'}</td>
              <td />
            </tr>
          ))}
          {empty.map((n) => (
            <tr key={n}>
              <th scope="row">—</th>
              <td />
              {twice && <td />}
              <td />
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      <footer>
        <p>
          {say('symptomList')}
          {SYMPTOMS.map((symptom, n) => `${n + 1} ${saySymptom(symptom)}`).join('　')}
        </p>
        <p>
          <strong>{say('fever', { n: followUp.feverThreshold })}</strong> {say('object')}
        </p>
        <p>{say('ownPage')}</p>
      </footer>
    </section>
  )
}
