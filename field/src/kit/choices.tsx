import type { ComponentChildren, JSX } from 'preact'
import { useSay } from './language.ts'
import { kitWords } from './words.ts'

interface Choice<V extends string> {
  readonly value: V
  readonly label: ComponentChildren
}

interface ChoicesProps<V extends string> {
  readonly legend: string
  readonly name: string
  readonly options: readonly Choice<V>[]
  /** Two beside each other. */
  readonly tight?: boolean
}

interface OneOfProps<V extends string> extends ChoicesProps<V> {
  readonly value: V | null
  readonly onChange: (value: V | null) => void
  /** A long list folds to what was chosen, so that what comes next is in sight. */
  readonly folds?: boolean
}

/** One of several, each a target of its own; nothing is chosen beforehand. */
export function OneOf<V extends string>({ legend, name, options, tight, value, onChange, folds }: OneOfProps<V>): JSX.Element {
  const words = useSay(kitWords)
  const isFolded = folds === true && value !== null
  return (
    <fieldset class="field">
      <legend>{legend}</legend>
      <div class={tight ? 'choices tight' : 'choices'}>
        {options
          .filter((option) => !isFolded || option.value === value)
          .map((option) => (
            <label key={option.value} class={option.value === value ? 'choice on' : 'choice'}>
              <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
              <span>{option.label}</span>
            </label>
          ))}
      </div>
      {isFolded ? (
        <button type="button" class="act" onClick={() => onChange(null)}>
          {words('choose-again')}
        </button>
      ) : null}
    </fieldset>
  )
}

/** Any of several. */
export function AnyOf<V extends string>({
  legend,
  name,
  options,
  tight,
  values,
  onChange,
}: ChoicesProps<V> & { readonly values: readonly V[]; readonly onChange: (values: readonly V[]) => void }): JSX.Element {
  const toggle = (value: V): void => onChange(values.includes(value) ? values.filter((one) => one !== value) : [...values, value])
  return (
    <fieldset class="field">
      <legend>{legend}</legend>
      <div class={tight ? 'choices tight' : 'choices'}>
        {options.map((option) => (
          <label key={option.value} class={values.includes(option.value) ? 'choice on' : 'choice'}>
            <input type="checkbox" name={name} checked={values.includes(option.value)} onChange={() => toggle(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
