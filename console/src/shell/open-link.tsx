import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useOpenStack, type DrawerKind } from './open-stack.ts'
import { ROW } from './row-keys.ts'

interface Props {
  readonly kind: DrawerKind
  readonly id: string
  readonly children: ReactNode
  /** The link by which the keys walk a list and Enter opens its row. */
  readonly row?: boolean
}

/** A link that lays a drawer over this screen. */
export function OpenLink({ kind, id, children, row = false }: Props) {
  const { hrefOf } = useOpenStack()
  return (
    <Link href={hrefOf(kind, id)} {...(row ? ROW : {})}>
      {children}
    </Link>
  )
}
