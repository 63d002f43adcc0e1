import { memo, useId } from 'react'
import type { Answer } from '../../domain/answer.ts'
import type { RecommendationId } from '../../domain/model.ts'
import { DisclosureButton } from '../../ui/disclosure.tsx'
import { ValueChip, VerdictChip } from './chips.tsx'
import type { Derived } from './derived.ts'
import { Proposal } from './proposal.tsx'
import { Side } from './side.tsx'
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
          <DisclosureButton id={`evidence-of-${id}`} isOpen={isOpen} onToggle={() => onToggle(id)} controls={detailId}>
            {title}
          </DisclosureButton>
          <span className="evidence-soft">{t('common:phaseNumber', { number: phase })}</span>
        </p>
        <dl className="evidence-sides">
          <Side name="evidence">
            <VerdictChip verdict={verdict} />
          </Side>
          <Side name="accounts">
            <Accounts verdict={verdict} />
          </Side>
          <Side name="answer">
            <ValueChip value={answer.value} />
          </Side>
          <Side name="proposal">
            <Proposal verdict={verdict} title={title} />
          </Side>
        </dl>
      </div>
      <div id={detailId} hidden={!isOpen}>
        {isOpen && <VerdictDetail recommendation={recommendation} verdict={verdict} answer={answer} derived={derived} />}
      </div>
    </li>
  )
})
