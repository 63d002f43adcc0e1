import { Fragment, memo, useId, useState } from 'react'
import type { EvidenceFile } from '../../domain/evidence/evidence-file.ts'
import { isStale } from '../../domain/evidence/stale.ts'
import { asCount } from '../../i18n/format.ts'
import { usePorts } from '../../state/react.tsx'
import { DisclosureButton } from '../../ui/disclosure.tsx'
import { Pager, usePaged } from '../../ui/pager.tsx'
import type { Derived } from './derived.ts'
import { FileChoice } from './file-choice.tsx'
import { keptWords } from './file-words.ts'
import { FramedTable } from './framed-table.tsx'
import { showIntake } from './go-to.ts'
import { sharingWith } from './older-files.ts'
import { TakenFile } from './taken-file.tsx'
import { useTell } from './told.tsx'
import { useIntake } from './use-intake.ts'
import { accountCountWords, nameList, periodWords, regionCountWords, useWords } from './words.ts'

function Actions({ file }: { file: EvidenceFile }) {
  const t = useWords()
  const { assessments } = usePorts()
  const { add } = useIntake()
  const tell = useTell()
  const { name, sha256 } = file
  const remove = () => {
    const sharing = sharingWith(file, assessments.getState().assessment?.evidence ?? []).map((other) => other.name)
    assessments.getState().removeEvidence(sha256)
    tell({
      text: sharing.length > 0 ? t('files.removedShared', { name, others: nameList(t, sharing, 3) }) : t('files.removed', { name }),
      action: { label: t('files.bringBack'), run: () => assessments.getState().takeInEvidence([file]) },
    })
  }
  return (
    <div className="evidence-buttons">
      <FileChoice
        isSmall
        label={t('files.replace')}
        about={t('files.replaceNamed', { name })}
        onFiles={(files) => {
          add(files, { replaces: [sha256] })
          showIntake()
        }}
      />
      <button type="button" className="small-button" aria-label={t('files.removeNamed', { name })} onClick={remove}>
        {t('files.remove')}
      </button>
    </div>
  )
}

function FileRow({ file, derived }: { file: EvidenceFile; derived: Derived }) {
  const t = useWords()
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const { accounts, regions, newest, recordsRead, sha256, faultCount } = file
  return (
    <Fragment>
      <tr>
        <th scope="row">
          <DisclosureButton isOpen={isOpen} onToggle={() => setOpen(!isOpen)} controls={isOpen ? id : undefined}>
            <span className="evidence-file-name">{file.name}</span>
          </DisclosureButton>
          <span className="evidence-soft evidence-below">{t(`format.${file.format}`)}</span>
        </th>
        <td className="evidence-dates">
          {periodWords(t, file)}
          {newest !== null && isStale(newest, derived.now) && (
            <span className="evidence-stale evidence-below">{t('coverage.isStale')}</span>
          )}
        </td>
        <td>
          {accountCountWords(t, accounts.length)}
          <span className="evidence-below">{regionCountWords(t, regions)}</span>
        </td>
        <td>
          {asCount(recordsRead)}
          {faultCount > 0 && <span className="evidence-stale evidence-below">{t('file.faults', { count: faultCount })}</span>}
        </td>
        <td>{keptWords(t, file) ?? t('file.keptNothing')}</td>
        <td className="not-printed">
          <Actions file={file} />
        </td>
      </tr>
      {isOpen && (
        <tr id={id}>
          <td colSpan={6}>
            <TakenFile file={file} />
            <p className="evidence-soft">
              {t('file.takenInAt', { at: file.takenInAt })} · {t('files.sha256', { sha256 })}
            </p>
          </td>
        </tr>
      )}
    </Fragment>
  )
}

const columns = ['name', 'observed', 'scope', 'records', 'kept'] as const

/** What is taken in, what was kept of it, and the ways to remove or replace it. */
export const Files = memo(function Files({ derived }: { derived: Derived }) {
  const t = useWords()
  const { evidence } = derived
  const paged = usePaged(evidence.toReversed())
  const { overlaps } = derived.merged
  const label = t('section.files')
  return (
    <section aria-labelledby="evidence-files">
      <h2 id="evidence-files">{label}</h2>
      <p className="evidence-intro">
        {t('files.intro')} {overlaps > 0 && t('files.overlaps', { count: overlaps })}
      </p>
      <FramedTable label={label} columns={columns.map((column) => t(`files.${column}`))} actions={t('files.actions')}>
        {paged.shown.map((file) => (
          <FileRow key={file.sha256} file={file} derived={derived} />
        ))}
      </FramedTable>
      <Pager paged={paged} table={label} />
    </section>
  )
})
