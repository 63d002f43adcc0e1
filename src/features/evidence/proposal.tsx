import type { MouseEvent } from 'react'
import { untouchedAnswer } from '../../domain/answer.ts'
import { silentAccounts, type Verdict } from '../../domain/evidence/verdict.ts'
import { dayOf } from '../../state/clock.ts'
import { useAssessment, usePorts } from '../../state/react.tsx'
import { useTell } from './told.tsx'
import { useWords } from './words.ts'

type Props = { readonly verdict: Verdict; readonly title: string }

// Once taken over, the button is gone, and perhaps the whole line: the keyboard goes on from the heading above.
function keepFocusIn(section: Element | null): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return
    const heading = section?.querySelector<HTMLElement>('h2')
    heading?.setAttribute('tabindex', '-1')
    heading?.focus({ preventScroll: true })
  })
}

/** How much of the proposal is owed to accounts of which nobody knows anything: 0% must not pass for a finding. */
function Silent({ verdict }: { verdict: Verdict }) {
  const t = useWords()
  const count = silentAccounts(verdict)
  return count > 0 && <span className="evidence-soft evidence-below">{t('verdicts.silentAccounts', { count })}</span>
}

/** The answer the evidence proposes, and the button by which a person takes it over. */
export function Proposal({ verdict, title }: Props) {
  const t = useWords()
  const { assessments, now } = usePorts()
  const tell = useTell()
  const { recommendation, proposal } = verdict
  const answer = useAssessment(({ assessment }) => assessment?.answers.get(recommendation) ?? untouchedAnswer)
  if (proposal === null) return t('verdicts.noProposal')
  const value = t(`common:values.${proposal}`)
  if (answer.value === proposal) {
    const { takenFromEvidenceOn: day } = answer
    return (
      <span className="evidence-soft">
        {value} · {day === null ? t('verdicts.sameAsAnswer') : t('verdicts.taken', { day })}
      </span>
    )
  }
  const takeOver = ({ currentTarget }: MouseEvent) => {
    const section = currentTarget.closest('section')
    assessments.getState().answer(recommendation, { value: proposal, takenFromEvidenceOn: dayOf(now()) })
    tell({ text: t('verdicts.tookOver', { title, value }) })
    keepFocusIn(section)
  }
  return (
    <>
      <button type="button" className="small-button" onClick={takeOver}>
        {t('verdicts.takeOver', { value })} <span className="visually-hidden">({title})</span>
      </button>
      <Silent verdict={verdict} />
    </>
  )
}
