import type { Comparison } from '../../domain/comparison/comparison.ts'
import type { PhaseReached } from '../../domain/model.ts'
import { useModel } from '../../state/react.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { capabilityName, phaseWords, useWords } from './words.ts'

type Row = Comparison['phases'][number]

function directionOf(before: PhaseReached | null, after: PhaseReached | null): 'up' | 'down' | 'changed' {
  if (before === null || after === null) return 'changed'
  return after > before ? 'up' : 'down'
}

function PhaseRow({ name, before, after }: { name: string } & Omit<Row, 'capability'>) {
  const t = useWords()
  const { names } = useModel()
  const isSame = before === after
  return (
    <li>
      <span className="progress-phase-name">{name}</span>{' '}
      {isSame ? (
        phaseWords(t, names, after)
      ) : (
        <>
          {phaseWords(t, names, before)} <span aria-hidden="true">→</span>
          <span className="visually-hidden">{t('compare.to')}</span> <strong>{phaseWords(t, names, after)}</strong>{' '}
          <span className="progress-badge" data-kind={directionOf(before, after)}>
            {t(`phase.${directionOf(before, after)}`)}
          </span>
        </>
      )}
    </li>
  )
}

/** Where a phase was reached or lost. */
export function PhasesPart({ comparison }: { comparison: Comparison }) {
  const t = useWords()
  const { names } = useModel()
  const { phases, scores } = comparison
  const moved = phases.filter(({ before, after }) => before !== after)
  const same = phases.filter(({ before, after }) => before === after)
  const rows = (own: readonly Row[]) => (
    <ul className="progress-phases">
      {own.map(({ capability, before, after }) => (
        <PhaseRow key={capability} name={capabilityName(names, capability)} before={before} after={after} />
      ))}
    </ul>
  )
  return (
    <section aria-labelledby="progress-phases">
      <h2 id="progress-phases">{t('phase.title')}</h2>
      <ul className="progress-phases">
        <PhaseRow name={t('phase.organisation')} before={scores.older.organisation.reached} after={scores.newer.organisation.reached} />
      </ul>
      {moved.length === 0 ? <p>{t('phase.none')}</p> : rows(moved)}
      {same.length > 0 && moved.length > 0 && <Disclosure label={t('phase.same', { count: same.length })}>{() => rows(same)}</Disclosure>}
    </section>
  )
}
