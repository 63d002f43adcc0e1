import type { Contradiction } from '../../domain/evidence/contradictions.ts'
import { asCount, asPercent } from '../../i18n/format.ts'
import { isOpen } from './contradiction-words.ts'
import type { Derived } from './derived.ts'
import { goToSection } from './go-to.ts'
import { type EvidenceWords, periodWords, useWords } from './words.ts'

type Part = 'coverage' | 'score' | 'contradictions' | 'verdicts'

type CardProps = { readonly title: string; readonly figure: string; readonly note: string; readonly part: Part }

function Card({ title, figure, note, part }: CardProps) {
  const t = useWords()
  const section = t(`section.${part}`)
  return (
    <div className="evidence-card">
      <h3>{title}</h3>
      <p className="evidence-figure">{figure}</p>
      <p className="evidence-soft">{note}</p>
      <button type="button" className="link-button not-printed" onClick={() => goToSection(`evidence-${part}`)}>
        {t('summary.goTo')} <span className="visually-hidden">({section})</span>
      </button>
    </div>
  )
}

function accountsFigure(t: EvidenceWords, { coverage, accountCount: total }: Derived): string {
  const count = coverage.accounts.filter(({ account }) => account !== '').length
  return total !== null && count <= total ? t('summary.ofAccounts', { count, total }) : asCount(count)
}

/** Four figures, each with the way to what lies behind it. */
export function Summary({ derived, contradictions }: { derived: Derived; contradictions: readonly Contradiction[] }) {
  const t = useWords()
  const { coverage, score, verdicts } = derived
  const { overall } = score
  const counted = overall.passed + overall.failed + overall.unknown
  const kinds = [...verdicts.values()].map(({ kind }) => kind)
  const of = (kind: (typeof kinds)[number]) => kinds.filter((one) => one === kind).length
  const differing = contradictions.filter((one) => !isOpen(one))
  const more = differing.filter(({ direction }) => direction === 'claims-more').length
  return (
    <section aria-labelledby="evidence-summary">
      <h2 id="evidence-summary">{t('summary.title')}</h2>
      <div className="evidence-cards">
        <Card
          title={t('summary.accounts')}
          figure={accountsFigure(t, derived)}
          note={t('summary.when', { when: periodWords(t, coverage) })}
          part="coverage"
        />
        <Card
          title={t('summary.score')}
          figure={asPercent(overall.ratio)}
          note={overall.ratio === null ? t('summary.scoreNone') : t('summary.scoreOf', { passed: overall.passed, counted })}
          part="score"
        />
        <Card
          title={t('summary.contradictions')}
          figure={asCount(differing.length)}
          note={
            differing.length === 0
              ? t('summary.contradictionsNone')
              : t('summary.contradictionsOf', { more, less: differing.length - more })
          }
          part="contradictions"
        />
        <Card
          title={t('summary.verdicts')}
          figure={t('summary.ofAccounts', { count: kinds.length - of('silent'), total: kinds.length })}
          note={t('summary.verdictsOf', { supports: of('supports'), contradicts: of('contradicts'), mixed: of('mixed') })}
          part="verdicts"
        />
      </div>
    </section>
  )
}
