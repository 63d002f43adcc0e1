import { useEffect } from 'react'
import type { RecommendationId } from '../../domain/model.ts'
import { useAssessment } from '../../state/react.tsx'
import { fieldIds } from './field-ids.ts'
import { useAnswer, useScores } from './open-assessment.ts'
import { LongText } from './text-fields.tsx'
import { useWalkView } from './walk-view.ts'
import { useWords } from './words.ts'

/** What leaving things out does to the number everybody looks at. */
function Effect() {
  const t = useWords()
  const { all } = useScores()
  if (all.band === null || all.addedByNotApplicable === null) return null
  return (
    <p className="answer-effect">
      {t('notApplicable.effect', {
        count: all.tally.notApplicable,
        total: all.tally.total,
        share: all.band.low,
        without: all.band.low - all.addedByNotApplicable,
      })}
    </p>
  )
}

/** "Not applicable" needs a reason: it is the one answer that raises a score without anything having been done. */
export function NotApplicableReason({ id }: { id: RecommendationId }) {
  const t = useWords()
  const reason = useAnswer(id, 'reason')
  const answer = useAssessment((state) => state.answer)
  const wantsReason = useWalkView((state) => state.wantsReason)
  const show = useWalkView((state) => state.show)
  useEffect(() => {
    if (!wantsReason) return
    show({ wantsReason: false })
    document.getElementById(fieldIds.reason)?.focus()
  }, [wantsReason, show])
  return (
    <div className="answer-reason">
      <LongText
        id={fieldIds.reason}
        label={t('notApplicable.reason')}
        stored={reason}
        rows={2}
        write={(text) => answer(id, { reason: text })}
        problem={reason.trim() === '' ? t('notApplicable.missing') : null}
      />
      <Effect />
    </div>
  )
}
