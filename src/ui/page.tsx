import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type Drop, DropAnywhere } from './drop-anywhere.tsx'
import { useKeepFocus } from './keep-focus.ts'
import './page.css'

type PageProps = {
  readonly title: string
  readonly intro?: ReactNode
  readonly actions?: ReactNode
  /** For a screen with a width or head of its own; `:has()` would have every change of the screen weighed. */
  readonly className?: string
  /** What becomes of files dropped anywhere on this screen. */
  readonly drop?: Drop
  readonly children: ReactNode
}

/** One screen: its heading takes the focus when the screen opens, so that keyboard and screen reader begin there. */
export function Page({ title, intro, actions, className, drop, children }: PageProps) {
  const { t } = useTranslation('common')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = t('documentTitle', { title })
  }, [t, title])
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  useKeepFocus()
  return (
    <main className={className ? `page ${className}` : 'page'} id="main">
      <div className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {intro && <div className="page-intro">{intro}</div>}
        </div>
        {actions && <div className="page-actions not-printed">{actions}</div>}
      </div>
      {children}
      {drop && <DropAnywhere {...drop} />}
    </main>
  )
}
