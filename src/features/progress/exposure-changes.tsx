import type { EvidenceChange, ExposureChange, ExposureChangeKind } from '../../domain/comparison/comparison.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Pager, usePaged } from '../../ui/pager.tsx'
import { FramedTable } from './framed-table.tsx'
import { useWords } from './words.ts'

const kinds: readonly ExposureChangeKind[] = ['new', 'fixed', 'still-open', 'unseen', 'newly-seen']

function ExposureTable({ label, exposures }: { label: string; exposures: readonly ExposureChange[] }) {
  const t = useWords()
  const paged = usePaged(exposures, 20)
  return (
    <>
      <FramedTable label={label} columns={[t('column.severity'), t('column.exposure'), t('column.account')]}>
        {paged.shown.map(({ id, title, severity, account, region }) => (
          <tr key={`${id} ${title} ${account} ${region}`}>
            <td>{t(`severity.${severity}`)}</td>
            <th scope="row">{title}</th>
            <td className="progress-nowrap">
              {account} {region}
            </td>
          </tr>
        ))}
      </FramedTable>
      <Pager paged={paged} table={label} />
    </>
  )
}

/** What became of open exposures. */
export function ExposureChanges({ exposures }: { exposures: EvidenceChange['exposures'] }) {
  const t = useWords()
  const some = kinds.filter((kind) => exposures[kind].length > 0)
  return (
    <>
      <h3>{t('exposures.title')}</h3>
      {some.length === 0 && <p>{t('exposures.none')}</p>}
      {some.map((kind) => {
        const label = t(`exposures.kind.${kind}`, { count: exposures[kind].length })
        return (
          <Disclosure key={kind} label={label} isOpenAtFirst={kind === 'new' || kind === 'fixed'}>
            {() => <ExposureTable label={label} exposures={exposures[kind]} />}
          </Disclosure>
        )
      })}
    </>
  )
}
