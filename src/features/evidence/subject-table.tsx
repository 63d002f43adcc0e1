import { subjectTitle } from '../../domain/evidence/subject-title.ts'
import type { VerdictSubject } from '../../domain/evidence/verdict.ts'
import { asCount } from '../../i18n/format.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Pager, usePaged } from '../../ui/pager.tsx'
import type { Derived } from './derived.ts'
import { FramedTable } from './framed-table.tsx'
import { subjectPage } from './subjects.ts'
import { useWords } from './words.ts'

function SubjectName({ subject, derived }: { subject: VerdictSubject; derived: Derived }) {
  const t = useWords()
  const { row } = subject
  const page = subjectPage(derived.library, row, derived.language)
  return (
    <>
      {page === null ? (
        <code>{row.subject}</code>
      ) : (
        <a href={page} target="_blank" rel="noopener noreferrer">
          <code>{row.subject}</code>
          <span className="visually-hidden">
            ({t('verdicts.documentation', { id: row.subject })}, {t('common:opensInNewTab')})
          </span>
        </a>
      )}{' '}
      <span className="evidence-soft">{t(`tool.${row.tool}`)}</span>
      <span className="evidence-below">{subjectTitle(derived.library, row, derived.language)}</span>
      {row.isNamedByAws && <span className="evidence-soft evidence-below">{t('verdicts.named')}</span>}
      {subject.failing.length > 0 && (
        <Disclosure label={t('verdicts.failing')} about={row.subject}>
          {() => (
            <ul className="evidence-resources">
              {subject.failing.map((resource) => (
                <li key={resource}>{resource}</li>
              ))}
            </ul>
          )}
        </Disclosure>
      )}
    </>
  )
}

function SubjectRow({ subject, derived }: { subject: VerdictSubject; derived: Derived }) {
  const t = useWords()
  const { row, passed, failed, undecided, nothingToCheck, failingAccounts } = subject
  return (
    <tr>
      <th scope="row">
        <SubjectName subject={subject} derived={derived} />
      </th>
      <td>{asCount(failed)}</td>
      <td>
        {asCount(passed)}
        {nothingToCheck > 0 && (
          <span className="evidence-soft evidence-below">{t('verdicts.nothingToCheck', { count: nothingToCheck })}</span>
        )}
      </td>
      <td>{asCount(undecided)}</td>
      <td>{asCount(failingAccounts.length)}</td>
      <td>{t('verdicts.weights', { onFail: t(`strength.${row.onFail}`), onPass: t(`strength.${row.onPass}`) })}</td>
    </tr>
  )
}

const columns = ['subject', 'failed', 'passed', 'undecided', 'failingAccounts', 'weight'] as const

/** The controls and checks behind a verdict, those that fail first. */
export function SubjectTable({ subjects, derived }: { subjects: readonly VerdictSubject[]; derived: Derived }) {
  const t = useWords()
  const paged = usePaged(subjects.toSorted((a, b) => b.failed - a.failed))
  const label = t('verdicts.subjects')
  return (
    <>
      <h3>{label}</h3>
      <FramedTable label={label} columns={columns.map((column) => t(`verdicts.${column}`))}>
        {paged.shown.map((subject) => (
          <SubjectRow key={`${subject.row.tool} ${subject.row.subject}`} subject={subject} derived={derived} />
        ))}
      </FramedTable>
      <Pager paged={paged} table={label} />
    </>
  )
}
