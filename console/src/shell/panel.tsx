import type { ReactNode } from 'react'

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
      {children}
    </article>
  )
}

/** A part of a drawer under its own heading. */
export function Part({ title, extra, children }: { readonly title: string; readonly extra?: ReactNode; readonly children: ReactNode }) {
  return (
    <section className="part" aria-label={title}>
      <div className="row between">
        <h3>{title}</h3>
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
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
