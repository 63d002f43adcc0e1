import type { EvidenceChange } from '../../domain/comparison/comparison.ts'
import type { ScoreLine } from '../../domain/evidence/security-score.ts'
import { asPercent, asPointChange, asPoints, asSigned } from '../../i18n/format.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Scrolled } from '../../ui/scrolled.tsx'
import { useWords } from './words.ts'

const qualifiers = ['passed', 'failed', 'unknown', 'noData', 'onlySuppressed', 'disabled', 'nothingToCheck'] as const

function Qualifiers({ before, after }: { before: ScoreLine; after: ScoreLine }) {
  const t = useWords()
  return (
    <Scrolled label={t('security.qualifiers')}>
      <table className="progress-table">
        <thead>
          <tr>
            <th scope="col">{t('security.controls')}</th>
            <th scope="col" className="progress-number">
              {t('bridge.before')}
            </th>
            <th scope="col" className="progress-number">
              {t('bridge.after')}
            </th>
            <th scope="col" className="progress-number">
              {t('column.difference')}
            </th>
          </tr>
        </thead>
        <tbody>
          {qualifiers.map((name) => (
            <tr key={name}>
              <th scope="row">{t(`security.${name}`)}</th>
              <td className="progress-number">{t('count', { count: before[name] })}</td>
              <td className="progress-number">{t('count', { count: after[name] })}</td>
              <td className="progress-number">{asSigned(after[name] - before[name])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  )
}

function Move({ change }: { change: EvidenceChange['securityScore'] }) {
  const t = useWords()
  const { before, after, move } = change
  const { byNoLongerCounted, noLongerCounted } = move
  if (before.ratio === null || after.ratio === null) return <p>{t('security.noScore')}</p>
  const uncounted = byNoLongerCounted === null ? 0 : Number(asPoints(byNoLongerCounted))
  return (
    <>
      <p>
        <strong>{t('points', { points: asPointChange(before.ratio, after.ratio) })}</strong>{' '}
        {noLongerCounted.length === 0
          ? t('security.allByResults')
          : t('security.byNoLongerCounted', { count: noLongerCounted.length, points: uncounted })}
      </p>
      {noLongerCounted.length > 0 && (
        <Disclosure label={t('security.which', { count: noLongerCounted.length })}>
          {() => (
            <ul className="progress-places">
              {noLongerCounted.map(({ controlId, before: was, now }) => (
                <li key={controlId}>
                  {t('security.noLonger', { control: controlId, before: t(`security.${was}`), now: t(`security.now.${now}`) })}
                </li>
              ))}
            </ul>
          )}
        </Disclosure>
      )}
    </>
  )
}

/** Security Hub's own score on both sides, with what qualifies it: it is never mixed with the maturity scores. */
export function SecurityScorePart({ change }: { change: EvidenceChange['securityScore'] }) {
  const t = useWords()
  const { before, after } = change
  return (
    <section aria-labelledby="progress-security">
      <h2 id="progress-security">{t('security.title')}</h2>
      <p className="progress-figure">
        {asPercent(before.ratio)} <span aria-hidden="true">→</span>
        <span className="visually-hidden">{t('compare.to')}</span> {asPercent(after.ratio)}
      </p>
      <Move change={change} />
      <Qualifiers before={before} after={after} />
    </section>
  )
}
