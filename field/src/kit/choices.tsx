import type { ComponentChildren, JSX } from 'preact'

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

/** One of several, each a target of its own; nothing is chosen beforehand. */
export function OneOf<V extends string>({
  legend,
  name,
  options,
  tight,
  value,
  onChange,
}: ChoicesProps<V> & { readonly value: V | null; readonly onChange: (value: V) => void }): JSX.Element {
  return (
    <fieldset class="field">
      <legend>{legend}</legend>
      <div class={tight ? 'choices tight' : 'choices'}>
        {options.map((option) => (
          <label key={option.value} class={option.value === value ? 'choice on' : 'choice'}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
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
