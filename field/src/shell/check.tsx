import { followUps } from '@lianfang/domain/followup/tables.ts'
import { households, persons } from '@lianfang/domain/people/tables.ts'
import { Fragment, type JSX } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import { useLanguage, useSay } from '../kit/language.ts'
import { Notice } from '../kit/notice.tsx'
import { Screen } from '../kit/screen.tsx'
import { momentText } from '../kit/time-text.ts'
import { useWork } from '../kit/work.ts'
import { isUnsent } from '../sync/entry.ts'
import { AppContext } from './app-context.ts'
import type { Phone } from './phone.ts'
import { takeNewVersion, useNewVersion } from './service-worker.ts'
import { SyncLine } from './sync-line.tsx'
import { shellWords } from './words.ts'

interface Facts {
  /** Null where the browser does not tell. */
  readonly isPersisted: boolean | null
  readonly freeMegabytes: number | null
  readonly isOfflineReady: boolean
  readonly damaged: number
}

async function readFacts(phone: Phone): Promise<Facts> {
  const isPersisted = (await navigator.storage?.persisted?.()) ?? null
  const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {}
  const registration = await navigator.serviceWorker?.getRegistration()
  return {
    isPersisted,
    freeMegabytes: quota === undefined || usage === undefined ? null : Math.floor((quota - usage) / 1_000_000),
    damaged: await phone.damaged(),
    isOfflineReady: registration?.active?.state === 'activated',
  }
}

/** `#/check`: 设备自检. What can go wrong with a phone, said before it does. */
export function CheckScreen(): JSX.Element {
  const work = useWork()
  const { phone } = useContext(AppContext)
  const language = useLanguage()
  const words = useSay(shellWords)
  const [facts, setFacts] = useState<Facts | null>(null)
  const hasNewVersion = useNewVersion()
  useEffect(() => void readFacts(phone).then(setFacts), [phone])

  const persist = async (): Promise<void> => {
    await navigator.storage?.persist?.()
    setFacts(await readFacts(phone))
  }
  const { caughtUpAt } = work.device.standing()
  const count = {
    people: work.view.all(persons).length,
    households: work.view.all(households).length,
    followUps: work.view.all(followUps).filter((one) => one.status === 'ACTIVE').length,
  }
  const lines: readonly (readonly [keyof typeof shellWords, string])[] = [
    ['check-storage', protectionSays(facts?.isPersisted ?? null, words)],
    ['check-space', facts && facts.freeMegabytes !== null ? words('megabytes', { n: facts.freeMegabytes }) : words('unknown')],
    ['check-sync', caughtUpAt ? momentText(caughtUpAt, language, work.offset, work.now) : words('never')],
    ['check-outbox', words('records', { n: work.device.entries().filter(isUnsent).length })],
    ['check-rows', words('rows-of', count)],
    ['check-clock', clockSays(work.device.clock.offset(), words)],
    ['check-offline', words(facts?.isOfflineReady ? 'offline-ready' : 'offline-not')],
    ['check-version', words('version', { version: __VERSION__, at: momentText(__BUILT_AT__, language, work.offset, work.now) })],
  ]
  return (
    <Screen title={words('check')} back>
      <SyncLine />
      {facts !== null && facts.damaged > 0 ? <Notice tone="bad">{words('damaged', { n: facts.damaged })}</Notice> : null}
      <dl class="facts card">
        {lines.map(([name, value]) => (
          <Fragment key={name}>
            <dt>{words(name)}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      {facts?.isPersisted === false ? (
        <button type="button" class="act wide" onClick={() => void persist()}>
          {words('storage-ask')}
        </button>
      ) : null}
      {hasNewVersion ? (
        <button type="button" class="act main wide" onClick={takeNewVersion}>
          {words('take-version')}
        </button>
      ) : null}
    </Screen>
  )
}

function protectionSays(isPersisted: boolean | null, words: (key: 'unknown' | 'storage-kept' | 'storage-loose') => string): string {
  if (isPersisted === null) return words('unknown')
  return words(isPersisted ? 'storage-kept' : 'storage-loose')
}

function clockSays(offset: number, words: (key: 'clock-right' | 'clock-behind' | 'clock-ahead', filling?: { n: number }) => string): string {
  const minutes = Math.round(Math.abs(offset) / 60_000)
  if (minutes === 0) return words('clock-right')
  return words(offset > 0 ? 'clock-behind' : 'clock-ahead', { n: minutes })
}
