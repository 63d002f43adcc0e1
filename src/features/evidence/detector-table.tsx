import type { EvidenceCoverage } from '../../domain/evidence/coverage.ts'
import { type Detector, type DetectorState, detectors } from '../../domain/evidence/detectors.ts'
import { asCount } from '../../i18n/format.ts'
import type { AccountFilter } from './account-filter.ts'
import { accountTableId } from './account-table.tsx'
import { FramedTable } from './framed-table.tsx'
import { goToSection } from './go-to.ts'
import { useWords } from './words.ts'

const states: readonly DetectorState[] = ['on', 'partly', 'off', 'unknown']

type Props = {
  readonly coverage: EvidenceCoverage
  readonly filter: AccountFilter
  readonly onFilter: (filter: AccountFilter) => void
}

type CellProps = Props & { readonly detector: Detector; readonly state: DetectorState }

function Cell({ coverage, filter, onFilter, detector, state }: CellProps) {
  const t = useWords()
  const count = coverage.detectors[detector][state]
  if (count === 0) return <td>0</td>
  const isChosen = filter !== null && filter !== 'stale' && filter.detector === detector && filter.state === state
  const words = t('coverage.stateOf', {
    detector: t(`detector.${detector}`),
    state: t(`state.${state}`),
    count,
    total: coverage.accounts.length,
  })
  const choose = () => {
    onFilter(isChosen ? null : { detector, state })
    if (!isChosen) goToSection(accountTableId)
  }
  return (
    <td>
      <button type="button" className="small-button" aria-pressed={isChosen} aria-label={words} onClick={choose}>
        {asCount(count)}
      </button>
    </td>
  )
}

/** Each detector by the number of accounts in which it is on, partly on, off or unknown; a number leads to those accounts. */
export function DetectorTable(props: Props) {
  const t = useWords()
  return (
    <>
      <h3>{t('coverage.detectors')}</h3>
      <p className="evidence-soft">{t('coverage.detectorsAbout')}</p>
      <FramedTable
        label={t('coverage.detectors')}
        columns={[t('coverage.detector'), ...states.map((state) => t(`state.${state}`))]}
        isNumbers
        className="evidence-detectors"
      >
        {detectors.map((detector) => (
          <tr key={detector}>
            <th scope="row">{t(`detector.${detector}`)}</th>
            {states.map((state) => (
              <Cell key={state} {...props} detector={detector} state={state} />
            ))}
          </tr>
        ))}
      </FramedTable>
    </>
  )
}
