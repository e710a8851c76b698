import { Link } from 'wouter'

interface Props {
  readonly n: number
  /** Denominator of a share; 0 is shown as “—”. */
  readonly of?: number | null
  /** Where the rows behind the number are. */
  readonly to: string
  /** What the number counts, for those who hear the screen. */
  readonly label: string
  /** A number that somebody must act on. */
  readonly urgent?: boolean
}

/** A number that opens its rows. Nothing to open, no link. */
export function Figure({ n, of = null, to, label, urgent = false }: Props) {
  const text = of === null ? String(n) : of === 0 ? '—' : `${n}/${of}`
  if (n === 0 && (of === null || of === 0))
    return (
      <span className="figure none" aria-label={`${label} ${text}`} role="img">
        {text}
      </span>
    )
  return (
    <Link href={to} className={urgent && n > 0 ? 'figure urgent' : 'figure'} aria-label={`${label} ${text}`}>
      {text}
    </Link>
  )
}
