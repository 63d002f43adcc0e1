import { memo } from 'react'
import type { ScoreLine, StandardScore } from '../../domain/evidence/security-score.ts'
import { asPercent } from '../../i18n/format.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import type { Derived } from './derived.ts'
import { ScoreDistributionView } from './score-distribution.tsx'
import { ScoreTable } from './score-table.tsx'
import { useWords } from './words.ts'

function Qualifiers({ line }: { line: ScoreLine }) {
  const t = useWords()
  const { passed, failed, noData, onlySuppressed, disabled, nothingToCheck } = line
  return (
    <ul className="evidence-facts-list">
      {passed === 0 && failed > 0 && <li className="evidence-warning">{t('score.nothingPassed')}</li>}
      <li>{nothingToCheck === 0 ? t('score.nothingToCheckNone') : t('score.nothingToCheck', { count: nothingToCheck })}</li>
      <li>
        {noData === 0 ? t('score.noDataNone') : t('score.noData', { count: noData })}
        {onlySuppressed > 0 && ` (${t('score.onlySuppressed', { count: onlySuppressed })})`}
      </li>
      <li>{disabled === 0 ? t('score.disabledNone') : t('score.disabled', { count: disabled })}</li>
    </ul>
  )
}

function Overall({ line }: { line: ScoreLine }) {
  const t = useWords()
  const { passed, failed, unknown, ratio } = line
  return (
    <div className="evidence-card">
      <h3>{t('score.overall')}</h3>
      <p className="evidence-figure">{asPercent(ratio)}</p>
      <p>{t('score.line', { passed, failed, unknown })}</p>
      <h4>{t('score.qualifiers')}</h4>
      <Qualifiers line={line} />
      <Disclosure label={t('score.how')}>
        {() => (
          <>
            <p>{t('score.rule')}</p>
            <p>{ratio === null ? t('score.formulaNone') : t('score.formula', { passed, failed, unknown, ratio })}</p>
            <p className="evidence-soft">{t('score.consoleNote')}</p>
          </>
        )}
      </Disclosure>
    </div>
  )
}

function Standards({ standards }: { standards: readonly StandardScore[] }) {
  const t = useWords()
  const label = t('score.standards')
  const lines = (isNamed: boolean) =>
    standards.filter(({ isNamedByFile }) => isNamedByFile === isNamed).map((line) => ({ ...line, name: line.standard }))
  const [named, others] = [lines(true), lines(false)]
  return (
    <>
      <h3>{label}</h3>
      {named.length > 0 && <ScoreTable lines={named} label={label} first={t('score.standard')} />}
      {others.length > 0 && (
        <Disclosure label={t('score.byCatalogue', { count: others.length })} isOpenAtFirst={named.length === 0}>
          {() => (
            <>
              <p>{t('score.byCatalogueAbout')}</p>
              <ScoreTable lines={others} label={label} first={t('score.standard')} />
            </>
          )}
        </Disclosure>
      )}
    </>
  )
}

/** The security score by Security Hub's own rule, beside what qualifies it: overall, by standard, and over the accounts. */
export const SecurityScores = memo(function SecurityScores({ derived }: { derived: Derived }) {
  const t = useWords()
  const { overall, standards, accounts } = derived.score
  const isHeard = accounts.length > 0 || overall.ratio !== null || overall.noData + overall.disabled > 0
  return (
    <section aria-labelledby="evidence-score">
      <h2 id="evidence-score">{t('section.score')}</h2>
      {isHeard ? (
        <>
          <p className="evidence-intro">{t('score.intro')}</p>
          <div className="evidence-beside">
            <Overall line={overall} />
            <ScoreDistributionView accounts={accounts} />
          </div>
          {standards.length > 0 && <Standards standards={standards} />}
        </>
      ) : (
        <p>{t('score.none')}</p>
      )}
    </section>
  )
})
