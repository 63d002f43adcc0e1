import type { Confidence } from '../../domain/answer.ts'
import type { RecommendationId } from '../../domain/model.ts'
import { useAssessment } from '../../state/react.tsx'
import { fieldIds } from './field-ids.ts'
import { useAnswer, useOwners } from './open-assessment.ts'
import { LongText, ShortText } from './text-fields.tsx'
import { useWords } from './words.ts'
import './notes.css'

const confidences: readonly Confidence[] = ['low', 'medium', 'high']

function ConfidenceChoice({ id }: { id: RecommendationId }) {
  const t = useWords()
  const confidence = useAnswer(id, 'confidence')
  const answer = useAssessment((state) => state.answer)
  return (
    <div className="assess-field">
      <label htmlFor="assess-confidence">{t('confidence')}</label>
      <select
        id="assess-confidence"
        value={confidence ?? ''}
        onChange={(event) => answer(id, { confidence: confidences.find((one) => one === event.target.value) ?? null })}
      >
        <option value="">{t('confidenceNone')}</option>
        {confidences.map((one) => (
          <option key={one} value={one}>
            {t(`common:confidence.${one}`)}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Why the answer is what it is, who sees to it, and how sure the team is. */
export function Notes({ id }: { id: RecommendationId }) {
  const t = useWords()
  const rationale = useAnswer(id, 'rationale')
  const owner = useAnswer(id, 'owner')
  const answer = useAssessment((state) => state.answer)
  const owners = useOwners(id)
  return (
    <div className="notes">
      <LongText
        id={fieldIds.rationale}
        label={t('rationale')}
        shortcut="R"
        hint={t('rationaleHint')}
        rows={3}
        stored={rationale}
        write={(text) => answer(id, { rationale: text })}
      />
      <div className="notes-row">
        <ShortText id="assess-owner" label={t('owner')} stored={owner} suggestions={owners} write={(text) => answer(id, { owner: text })} />
        <ConfidenceChoice id={id} />
      </div>
    </div>
  )
}
