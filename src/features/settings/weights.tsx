import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { limits } from '../../domain/limits.ts'
import type { RecommendationId } from '../../domain/model.ts'
import { isInFilter } from '../../domain/walk.ts'
import { useAssessment, useModel, useOpenAssessment } from '../../state/react.tsx'
import { Button } from '../../ui/button.tsx'
import { useDraft } from './use-draft.ts'

/** A weight as typed; an empty field is the usual 1. */
function weightOf(text: string): number | null {
  const plain = text.normalize('NFKC').trim()
  const weight = plain === '' ? 1 : Number(plain)
  return weight > 0 && weight <= limits.weight ? weight : null
}

function Weight({ id, title }: { id: RecommendationId; title: string }) {
  const { t } = useTranslation('settings')
  const { weights } = useOpenAssessment().profile
  const editProfile = useAssessment((state) => state.editProfile)
  const errorId = useId()
  const commit = (text: string) => {
    const weight = weightOf(text)
    if (weight === null) return t('error.not-a-weight', { limit: limits.weight })
    const others = [...weights].filter(([other]) => other !== id)
    editProfile({ weights: new Map(weight === 1 ? others : [...others, [id, weight]]) })
    return null
  }
  const { text, error, change, take } = useDraft(String(weights.get(id) ?? 1), commit)
  return (
    <li data-changed={weights.has(id)}>
      <span>{title}</span>
      <input
        className="control is-short"
        inputMode="decimal"
        aria-label={t('weights.of', { title })}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : errorId}
        value={text}
        onChange={(event) => change(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && take()}
      />
      {error && (
        <p className="field-error" id={errorId}>
          {error}
        </p>
      )}
    </li>
  )
}

function WeightList() {
  const { t } = useTranslation('settings')
  const { model, names, otherNames } = useModel()
  const { weights, threshold } = useOpenAssessment().profile
  const editProfile = useAssessment((state) => state.editProfile)
  const [words, setWords] = useState('')
  const view = { answers: new Map(), threshold, titles: [names.titles, otherNames.titles] }
  const found = model.recommendations.filter((recommendation) => isInFilter(recommendation, { words }, view))
  return (
    <>
      <div className="settings-tools">
        <input
          type="search"
          className="control"
          aria-label={t('weights.search')}
          placeholder={t('weights.search')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <Button disabled={weights.size === 0} onClick={() => editProfile({ weights: new Map() })}>
          {t('weights.reset')}
        </Button>
      </div>
      <ul className="settings-rows is-long">
        {found.map(({ id }) => (
          <Weight key={id} id={id} title={names.titles.get(id) ?? id} />
        ))}
      </ul>
      <p role="status">{found.length === 0 ? t('weights.none') : ''}</p>
    </>
  )
}

/** What each recommendation weighs in the scores; folded away, since few organisations change it. */
export function Weights() {
  const { t } = useTranslation('settings')
  const { weights } = useOpenAssessment().profile
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="settings-group" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t('weights.title')}
        {weights.size > 0 && <span className="field-note"> ({t('weights.changed', { number: weights.size })})</span>}
      </summary>
      <p className="field-about">{t('weights.about')}</p>
      {isOpen && <WeightList />}
    </details>
  )
}
