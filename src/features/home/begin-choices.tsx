import { type ChangeEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'

/** A button that lets the user choose files; the control itself stays out of sight, named for screen readers and tests. */
export function OpenFileButton({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const { t } = useTranslation('home')
  const input = useRef<HTMLInputElement>(null)
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(event.target.files ?? [])])
    // The same file again is a change too.
    event.target.value = ''
  }
  return (
    <>
      <Button onClick={() => input.current?.click()}>{t('begin.open')}</Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".json,.html,.htm,.csv,.tsv,.txt,application/json,text/html,text/csv"
        aria-label={t('chooseFile')}
        onChange={take}
      />
    </>
  )
}

export type Beginnings = {
  readonly onNew: () => void
  readonly onFiles: (files: readonly File[]) => void
  readonly onSample: () => void
}

/** The three ways to begin, as buttons above the list. */
export function BeginButtons({ onNew, onFiles, onSample }: Beginnings) {
  const { t } = useTranslation('home')
  return (
    <>
      <Button onClick={onSample}>{t('begin.sample')}</Button>
      <OpenFileButton onFiles={onFiles} />
      <Button onClick={onNew}>{t('begin.new')}</Button>
    </>
  )
}

/** The three ways to begin, explained, for somebody who has nothing here yet. */
export function BeginCards({ onNew, onFiles, onSample }: Beginnings) {
  const { t } = useTranslation('home')
  return (
    <ul className="home-begin">
      <li>
        <Button variant="primary" onClick={onNew}>
          {t('begin.new')}
        </Button>
        <p>{t('begin.newAbout')}</p>
      </li>
      <li>
        <OpenFileButton onFiles={onFiles} />
        <p>{t('begin.openAbout')}</p>
      </li>
      <li>
        <Button onClick={onSample}>{t('begin.sample')}</Button>
        <p>{t('begin.sampleAbout')}</p>
      </li>
    </ul>
  )
}
