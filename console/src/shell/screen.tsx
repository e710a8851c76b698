import { useEffect, type ReactNode } from 'react'
import { useSay } from './language.tsx'
import { words } from './words.ts'

interface Props {
  readonly title: string
  readonly note?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A screen: its name, a line that says what is on it, what can be done, and the work itself. */
export function Screen({ title, note, actions, children }: Props) {
  const say = useSay(words)
  useEffect(() => {
    document.title = `${title} · ${say('product')}`
  }, [title, say])
  return (
    <div className="screen">
      <header className="screen-head">
        <div>
          <h1>{title}</h1>
          {note && <p className="hint">{note}</p>}
        </div>
        {actions && <div className="actions">{actions}</div>}
      </header>
      {children}
    </div>
  )
}
