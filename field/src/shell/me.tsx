import type { Language } from '@lianfang/contract/kernel/say.ts'
import type { JSX } from 'preact'
import { useContext, useEffect, useRef, useState } from 'preact/hooks'
import { OneOf } from '../kit/choices.tsx'
import { useSay } from '../kit/language.ts'
import { Notice } from '../kit/notice.tsx'
import { linkTo } from '../kit/route.ts'
import { Screen } from '../kit/screen.tsx'
import { useWork } from '../kit/work.ts'
import { isUnsent } from '../sync/entry.ts'
import { AppContext } from './app-context.ts'
import { SIZES } from './preferences.ts'
import { Tabs } from './tabs.tsx'
import { shellWords } from './words.ts'

const LANGUAGES: readonly { readonly value: Language; readonly label: string }[] = [
  { value: 'zh', label: '中文' },
  { value: 'en', label: 'English' },
]

/** `#/me`: who is signed in, how they like it, and the way out. */
export function MeScreen(): JSX.Element {
  const work = useWork()
  const app = useContext(AppContext)
  const words = useSay(shellWords)
  const { worker, township } = work.session
  return (
    <Screen title={words('settings')} tabs={<Tabs current="me" />}>
      <section class="card" aria-label={words('settings')}>
        <h2>{words('signed-in-as', { name: worker.name, login: worker.login })}</h2>
        <p class="soft">{township.name}</p>
      </section>
      <OneOf
        legend={words('size')}
        name="size"
        options={SIZES.map((value) => ({ value, label: words(`size-${value}`) }))}
        value={app.preferences.size}
        onChange={(size) => size && app.prefer({ ...app.preferences, size })}
      />
      <OneOf
        legend={words('language')}
        name="language"
        tight
        options={LANGUAGES}
        value={app.preferences.language}
        onChange={(language) => language && app.prefer({ ...app.preferences, language })}
      />
      <ul class="card lines">
        {(['charges', 'check', 'change-pin'] as const).map((name) => (
          <li key={name}>
            <a class="line" href={linkTo(name)}>
              <span class="grow">{words(name)}</span>
              <span class="end" aria-hidden="true">
                ›
              </span>
            </a>
          </li>
        ))}
        <li>
          <button type="button" class="line" onClick={() => void app.phone.lock()}>
            {words('lock-now')}
          </button>
        </li>
      </ul>
      <SignOut />
    </Screen>
  )
}

/** Signing out says first what it clears and what it leaves behind. */
function SignOut(): JSX.Element {
  const work = useWork()
  const app = useContext(AppContext)
  const words = useSay(shellWords)
  const [isAsking, setAsking] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const unsent = work.device.entries().filter(isUnsent).length
  const question = useRef<HTMLDivElement>(null)
  useEffect(() => question.current?.scrollIntoView({ block: 'end' }), [isAsking])
  const leave = (): void => {
    setBusy(true)
    void work.device.sync().then(() => app.phone.leave())
  }
  if (!isAsking) {
    return (
      <button type="button" class="act bad wide" onClick={() => setAsking(true)}>
        {words('sign-out')}
      </button>
    )
  }
  return (
    <div ref={question}>
      <Notice tone="warn" role="alert">
        <p>{words('sign-out-says')}</p>
        {unsent > 0 ? <p>{words('sign-out-unsent', { n: unsent })}</p> : null}
        <button type="button" class="act bad wide" disabled={isBusy} onClick={leave}>
          {words('sign-out-yes')}
        </button>
        <button type="button" class="act wide" disabled={isBusy} onClick={() => setAsking(false)}>
          {words('stay')}
        </button>
      </Notice>
    </div>
  )
}
