import { evidencedOf, type Evidenced as Side } from '../../domain/evidence/evidenced.ts'
import { isStale } from '../../domain/evidence/stale.ts'
import { countsSilence, type Verdicts } from '../../domain/evidence/verdict.ts'
import { groups, type Recommendation } from '../../domain/model.ts'
import { asPercent } from '../../i18n/format.ts'
import { dayOf } from '../../state/clock.ts'
import { useAssessment, usePorts } from '../../state/react.tsx'
import { useMeasured } from '../../state/use-measured.ts'
import { Scrolled } from '../../ui/scrolled.tsx'
import type { Scoring } from './scoring.ts'
import { useWords } from './words.ts'

type Row = { readonly key: string; readonly name: string; readonly side: Side }

function rowsOf({ model, names, answers, profile }: Scoring, verdicts: Verdicts, all: string): readonly Row[] {
  const sideOf = (recommendations: readonly Recommendation[]) => evidencedOf(recommendations, answers, verdicts, profile.weights)
  return [
    ...groups.map((group) => ({
      key: group,
      name: names.groups[group].name,
      side: sideOf(model.recommendations.filter((one) => one.group === group)),
    })),
    { key: 'all', name: all, side: sideOf(model.recommendations) },
  ]
}

function Sides({ rows }: { rows: readonly Row[] }) {
  const t = useWords()
  return (
    <table className="scores-table">
      <caption>{t('evidenced.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('column.group')}</th>
          <th scope="col">{t('evidenced.rests')}</th>
          <th scope="col">{t('evidenced.decided')}</th>
          <th scope="col">{t('evidenced.claimed')}</th>
          <th scope="col">{t('evidenced.evidenced')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, side }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td>
              {side.applicable - side.byStrength.none}/{side.applicable} ({asPercent(side.restsOnEvidence.any)})
            </td>
            <td>
              {side.count}/{side.applicable}
            </td>
            <td>{asPercent(side.claimed)}</td>
            <td>{asPercent(side.evidenced)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What the team claims beside what the evidence shows, and how much rests on evidence at all. */
export function Evidenced({ scoring }: { scoring: Scoring }) {
  const t = useWords()
  const { now } = usePorts()
  const measured = useMeasured()
  const hasEvidence = useAssessment((state) => (state.assessment?.evidence.length ?? 0) > 0)
  const today = dayOf(now())
  const stale = [...scoring.answers.values()].filter(({ answeredOn }) => answeredOn !== null && isStale(answeredOn, today)).length
  return (
    <section aria-labelledby="scores-evidenced">
      <h2 id="scores-evidenced">{t('section.evidenced')}</h2>
      <p className="scores-intro">{t(hasEvidence ? 'intro.evidenced' : 'evidenced.none')}</p>
      {hasEvidence && !measured && <p role="status">{t('common:loading')}</p>}
      {measured && (
        <Scrolled label={t('evidenced.table')}>
          <Sides rows={rowsOf(scoring, measured.verdicts, t('evidenced.all'))} />
        </Scrolled>
      )}
      {measured && (
        <p className="scores-soft">
          {t('evidenced.like')}
          {countsSilence(measured.verdicts) && ` ${t('evidenced.silent')}`}
        </p>
      )}
      {stale > 0 && <p className="scores-soft">{t('evidenced.stale', { count: stale })}</p>}
      <p>
        <a href="#/evidence">{t(hasEvidence ? 'evidenced.see' : 'evidenced.take')}</a>
      </p>
    </section>
  )
}
