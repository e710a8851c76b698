import type { JSX } from 'preact'
import { useSay } from '../kit/language.ts'
import { linkTo } from '../kit/route.ts'
import { useWork } from '../kit/work.ts'
import { isTroubled, isUnsent } from '../sync/entry.ts'
import { shellWords } from './words.ts'

const TABS = [
  { name: '', label: 'today', icon: 'M4 6h16M4 12h16M4 18h10' },
  { name: 'find', label: 'find', icon: 'M11 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14zm5 12 4 4' },
  { name: 'report', label: 'report', icon: 'M6 3h9l4 4v14H6zM9 12h7M9 16h7' },
  { name: 'outbox', label: 'outbox', icon: 'M4 13v6h16v-6M12 4v11M7 9l5-5 5 5' },
  { name: 'me', label: 'mine', icon: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4 21c1-5 15-5 16 0' },
] as const

/** The five main pages, at the thumb. */
export function Tabs({ current }: { readonly current: string }): JSX.Element {
  const work = useWork()
  const words = useSay(shellWords)
  const waiting = work.device.entries().filter(isUnsent).length
  const troubled = work.device.entries().filter(isTroubled).length
  return (
    <nav class="tabs" aria-label={words('tabs')}>
      {TABS.map((tab) => (
        <a key={tab.name} href={linkTo(tab.name)} {...(tab.name === current ? { 'aria-current': 'page' as const } : {})}>
          <svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">
            <path d={tab.icon} />
          </svg>
          {words(tab.label)}
          {tab.name === 'outbox' && waiting + troubled > 0 ? (
            <span class={troubled > 0 ? 'count bad' : 'count'}>
              {troubled > 0 ? '!' : waiting}
              <span class="hidden">{words(troubled > 0 ? 'refused-some' : 'unsent-some', { n: troubled || waiting })}</span>
            </span>
          ) : null}
        </a>
      ))}
    </nav>
  )
}
