import type { JSX } from 'preact'
import { useLanguage, useSay } from '../kit/language.ts'
import { Notice } from '../kit/notice.tsx'
import { linkTo } from '../kit/route.ts'
import { shortMoment } from '../kit/time-text.ts'
import { useWork } from '../kit/work.ts'
import { isUnsent } from '../sync/entry.ts'
import { shellWords } from './words.ts'

/** How the phone stands with the server, in a line that never asks for anything but a new sign-in. */
export function SyncLine(): JSX.Element {
  const work = useWork()
  const language = useLanguage()
  const words = useSay(shellWords)
  const { isRunning, end, caughtUpAt } = work.device.standing()
  if (end?.kind === 'SIGNED_OUT' || end?.kind === 'REVOKED') {
    return (
      <Notice tone="warn">
        <p>{words('sync-SIGNED_OUT')}</p>
        <a class="act wide" href={linkTo('sign-in-again')}>
          {words('sign-in-again')}
        </a>
      </Notice>
    )
  }
  const unsent = work.device.entries().filter(isUnsent).length
  const says = (): string => {
    if (unsent > 0 && (end === null || end.kind === 'CAUGHT_UP')) return words('unsent-some', { n: unsent })
    if (end === null) return words(isRunning ? 'sync-running' : 'sync-none')
    if (end.kind === 'PROBLEM') return words('sync-PROBLEM', { sentence: end.sentence })
    return end.kind === 'CAUGHT_UP'
      ? words('sync-ok', { at: caughtUpAt ? shortMoment(caughtUpAt, language, work.offset, work.now) : '' })
      : words(`sync-${end.kind}`)
  }
  return (
    <div class="row">
      <p class="soft grow" role="status">
        {unsent > 0 && end !== null && end.kind !== 'CAUGHT_UP' ? `${words('unsent-some', { n: unsent })} · ${says()}` : says()}
      </p>
      <button type="button" class="act" disabled={isRunning} onClick={() => void work.device.sync()}>
        {words('sync-now')}
      </button>
    </div>
  )
}
