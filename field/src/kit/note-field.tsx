import type { JSX } from 'preact'

interface NoteFieldProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
  readonly hint?: string
}

/** The longest note the server takes. */
const LONGEST = 500

/** Free words of the worker. */
export function NoteField({ id, label, value, onInput, hint }: NoteFieldProps): JSX.Element {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint ? <p class="soft">{hint}</p> : null}
      <textarea id={id} maxLength={LONGEST} value={value} onInput={(event) => onInput(event.currentTarget.value)} />
    </div>
  )
}
