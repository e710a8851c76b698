import type { KeyboardEvent } from 'react'

interface Props {
  readonly label: string
  readonly value: string
  readonly disabled: boolean
  /** What is wrong with what stands in it; empty when nothing is. */
  readonly doubt: string
  readonly decimal?: boolean
  readonly put: (text: string) => void
}

/** A box of the sheet. Enter goes on to the next open one, the last one to the button. */
export function Box({ label, value, disabled, doubt, decimal = false, put }: Props) {
  return (
    <>
      <input
        inputMode={decimal ? 'decimal' : 'text'}
        aria-label={label}
        aria-invalid={doubt !== ''}
        className={doubt === '' ? '' : 'doubtful'}
        disabled={disabled}
        value={value}
        onChange={(event) => put(event.target.value)}
        onKeyDown={goOn}
      />
      {doubt !== '' && <small className="urgent-text">{doubt}</small>}
    </>
  )
}

function goOn(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter') return
  event.preventDefault()
  const open = [...(event.currentTarget.form?.querySelectorAll<HTMLElement>('input:not(:disabled), button[type=submit]:not(:disabled)') ?? [])]
  open[open.indexOf(event.currentTarget) + 1]?.focus()
}
