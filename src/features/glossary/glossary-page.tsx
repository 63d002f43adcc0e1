import { useEffect, useLayoutEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHashLocation } from 'wouter/use-hash-location'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Page } from '../../ui/page.tsx'
import { Entries, linkIdOf } from './entries.tsx'
import { countOf, found, useGlossary } from './use-glossary.ts'
import './glossary.css'

/** Goes to a term. Once for each address: a search that brings the term back must not take the focus from the field. */
function useGoTo(id: string): void {
  useEffect(() => {
    if (id === '') return
    // After the screen has taken the focus to its heading and gone to its top.
    const frame = requestAnimationFrame(() => {
      const link = document.getElementById(linkIdOf(id))
      link?.focus({ preventScroll: true })
      link?.scrollIntoView({ block: 'center' })
    })
    return () => cancelAnimationFrame(frame)
  }, [id])
}

/** The words of the screens and of the report; `#/glossary/<id>` goes to one of them. */
export function GlossaryPage() {
  const { t } = useTranslation('glossary')
  const [path] = useHashLocation()
  const [words, setWords] = useState('')
  const glossary = useGlossary()
  const asked = path.split('/')[2] ?? ''
  const isUnknown = asked !== '' && !glossary.some(({ entries }) => entries.some(({ id }) => id === asked))
  // A term that is asked for is there, whatever was searched before, by the time we go to it.
  useLayoutEffect(() => {
    if (asked !== '') setWords('')
  }, [asked])
  useGoTo(asked)
  const shown = found(glossary, words)
  const count = countOf(shown)
  return (
    <Page title={t('title')} intro={t('intro')}>
      <div className="glossary">
        {isUnknown && <p className="glossary-unknown">{t('unknown', { id: asked })}</p>}
        <div className="glossary-find not-printed">
          <Field label={t('find')} description={t('findAbout')}>
            {(control) => (
              <input
                {...control}
                type="search"
                className="control"
                autoComplete="off"
                value={words}
                onChange={(event) => setWords(event.target.value)}
              />
            )}
          </Field>
          <p role="status">{t('count', { count, total: countOf(glossary) })}</p>
        </div>
        {count === 0 && (
          <div className="glossary-nothing">
            <p>{t('nothing', { words: words.trim() })}</p>
            <Button onClick={() => setWords('')}>{t('showAll')}</Button>
          </div>
        )}
        <Entries glossary={shown} current={asked} />
      </div>
    </Page>
  )
}
