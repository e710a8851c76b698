import { momentText } from '../kit/time-text.ts'
import type { ComponentChildren, JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useLanguage, useSay } from '../kit/language.ts'
import { Notice } from '../kit/notice.tsx'
import { refusalText } from '../kit/refusal-text.ts'
import { Screen } from '../kit/screen.tsx'
import { say } from '../kit/toast.tsx'
import { useWork } from '../kit/work.ts'
import { isTroubled, isUnsent, type Entry } from '../sync/entry.ts'
import { recordText } from './record-text.ts'
import { exportFile, undelivered } from './export-file.ts'
import { outboxWords } from './words.ts'

/** `#/outbox`: each record with who, when and why it has not gone yet; nothing is ever lost from here unseen. */
export function OutboxScreen({ tabs }: { readonly tabs: ComponentChildren }): JSX.Element {
  const work = useWork()
  const words = useSay(outboxWords)
  const [isSending, setSending] = useState(false)
  const entries = work.device.entries()
  const waiting = entries.filter(isUnsent)
  const troubled = entries.filter(isTroubled)
  const setAside = entries.filter((entry) => (entry.state.status === 'REFUSED' || entry.state.status === 'CONFLICT') && entry.state.seen)
  const sent = entries.filter((entry) => entry.state.status === 'DONE').reverse()
  const others = work.device.othersUnsent()

  const send = async (): Promise<void> => {
    setSending(true)
    await work.device.sync()
    setSending(false)
  }
  return (
    <Screen title={words('title')} tabs={tabs}>
      {waiting.length === 0 && troubled.length === 0 ? <Notice tone="good">{words('none')}</Notice> : null}
      {waiting.length + others > 0 ? (
        <button type="button" class="act main wide" disabled={isSending} onClick={() => void send()}>
          {words(isSending ? 'sending' : 'send-now')}
        </button>
      ) : null}
      {others > 0 ? <Notice>{words('others', { n: others })}</Notice> : null}
      <Records title={words('troubled', { n: troubled.length })} entries={troubled} />
      <Records title={words('waiting', { n: waiting.length })} entries={waiting} />
      {undelivered(entries).length > 0 ? <Export entries={entries} /> : null}
      <Records title={words('set-aside', { n: setAside.length })} entries={setAside} />
      <Records title={words('sent', { n: sent.length })} entries={sent} />
    </Screen>
  )
}

function Records({ title, entries }: { readonly title: string; readonly entries: readonly Entry[] }): JSX.Element | null {
  if (entries.length === 0) return null
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul class="card">
        {entries.map((entry) => (
          <Record key={entry.command.id} entry={entry} />
        ))}
      </ul>
    </section>
  )
}

function Record({ entry }: { readonly entry: Entry }): JSX.Element {
  const work = useWork()
  const language = useLanguage()
  const words = useSay(outboxWords)
  const { command, state } = entry
  const moment = (at: string): string => momentText(at, language, work.offset, work.now)
  return (
    <li class="member">
      <p>
        <strong>{recordText(work.view, command, language)}</strong>
      </p>
      <p class="soft">{words('written', { name: work.session.worker.name, at: moment(command.at) })}</p>
      <Standing entry={entry} />
      {(state.status === 'REFUSED' || state.status === 'CONFLICT') && !state.seen ? (
        <button type="button" class="act" onClick={() => void work.device.see(command.id)}>
          {words('seen-it')}
        </button>
      ) : null}
      {entry.tries > 1 && isUnsent(entry) && entry.triedAt ? <p class="soft">{words('tried', { n: entry.tries, at: moment(entry.triedAt) })}</p> : null}
    </li>
  )
}

/** How a record stands, in a sentence. */
function Standing({ entry }: { readonly entry: Entry }): JSX.Element {
  const work = useWork()
  const language = useLanguage()
  const words = useSay(outboxWords)
  const { state } = entry
  if (state.status === 'WAITING') return <p>{words(`why-${state.why}`)}</p>
  if (state.status === 'HELD') return <p>{words('held')}</p>
  if (state.status === 'DONE') return <p class="soft">{words('delivered', { at: momentText(state.at, language, work.offset, work.now) })}</p>
  const reason = refusalText(state.reason, state.status === 'REFUSED' ? state.sentence : null, language, work.offset, work.now)
  return (
    <Notice tone={state.status === 'REFUSED' ? 'bad' : 'warn'}>
      <p>{words(state.status === 'REFUSED' ? 'refused' : 'conflict')}</p>
      <p>{reason}</p>
    </Notice>
  )
}

/** The last resort: the undelivered records as a file, or as text for a chat. */
function Export({ entries }: { readonly entries: readonly Entry[] }): JSX.Element {
  const work = useWork()
  const language = useLanguage()
  const words = useSay(outboxWords)
  const says = (entry: Entry): string =>
    `${recordText(work.view, entry.command, language)} · ${words('written', { name: work.session.worker.name, at: momentText(entry.command.at, language, work.offset, work.now) })}`
  const save = (): void => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([exportFile(entries, says, work.now)], { type: 'application/json' }))
    link.download = `${words('file-name')}-${work.today}.json`
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
  }
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(undelivered(entries).map(says).join('\n'))
      say(words('copied'))
    } catch {
      say(words('copy-failed'))
    }
  }
  return (
    <section class="card" aria-label={words('export')}>
      <h2>{words('export')}</h2>
      <p class="soft">{words('export-says')}</p>
      <div class="row">
        <button type="button" class="act" onClick={save}>
          {words('save-file')}
        </button>
        <button type="button" class="act" onClick={() => void copy()}>
          {words('copy')}
        </button>
      </div>
    </section>
  )
}
