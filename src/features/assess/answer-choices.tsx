import { memo, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { type AnswerValue, coverages } from '../../domain/answer.ts'
import type { Language, RecommendationId, RecommendationText } from '../../domain/model.ts'
import { useAssessment } from '../../state/react.tsx'
import { AnswerFoot } from './answer-foot.tsx'
import { BothLanguages } from './both-languages.tsx'
import { KeyCap } from './key-cap.tsx'
import type { Reading } from './model-texts.ts'
import { NotApplicableReason } from './not-applicable-reason.tsx'
import { useAnswer } from './open-assessment.ts'
import { useAnswerBefore } from './review.ts'
import { useWalkView } from './walk-view.ts'
import { type AssessWords, useWords } from './words.ts'
import './answer.css'

type Choice = { readonly value: AnswerValue; readonly shortcut: string }

const choices: readonly Choice[] = [
  ...coverages.map((value, step) => ({ value, shortcut: String(step) })),
  { value: 'unknown', shortcut: 'U' },
  { value: 'not-applicable', shortcut: 'N' },
]

type CommonWords = Readonly<Record<0 | 'unknown' | 'not-applicable', string>>

function stepText(value: AnswerValue, text: RecommendationText | null, common: CommonWords): string | undefined {
  return value === 0 || value === 'unknown' || value === 'not-applicable' ? common[value] : text?.coverage[value]
}

function useCommonWords(reading: Reading): { own: CommonWords; other: CommonWords | null } {
  const { t, i18n } = useTranslation('assess')
  const all = (words: typeof t): CommonWords => ({
    0: words('step.zero'),
    unknown: words('step.unknown'),
    'not-applicable': words('step.notApplicable'),
  })
  return { own: all(t), other: reading.other ? all(i18n.getFixedT(reading.otherLanguage, 'assess')) : null }
}

type ChoiceProps = Choice & {
  readonly t: AssessWords
  readonly isChecked: boolean
  readonly isLast: boolean
  readonly own: string
  readonly other: string | undefined
  readonly otherLanguage: Language
  readonly choose: (value: AnswerValue) => void
}

const ChoiceRow = memo(function ChoiceRow({ t, value, shortcut, isChecked, isLast, own, other, otherLanguage, choose }: ChoiceProps) {
  return (
    <label className="answer-choice" data-value={value} data-checked={isChecked}>
      <input type="radio" name="answer" value={value} checked={isChecked} aria-keyshortcuts={shortcut} onChange={() => choose(value)} />
      <strong className="answer-value">{t(`common:values.${value}`)}</strong>
      <span className="answer-step">
        {isLast && <span className="answer-last">{t('review.lastTime')}</span>}{' '}
        <BothLanguages own={own} other={other} otherLanguage={otherLanguage} />
      </span>
      <KeyCap of={shortcut} />
    </label>
  )
})

/** The answer: how much of the organisation is covered, each step as it looks for this recommendation. */
export function AnswerChoices({ id, reading }: { id: RecommendationId; reading: Reading }) {
  const t = useWords()
  const value = useAnswer(id, 'value')
  const before = useAnswerBefore(id)
  const answer = useAssessment((state) => state.answer)
  const show = useWalkView((state) => state.show)
  const common = useCommonWords(reading)
  const text = typeof reading.own === 'string' ? null : reading.own
  const choose = useCallback(
    (chosen: AnswerValue) => {
      answer(id, { value: chosen })
      show({ said: null })
    },
    [answer, show, id],
  )
  return (
    <fieldset className="answer">
      <legend>{t('answer')}</legend>
      {choices.map((choice) => (
        <ChoiceRow
          key={choice.value}
          t={t}
          {...choice}
          isChecked={value === choice.value}
          isLast={before === choice.value}
          own={stepText(choice.value, text, common.own) ?? ''}
          other={common.other ? stepText(choice.value, reading.other, common.other) : undefined}
          otherLanguage={reading.otherLanguage}
          choose={choose}
        />
      ))}
      {value === 'not-applicable' && <NotApplicableReason key={id} id={id} />}
      {value !== null && <AnswerFoot id={id} />}
    </fieldset>
  )
}
