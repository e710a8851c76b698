import type { ReactNode } from 'react'

/** A wide table on a narrow screen: it scrolls by itself, by finger and by keys. */
export function ScrollBox({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys (WCAG 2.1.1)
    <div className="scroll-x" tabIndex={0} role="region" aria-label={label}>
      {children}
    </div>
  )
}
