import type { ComponentProps } from 'react'

type ButtonProps = Omit<ComponentProps<'button'>, 'className'> & {
  readonly variant?: 'normal' | 'primary'
  /** What it began is still under way: it cannot be pressed again until that has ended. */
  readonly isBusy?: boolean
}

/** A button of the usual size. `type` is `button` unless it says otherwise. */
export function Button({ variant = 'normal', isBusy = false, disabled, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={variant === 'primary' ? 'plain-button plain-button-primary' : 'plain-button'}
      disabled={disabled === true || isBusy}
      aria-busy={isBusy || undefined}
    />
  )
}
