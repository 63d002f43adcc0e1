import { Field } from '../../ui/field.tsx'
import { type Commit, useDraft } from './use-draft.ts'

type TextSettingProps = {
  readonly label: string
  readonly about?: string
  readonly shown: string
  readonly commit: Commit
  readonly rows?: number
  readonly isNumber?: boolean
}

/** A text that is taken over when the field is left. */
export function TextSetting({ label, about, shown, commit, rows, isNumber = false }: TextSettingProps) {
  const { text, error, change, take } = useDraft(shown, commit)
  return (
    <Field label={label} description={about} error={error ?? undefined}>
      {(control) =>
        rows ? (
          <textarea
            {...control}
            className="control"
            rows={rows}
            value={text}
            onChange={(event) => change(event.target.value)}
            onBlur={take}
          />
        ) : (
          <input
            {...control}
            className={isNumber ? 'control is-short' : 'control'}
            inputMode={isNumber ? 'numeric' : 'text'}
            autoComplete="off"
            value={text}
            onChange={(event) => change(event.target.value)}
            onBlur={take}
            onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && take()}
          />
        )
      }
    </Field>
  )
}
