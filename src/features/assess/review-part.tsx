import type { ReviewReason } from '../../domain/comparison/review.ts'
import type { Recommendation } from '../../domain/model.ts'
import { KeyCap } from './key-cap.tsx'
import { useAnswer, useToday } from './open-assessment.ts'
import { useAgendaEntry, useAnswerBefore } from './review.ts'
import { useKeyAnswer } from './use-commands.ts'
import { type AssessWords, useWords } from './words.ts'
import './review.css'

function reasonWords(t: AssessWords, reason: ReviewReason): string {
  switch (reason.kind) {
    case 'contradicted':
      return t(`review.contradicted.${reason.contradiction.direction}`)
    case 'changed-in-model':
      return t(`review.changed.${reason.change}`)
    case 'planned': {
      const { item, dueOn } = reason
      if (item.status === 'done') return item.doneOn === null ? t('review.plannedDone') : t('review.plannedDoneOn', { day: item.doneOn })
      return t('review.plannedDue', { day: dueOn })
    }
    case 'unanswered-before':
      return t(reason.before === 'unknown' ? 'review.unknownBefore' : 'review.unansweredBefore')
    case 'stale':
      return reason.answeredOn === null ? t('review.staleUndated') : t('review.stale', { day: reason.answeredOn })
  }
}

/** One press says that last quarter's answer still holds, and goes on. */
function StillSo({ current }: { current: Recommendation }) {
  const t = useWords()
  const value = useAnswer(current.id, 'value')
  const answeredOn = useAnswer(current.id, 'answeredOn')
  const today = useToday()
  const keyAnswer = useKeyAnswer(current)
  if (value === null || answeredOn === today) return null
  return (
    <button type="button" className="assess-button review-still" aria-keyshortcuts="C" onClick={() => keyAnswer(value, true)}>
      {t('review.stillSo', { value: t(`common:values.${value}`) })} <KeyCap of="C" />
    </button>
  )
}

/** Why this quarter's review asks for this again, and what was answered last time. */
export function ReviewPart({ current }: { current: Recommendation }) {
  const t = useWords()
  const before = useAnswerBefore(current.id)
  const entry = useAgendaEntry(current.id)
  if (!entry) return null
  const isContradicted = entry.reasons.some(({ kind }) => kind === 'contradicted')
  return (
    <section className="review-part" aria-label={t('review.filter')} data-done={entry.isDone}>
      <ul>
        {entry.reasons.map((reason) => (
          <li key={reason.kind}>{reasonWords(t, reason)}</li>
        ))}
      </ul>
      <p>
        <span>
          {t('review.before')} <strong>{t(`common:values.${before ?? 'none'}`)}</strong>
        </span>
        {entry.isDone ? <span className="review-done">✓ {t('review.done')}</span> : <StillSo current={current} />}
        {isContradicted && <a href={`#/evidence/${current.id}`}>{t('measured.detail')}</a>}
      </p>
    </section>
  )
}
