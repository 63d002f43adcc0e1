import { memo } from 'react'
import { silentAccounts, type Verdict } from '../../domain/evidence/verdict.ts'
import type { RecommendationId } from '../../domain/model.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useMeasured } from '../../state/use-measured.ts'
import { fieldIds } from './field-ids.ts'
import { KeyCap } from './key-cap.tsx'
import { useAnswer } from './open-assessment.ts'
import { useTakeOver } from './use-take-over.ts'
import { useWords } from './words.ts'
import './measured.css'

/** How many of the accounts in scope bear the recommendation out, and how many do not. */
function Accounts({ verdict }: { verdict: Verdict }) {
  const t = useWords()
  const against = verdict.contradicting.length + verdict.mixed.length
  const silent = verdict.proposal === null ? 0 : silentAccounts(verdict)
  return (
    <span>
      {t('measured.supporting', { count: verdict.supporting.length, total: verdict.accountsInScope })}
      {against > 0 && ` ${t('measured.against', { count: against })}`}
      {silent > 0 && ` ${t('measured.silent', { count: silent })}`}
    </span>
  )
}

function Proposal({ verdict }: { verdict: Verdict }) {
  const t = useWords()
  const { proposal, recommendation } = verdict
  const value = useAnswer(recommendation, 'value')
  const takenOn = useAnswer(recommendation, 'takenFromEvidenceOn')
  const takeOver = useTakeOver(recommendation)
  if (proposal === null) return null
  const take = () => {
    takeOver(proposal)
    // The button goes; whoever works by keyboard goes on from the card.
    document.getElementById(fieldIds.card)?.focus({ preventScroll: true })
  }
  if (value === proposal)
    return takenOn === null ? <span>{t('measured.agrees')}</span> : <span>{t('measured.taken', { day: takenOn })}</span>
  return (
    <button type="button" id={fieldIds.takeOver} className="assess-button measured-take" aria-keyshortcuts="E" onClick={take}>
      {t('measured.takeOver', { value: t(`common:values.${proposal}`) })} <KeyCap of="E" />
    </button>
  )
}

/** Beside what the team says: what the tools show of this recommendation, and how much of it they can see at all. */
export const MeasuredPart = memo(function MeasuredPart({ id }: { id: RecommendationId }) {
  const t = useWords()
  const measured = useMeasured()
  const language = useLanguage()
  const verdict = measured?.verdicts.get(id)
  if (!measured || !verdict) return null
  const limit = measured.mapping.limits.get(id)?.[language]
  return (
    <section className="measured" aria-label={t('measured.title')} data-kind={verdict.kind}>
      <dl>
        <div>
          <dt>{t('measured.shows')}</dt>
          <dd>
            <strong>{t(`common:verdict.${verdict.kind}`)}</strong>
            {verdict.kind !== 'silent' && (
              <>
                {' '}
                <span className="measured-soft">{t(`measured.strength.${verdict.strength}`)}</span> <Accounts verdict={verdict} />
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('measured.covers')}</dt>
          <dd>
            {t(`measured.reach.${verdict.reach}`)}
            {limit !== undefined && <span className="measured-soft"> {limit}</span>}
          </dd>
        </div>
      </dl>
      <p className="measured-actions">
        <Proposal verdict={verdict} />
        {verdict.kind !== 'silent' && <a href={`#/evidence/${id}`}>{t('measured.detail')}</a>}
      </p>
    </section>
  )
})
