import { useEffect } from 'react'

/** Marks what a list's keys move between: the first link of each row. */
export const ROW = { 'data-row': '' } as const
/** Marks the box that `/` goes to. */
export const SEARCH = { 'data-search': '' } as const

/**
 * The keys of every screen: `/` to the search box, `j` `k` through the rows (arrows too, once a row has the focus), `?` for
 * help, `g` and a digit to another screen. Enter and Esc are the browser's and the drawer's own. Typing is left alone.
 */
export function useScreenKeys(go: (place: number) => void, help: () => void): void {
  useEffect(() => {
    let going = false
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const wasGoing = going
      going = false
      if (wasGoing && /^[1-9]$/.test(event.key)) return act(event, () => go(Number(event.key)))
      const onRow = event.target instanceof HTMLElement && event.target.dataset['row'] !== undefined
      if (event.key === 'g') going = true
      else if (event.key === '/') act(event, () => topmost('[data-search] input, input[data-search]')[0]?.focus())
      else if (event.key === '?') act(event, help)
      else if (event.key === 'j' || (onRow && event.key === 'ArrowDown')) act(event, () => step(1))
      else if (event.key === 'k' || (onRow && event.key === 'ArrowUp')) act(event, () => step(-1))
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [go, help])
}

function act(event: KeyboardEvent, deed: () => void): void {
  event.preventDefault()
  deed()
}

function step(by: 1 | -1): void {
  const rows = topmost('[data-row]')
  const at = rows.findIndex((row) => row === document.activeElement)
  const next = rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))]
  next?.focus()
  next?.closest('tr')?.scrollIntoView({ block: 'nearest' })
}

/** Looks in the drawer or dialog on top, else in the page. */
function topmost(selector: string): readonly HTMLElement[] {
  const dialogs = [...document.querySelectorAll<HTMLElement>('[role="dialog"]')].filter((dialog) => dialog.offsetParent !== null)
  const scope = dialogs.at(-1) ?? document
  return [...scope.querySelectorAll<HTMLElement>(selector)]
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}
