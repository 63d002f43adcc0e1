import { memo, useId } from 'react'
import type { Answer } from '../../domain/assessment.ts'
import type { RecommendationId } from '../../domain/model.ts'
import { ValueChip, VerdictChip } from './chips.tsx'
import type { Derived } from './derived.ts'
import { Proposal } from './proposal.tsx'
import { VerdictDetail } from './verdict-detail.tsx'
import type { ShownVerdict } from './verdict-view.ts'
import { useWords } from './words.ts'

type Props = ShownVerdict & {
  readonly answer: Answer
  readonly derived: Derived
  readonly isOpen: boolean
  readonly onToggle: (id: RecommendationId) => void
}

function Accounts({ verdict: { kind, supporting, contradicting, mixed, accountsInScope } }: Pick<ShownVerdict, 'verdict'>) {
  const t = useWords()
  if (kind === 'silent') return t('verdicts.noProposal')
  return [
    t('verdicts.supported', { count: supporting.length, total: accountsInScope }),
    contradicting.length > 0 && t('verdicts.contradicted', { count: contradicting.length }),
    mixed.length > 0 && t('verdicts.mixedAccounts', { count: mixed.length }),
  ]
    .filter((part) => part !== false)
    .join(t('nameSeparator'))
}

/** One recommendation: what the evidence shows, in how many accounts, what the team says, and what is proposed. */
export const VerdictItem = memo(function VerdictItem({ recommendation, verdict, answer, derived, isOpen, onToggle }: Props) {
  const t = useWords()
  const detailId = useId()
  const { id, phase } = recommendation
  const title = derived.names.titles.get(id) ?? id
  return (
    <li>
      <div className="evidence-row">
        <p className="evidence-title">
          <button
            type="button"
            id={`evidence-of-${id}`}
            className="evidence-link"
            aria-expanded={isOpen}
            aria-controls={detailId}
            onClick={() => onToggle(id)}
          >
            <span className="disclosure-caret" aria-hidden="true" />
            <span>{title}</span>
          </button>
          <span className="evidence-soft">{t('common:phaseNumber', { number: phase })}</span>
        </p>
        <dl className="evidence-sides">
          <div>
            <dt>{t('verdicts.evidence')}</dt>
            <dd>
              <VerdictChip verdict={verdict} />
            </dd>
          </div>
          <div className="is-wide">
            <dt>{t('verdicts.accounts')}</dt>
            <dd>
              <Accounts verdict={verdict} />
            </dd>
          </div>
          <div>
            <dt>{t('verdicts.answer')}</dt>
            <dd>
              <ValueChip value={answer.value} />
            </dd>
          </div>
          <div>
            <dt>{t('verdicts.proposal')}</dt>
            <dd>
              <Proposal verdict={verdict} title={title} />
            </dd>
          </div>
        </dl>
      </div>
      <div id={detailId} hidden={!isOpen}>
        {isOpen && <VerdictDetail recommendation={recommendation} verdict={verdict} answer={answer} derived={derived} />}
      </div>
    </li>
  )
})
