import type { JSX } from 'preact'

interface TextFieldProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
  readonly hint?: string
  readonly maxLength?: number
  /** Brings up the digits. */
  readonly numeric?: boolean
  /** What was written here before, offered and never filled in. */
  readonly offers?: readonly string[]
}

/** One line of text. */
export function TextField({ id, label, value, onInput, hint, maxLength = 40, numeric = false, offers = [] }: TextFieldProps): JSX.Element {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint ? <p class="soft">{hint}</p> : null}
      {offers.length > 0 && value === '' ? (
        <div class="row">
          {offers.map((offer) => (
            <button key={offer} type="button" class="act" onClick={() => onInput(offer)}>
              {offer}
            </button>
          ))}
        </div>
      ) : null}
      <input
        id={id}
        maxLength={maxLength}
        autocomplete="off"
        inputMode={numeric ? 'numeric' : 'text'}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  )
}
