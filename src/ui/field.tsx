import { type ReactNode, useId } from 'react'
import './field.css'

/** What a control inside a field needs so that its label, description and error belong to it. */
export type FieldControl = { readonly id: string; readonly 'aria-describedby': string | undefined; readonly 'aria-invalid': boolean }

type FieldProps = {
  readonly label: string
  /** Said beside the label: that a field may stay empty, for one. */
  readonly note?: string
  readonly description?: ReactNode
  readonly error?: string | undefined
  readonly children: (control: FieldControl) => ReactNode
}

/** A label, a control, and what is to be said about them. */
export function Field({ label, note, description, error, children }: FieldProps) {
  const id = useId()
  const described = [description ? `${id}-about` : '', error ? `${id}-error` : ''].filter((part) => part !== '').join(' ')
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {note && <span className="field-note"> {note}</span>}
      </label>
      {description && (
        <p className="field-about" id={`${id}-about`}>
          {description}
        </p>
      )}
      {children({ id, 'aria-describedby': described === '' ? undefined : described, 'aria-invalid': error !== undefined })}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}

type Option<Value> = { readonly value: Value; readonly label: string; readonly description?: string }

type OptionsProps<Value> = {
  readonly legend: string
  readonly description?: ReactNode
  readonly value: Value
  readonly options: readonly Option<Value>[]
  readonly onChange: (value: Value) => void
}

/** A choice of one among a few, each with a line on what it means. */
export function RadioField<Value extends string | number>({ legend, description, value, options, onChange }: OptionsProps<Value>) {
  const name = useId()
  return (
    <fieldset className="field field-radios">
      <legend>{legend}</legend>
      {description && <p className="field-about">{description}</p>}
      {options.map((option) => (
        <label key={option.value} className="field-radio">
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
          <span>
            {option.label}
            {option.description && <span className="field-about">{option.description}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
