import type { ComponentChildren, JSX } from 'preact'

export type Tone = 'plain' | 'good' | 'warn' | 'bad'

const MARKS: Readonly<Record<Tone, string>> = { plain: 'i', good: '✓', warn: '!', bad: '✕' }

/** Something to know here and now. The mark says what the colour says. */
export function Notice({
  tone = 'plain',
  children,
  role,
}: {
  readonly tone?: Tone
  readonly children: ComponentChildren
  readonly role?: 'alert' | 'status'
}): JSX.Element {
  return (
    <div class={`notice ${tone}`} {...(role ? { role } : {})}>
      <span class="mark" aria-hidden="true">
        {MARKS[tone]}
      </span>
      <div>{children}</div>
    </div>
  )
}
