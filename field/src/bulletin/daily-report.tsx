import { submitDailyReport, type SubmitDailyReport } from '@lianfang/domain/bulletin/submit-daily-report.ts'
import { dailyReports } from '@lianfang/domain/bulletin/tables.ts'
import type { Unit } from '@lianfang/domain/grids/tables.ts'
import { instantAt } from '@lianfang/domain/kernel/instant.ts'
import { Fragment, type ComponentChildren, type JSX } from 'preact'
import { useState } from 'preact/hooks'
import { OneOf } from '../kit/choices.tsx'
import { useLanguage, useSay } from '../kit/language.ts'
import { NoteField } from '../kit/note-field.tsx'
import { Notice } from '../kit/notice.tsx'
import { SaveFoot } from '../kit/save-foot.tsx'
import { Screen } from '../kit/screen.tsx'
import { dayText, shortMoment } from '../kit/time-text.ts'
import { useRecording, useWork } from '../kit/work.ts'
import { recordedToday, type Counted } from './recorded-today.ts'
import { reportingUnits } from './reporting-units.ts'
import { reportWords } from './words.ts'

/** `#/report`: 日报告零报告. Shows what this phone recorded today; a zero has to be chosen. */
export function DailyReportScreen({ tabs }: { readonly tabs: ComponentChildren }): JSX.Element {
  const work = useWork()
  const language = useLanguage()
  const words = useSay(reportWords)
  const [chosen, setChosen] = useState<string | null>(null)
  const units = reportingUnits(work.view, work.device.owner.actor)
  const unit = units.find((one) => one.id === chosen) ?? (units.length === 1 ? units[0] : undefined)
  return (
    <Screen title={words('title')} tabs={tabs}>
      <h2>{words('today', { day: dayText(work.today, language), clock: work.session.township.cutoff })}</h2>
      {units.length === 0 ? <Notice>{words('no-unit')}</Notice> : null}
      {units.length > 1 ? (
        <div class="field">
          <label for="unit">{words('unit')}</label>
          <select id="unit" value={unit?.id ?? ''} onChange={(event) => setChosen(event.currentTarget.value)}>
            <option value="">{words('choose-unit')}</option>
            {units.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </div>
      ) : null}
      {units.length === 1 && unit ? <p>{words('unit-is', { name: unit.name })}</p> : null}
      {unit ? <ReportOf key={unit.id} unit={unit} /> : null}
    </Screen>
  )
}

/** The report of one unit: what was sent, what this phone recorded, and the form. */
function ReportOf({ unit }: { readonly unit: Unit }): JSX.Element {
  const work = useWork()
  const language = useLanguage()
  const words = useSay(reportWords)
  const recording = useRecording()
  const [choice, setChoice] = useState<'zero' | 'full' | null>(null)
  const [note, setNote] = useState('')
  const seen = recordedToday(work.device.entries(), work.today, work.offset)
  const isQuiet = Object.keys(seen).length === 0
  const sent = work.view.by(dailyReports, 'unit', unit.id).find((report) => report.day === work.today && !report.superseded)
  const { cutoff } = work.session.township
  const isReady = !isQuiet || choice === 'zero' || (choice === 'full' && note.trim() !== '')

  const save = (): void => {
    const input: SubmitDailyReport = { day: work.today, zero: isQuiet && choice === 'zero', seen: { ...seen }, note }
    recording.record(submitDailyReport.kind, unit.id, input, () => {
      setChoice(null)
      setNote('')
    })
  }
  return (
    <>
      {sent ? (
        <Notice tone="good" role="status">
          <p>{words(sent.zero ? 'sent-zero' : 'sent', { at: shortMoment(sent.submittedAt, language, work.offset, work.now) })}</p>
          <p>{words('may-again')}</p>
        </Notice>
      ) : work.now > instantAt(work.today, cutoff, work.offset) ? (
        <Notice tone="warn">{words('past-cutoff', { clock: cutoff })}</Notice>
      ) : null}
      <Counts seen={seen} />
      {isQuiet ? (
        <>
          <OneOf
            legend={words('kind')}
            name="kind"
            options={[
              { value: 'zero' as const, label: words('zero') },
              { value: 'full' as const, label: words('full') },
            ]}
            value={choice}
            onChange={setChoice}
          />
          <p class="soft">{words('zero-means')}</p>
        </>
      ) : null}
      <NoteField id="note" label={words(choice === 'full' ? 'note-needed' : 'note')} value={note} onInput={setNote} />
      <SaveFoot recording={recording} onSave={save} disabled={!isReady} label={words(sent ? 'again' : 'send')} />
    </>
  )
}

function Counts({ seen }: { readonly seen: Readonly<Partial<Record<Counted, number>>> }): JSX.Element {
  const words = useSay(reportWords)
  const counted = Object.entries(seen) as [Counted, number][]
  return (
    <section class="card" aria-label={words('recorded')}>
      <h2>{counted.length > 0 ? words('recorded') : words('nothing')}</h2>
      {counted.length > 0 ? (
        <dl class="facts">
          {counted.map(([name, n]) => (
            <Fragment key={name}>
              <dt>{words(name)}</dt>
              <dd>{words('times', { n })}</dd>
            </Fragment>
          ))}
        </dl>
      ) : null}
    </section>
  )
}
