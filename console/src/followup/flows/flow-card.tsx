import { Collapse } from 'antd'
import type { ReactNode } from 'react'
import { OpenLink } from '../../shell/open-link.tsx'

interface Props {
  readonly name: string
  readonly open: { readonly kind: 'follow-up' | 'person'; readonly id: string }
  readonly sub: ReactNode
  readonly facts: readonly ReactNode[]
  readonly acts: readonly { readonly key: string; readonly label: string; readonly children: ReactNode }[]
}

/** One person of a flow: who, how it stands, and what can be done about it. */
export function FlowCard({ name, open, sub, facts, acts }: Props) {
  return (
    <li className="flow-card">
      <p>
        <OpenLink kind={open.kind} id={open.id}>
          {name}
        </OpenLink>{' '}
        · {sub}
      </p>
      <ul>
        {facts.map((fact, n) => (
          <li key={n}>{fact}</li>
        ))}
      </ul>
      {acts.length > 0 && <Collapse ghost size="small" items={[...acts]} />}
    </li>
  )
}
