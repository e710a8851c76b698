import { createContext, useContext, type ReactNode } from 'react'

/** Parts of a screen stand under its h1, parts of a drawer under the drawer's h2. */
const InPanel = createContext(false)

interface Props {
  readonly title: ReactNode
  readonly sub?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** The head of a drawer and what stands under it. */
export function Panel({ title, sub, actions, children }: Props) {
  return (
    <article className="panel">
      <header>
        <h2>{title}</h2>
        {sub && <p className="sub">{sub}</p>}
        {actions && <div className="actions">{actions}</div>}
      </header>
      <InPanel.Provider value>{children}</InPanel.Provider>
    </article>
  )
}

/** A part of a drawer under its own heading. */
export function Part({ title, extra, children }: { readonly title: string; readonly extra?: ReactNode; readonly children: ReactNode }) {
  const inPanel = useContext(InPanel)
  return (
    <section className="part">
      <div className="row between">
        {inPanel ? <h3>{title}</h3> : <h2 className="part-head">{title}</h2>}
        {extra}
      </div>
      {children}
    </section>
  )
}

/** What is known, name by value. What is empty is left out. */
export function Facts({ facts }: { readonly facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false)
        .map(([name, value]) => (
          <div key={name} {...(isLong(value) ? { className: 'long' } : {})}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

/** What would become a column of a few characters takes the whole line. */
function isLong(value: ReactNode): boolean {
  return typeof value === 'string' && value.length > 40
}
