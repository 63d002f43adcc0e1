import { Fragment, useId, useState } from 'react'
import type { AccountCoverage } from '../../domain/evidence/coverage.ts'
import { type Detector, type DetectorState, detectors } from '../../domain/evidence/detectors.ts'
import type { Tool } from '../../domain/evidence/finding.ts'
import { regionsAmong } from '../../domain/evidence/regions.ts'
import { asCount } from '../../i18n/format.ts'
import { DisclosureButton } from '../../ui/disclosure.tsx'
import { Pager, usePaged } from '../../ui/pager.tsx'
import type { AccountFilter } from './account-filter.ts'
import { FramedTable } from './framed-table.tsx'
import { accountName, regionName, useWords } from './words.ts'

export const accountTableId = 'evidence-accounts'

const columns = ['account', 'accountRegions', 'accountResults', 'newest', 'tools'] as const
const marks: Readonly<Record<DetectorState, string>> = { on: '●', partly: '◐', off: '○', unknown: '–' }

function StateCells({ states }: { states: Readonly<Record<Detector, DetectorState>> }) {
  const t = useWords()
  return detectors.map((detector) => (
    <td key={detector} className="evidence-state" data-state={states[detector]}>
      <span aria-hidden="true">{marks[states[detector]]}</span> {t(`state.${states[detector]}`)}
    </td>
  ))
}

function ToolNames({ tools }: { tools: readonly Tool[] }) {
  const t = useWords()
  return tools.map((tool) => t(`tool.${tool}`)).join(t('nameSeparator'))
}

function RegionRows({ coverage, id }: { coverage: AccountCoverage; id: string }) {
  const t = useWords()
  return (
    <tr id={id} className="evidence-regions">
      <td colSpan={columns.length + detectors.length}>
        <table className="evidence-table">
          <caption>{t('coverage.detail', { account: accountName(t, coverage.account) })}</caption>
          <tbody>
            {coverage.regions.map(({ region, results, newest, tools, detectors: states }) => (
              <tr key={region}>
                <th scope="row">{regionName(t, region)}</th>
                <td>{t('results', { count: results })}</td>
                <td>{newest === null ? t('noDate') : t('on', { day: newest })}</td>
                <td>
                  <ToolNames tools={tools} />
                </td>
                <td>
                  {detectors
                    .filter((detector) => states[detector] !== 'unknown')
                    .map((detector) =>
                      t('coverage.filtered', { detector: t(`detector.${detector}`), state: t(`state.${states[detector]}`) }),
                    )
                    .join(t('nameSeparator'))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </td>
    </tr>
  )
}

function AccountRow({ coverage }: { coverage: AccountCoverage }) {
  const t = useWords()
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const { account, regions, results, newest, isStale, tools } = coverage
  return (
    <Fragment>
      <tr>
        <th scope="row">
          <DisclosureButton isOpen={isOpen} onToggle={() => setOpen(!isOpen)} controls={isOpen ? id : undefined}>
            {accountName(t, account)}
          </DisclosureButton>
        </th>
        <td>{asCount(regionsAmong(regions.map(({ region }) => region)).length)}</td>
        <td>{asCount(results)}</td>
        <td className="evidence-dates">
          {newest === null ? t('noDate') : t('on', { day: newest })}
          {isStale === true && <span className="evidence-stale evidence-below">{t('coverage.isStale')}</span>}
        </td>
        <td>
          <ToolNames tools={tools} />
        </td>
        <StateCells states={coverage.detectors} />
      </tr>
      {isOpen && <RegionRows coverage={coverage} id={id} />}
    </Fragment>
  )
}

type Props = {
  readonly accounts: readonly AccountCoverage[]
  readonly filter: AccountFilter
  readonly onFilter: (filter: AccountFilter) => void
}

function Shown({ filter, onFilter }: Omit<Props, 'accounts'>) {
  const t = useWords()
  if (filter === null) return null
  const words =
    filter === 'stale'
      ? t('coverage.staleOnly')
      : t('coverage.filtered', { detector: t(`detector.${filter.detector}`), state: t(`state.${filter.state}`) })
  return (
    <p>
      {t('coverage.filter')}: <strong>{words}</strong>{' '}
      <button type="button" className="small-button" onClick={() => onFilter(null)}>
        {t('coverage.all')}
      </button>
    </p>
  )
}

/** Every account that has spoken, 50 at a time, with its detectors; its Regions on demand. */
export function AccountTable({ accounts, filter, onFilter }: Props) {
  const t = useWords()
  const paged = usePaged(accounts, 10)
  const label = t('coverage.accountsTable')
  return (
    <>
      <h3 id={accountTableId}>{label}</h3>
      <Shown filter={filter} onFilter={onFilter} />
      {accounts.length === 0 ? (
        <p>{t('coverage.nothing')}</p>
      ) : (
        <FramedTable
          label={label}
          columns={[...columns.map((column) => t(`coverage.${column}`)), ...detectors.map((detector) => t(`detector.${detector}`))]}
        >
          {paged.shown.map((account) => (
            <AccountRow key={account.account} coverage={account} />
          ))}
        </FramedTable>
      )}
      <Pager paged={paged} table={label} />
    </>
  )
}
