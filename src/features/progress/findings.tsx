import { useState } from 'react'
import type { EvidenceChange, FindingChangeKind, SubjectChange } from '../../domain/comparison/comparison.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Pager, usePaged } from '../../ui/pager.tsx'
import { ExposureChanges } from './exposure-changes.tsx'
import { FramedTable } from './framed-table.tsx'
import { useSubjectNames } from './subject-names.ts'
import { useWords } from './words.ts'

const kinds: readonly FindingChangeKind[] = ['new', 'fixed', 'still-open', 'unseen', 'newly-seen', 'suppressed']

type Places = SubjectChange['places'][FindingChangeKind]
const mostPlaces = 100

function PlaceList({ places }: { places: Places }) {
  const t = useWords()
  const shown = places.slice(0, mostPlaces)
  return (
    <ul className="progress-places">
      {shown.map(({ account, region }) => (
        <li key={`${account} ${region}`}>
          {account === '' ? t('findings.noAccount') : account} {region}
        </li>
      ))}
      {places.length > shown.length && <li>{t('findings.morePlaces', { count: places.length - shown.length })}</li>}
    </ul>
  )
}

function SubjectRow({ subject, kind, title }: { subject: SubjectChange; kind: FindingChangeKind; title: string }) {
  const t = useWords()
  const places = subject.places[kind]
  const id = subject.controlId ?? subject.checkId ?? ''
  return (
    <tr>
      <th scope="row">
        <span className="progress-nowrap">{id}</span>
        {title !== '' && <span className="progress-soft progress-below">{title}</span>}
      </th>
      <td>{t(`severity.${subject.severity}`)}</td>
      <td>
        <Disclosure label={t('findings.places', { count: places.length })} about={id}>
          {() => <PlaceList places={places} />}
        </Disclosure>
      </td>
    </tr>
  )
}

function Subjects({ subjects, kind }: { subjects: readonly SubjectChange[]; kind: FindingChangeKind }) {
  const t = useWords()
  const titleOf = useSubjectNames()
  const own = subjects.filter(({ places }) => places[kind].length > 0)
  const paged = usePaged(own, 20)
  const label = t(`findings.kind.${kind}`)
  if (own.length === 0) return <p>{t('findings.none')}</p>
  return (
    <>
      <FramedTable label={label} columns={[t('column.control'), t('column.severity'), t('column.places')]}>
        {paged.shown.map((subject) => (
          <SubjectRow
            key={`${subject.tool} ${subject.controlId} ${subject.checkId}`}
            subject={subject}
            kind={kind}
            title={titleOf(subject)}
          />
        ))}
      </FramedTable>
      <Pager paged={paged} table={label} />
    </>
  )
}

/** Whose findings were carried forward because nobody looked, and who was looked at for the first time. */
function Accounts({ evidence }: { evidence: EvidenceChange }) {
  const t = useWords()
  const { accountsGone, accountsNew } = evidence
  const lists = [
    { accounts: accountsGone, words: t('findings.gone', { count: accountsGone.length }) },
    { accounts: accountsNew, words: t('findings.come', { count: accountsNew.length }) },
  ]
  return lists.map(
    ({ accounts, words }, at) =>
      accounts.length > 0 && (
        <div key={words} className={at === 0 ? 'progress-warned' : 'progress-noted'}>
          <Disclosure label={words}>{() => <p className="progress-accounts">{accounts.join(' ')}</p>}</Disclosure>
        </div>
      ),
  )
}

/** What became of failed results: new, fixed, still open, gone unseen. */
export function FindingsPart({ evidence }: { evidence: EvidenceChange }) {
  const t = useWords()
  const { counts, subjects } = evidence
  const [kind, setKind] = useState<FindingChangeKind>(() => kinds.find((one) => counts[one] > 0) ?? 'new')
  return (
    <section aria-labelledby="progress-findings">
      <h2 id="progress-findings">{t('findings.title')}</h2>
      <p className="progress-soft">{t('findings.unit')}</p>
      <Accounts evidence={evidence} />
      <fieldset className="progress-segments progress-counted">
        <legend className="visually-hidden">{t('findings.choose')}</legend>
        {kinds.map((one) => (
          <label key={one} data-checked={one === kind}>
            <input type="radio" name="progress-findings" checked={one === kind} onChange={() => setKind(one)} />
            <strong>{t('count', { count: counts[one] })}</strong> {t(`findings.kind.${one}`)}
          </label>
        ))}
      </fieldset>
      <p className="progress-soft">{t(`findings.means.${kind}`)}</p>
      <Subjects key={kind} subjects={subjects} kind={kind} />
      <ExposureChanges exposures={evidence.exposures} />
    </section>
  )
}
