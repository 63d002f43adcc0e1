import { memo, useState } from 'react'
import { detectors } from '../../domain/evidence/detectors.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { type AccountFilter, fits } from './account-filter.ts'
import { AccountTable } from './account-table.tsx'
import type { Derived } from './derived.ts'
import { DetectorTable } from './detector-table.tsx'
import { nameList, periodWords, regionName, useWords } from './words.ts'

function Scope({ derived: { coverage, accountCount: total } }: { derived: Derived }) {
  const t = useWords()
  const count = coverage.accounts.filter(({ account }) => account !== '').length
  if (total === null) {
    return (
      <p>
        <strong>{t('coverage.noScope', { count })}</strong> <a href="#/settings">{t('coverage.sayScope')}</a>
      </p>
    )
  }
  return (
    <p>
      <strong>{t(count > total ? 'coverage.moreThanScope' : 'coverage.scope', { count, total })}</strong>
    </p>
  )
}

function Facts({ derived, onStale }: { derived: Derived; onStale: () => void }) {
  const t = useWords()
  const { coverage } = derived
  const { regions, isStale, staleAccounts } = coverage
  const names = nameList(
    t,
    regions.map((region) => regionName(t, region)),
    20,
  )
  return (
    <>
      <Scope derived={derived} />
      <p>{regions.length === 0 ? t('coverage.noRegions') : t('coverage.regions', { count: regions.length, names })}</p>
      <p>{t('coverage.dates', { when: periodWords(t, coverage) })}</p>
      {isStale === true && <p className="evidence-warning">{t('coverage.stale')}</p>}
      {isStale !== true && staleAccounts > 0 && (
        <p className="evidence-warning">
          {t('coverage.staleAccounts', { count: staleAccounts })}{' '}
          <button type="button" className="link-button not-printed" onClick={onStale}>
            {t('coverage.showStale')}
          </button>
        </p>
      )}
      {coverage.accounts.some(({ account }) => account === '') && <p>{t('coverage.unnamed')}</p>}
    </>
  )
}

function UnknownControls({ derived }: { derived: Derived }) {
  const t = useWords()
  const unknown = [...new Set(derived.evidence.flatMap(({ unknownControls }) => unknownControls))].toSorted()
  if (unknown.length === 0) return null
  return (
    <Disclosure label={t('coverage.unknownControls', { count: unknown.length })}>
      {() => (
        <>
          <p>{t('coverage.unknownControlsAbout')}</p>
          <ul className="evidence-accounts">
            {unknown.map((id) => (
              <li key={id}>{id}</li>
            ))}
          </ul>
        </>
      )}
    </Disclosure>
  )
}

/** Which accounts and Regions have spoken, how long ago, and which detectors are on where. */
export const Coverage = memo(function Coverage({ derived }: { derived: Derived }) {
  const t = useWords()
  const [filter, setFilter] = useState<AccountFilter>(null)
  const { coverage } = derived
  const isHeard = detectors.some((detector) => coverage.detectors[detector].unknown < coverage.accounts.length)
  return (
    <section aria-labelledby="evidence-coverage">
      <h2 id="evidence-coverage">{t('section.coverage')}</h2>
      <p className="evidence-intro">{t('coverage.intro')}</p>
      <Facts derived={derived} onStale={() => setFilter('stale')} />
      {isHeard && <DetectorTable coverage={coverage} filter={filter} onFilter={setFilter} />}
      <AccountTable accounts={coverage.accounts.filter((one) => fits(filter, one))} filter={filter} onFilter={setFilter} />
      <UnknownControls derived={derived} />
    </section>
  )
})
