import type { ComponentProps } from 'react'

type ButtonProps = Omit<ComponentProps<'button'>, 'className'> & {
  readonly variant?: 'normal' | 'primary'
  /** What it began is still under way: pressing it again does nothing until that has ended. Never `disabled` for that, which takes the focus away. */
  readonly isBusy?: boolean
}

/** A button of the usual size. `type` is `button` unless it says otherwise. */
export function Button({ variant = 'normal', isBusy = false, onClick, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={variant === 'primary' ? 'plain-button plain-button-primary' : 'plain-button'}
      onClick={isBusy ? undefined : onClick}
      aria-disabled={isBusy || undefined}
    />
  )
}
