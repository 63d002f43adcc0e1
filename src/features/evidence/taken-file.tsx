import type { EvidenceFile } from '../../domain/evidence/evidence-file.ts'
import { regionsAmong } from '../../domain/evidence/regions.ts'
import { faultWords, keptWords } from './file-words.ts'
import { accountCountWords, accountName, type EvidenceWords, nameList, periodWords, regionCountWords, useWords } from './words.ts'

function scopeWords(t: EvidenceWords, { accounts, regions }: EvidenceFile): readonly string[] {
  const named = (count: string, names: readonly string[]) => (names.length === 0 ? count : `${count} (${nameList(t, names, 4)})`)
  return [
    named(
      accountCountWords(t, accounts.length),
      accounts.map((account) => accountName(t, account)),
    ),
    named(regionCountWords(t, regions), regionsAmong(regions)),
  ]
}

function Skipped({ file }: { file: EvidenceFile }) {
  const t = useWords()
  const { skipped } = file
  const count = skipped.reduce((sum, one) => sum + one.count, 0)
  if (count === 0) return file.recordsRead > 0 && <li>{t('file.allRead')}</li>
  const parts = skipped.map((one) => t('file.skippedItem', { reason: t(`skip.${one.reason}`), count: one.count }))
  return (
    <li>
      {t('file.skipped')} {parts.join(t('nameSeparator'))}
    </li>
  )
}

function Faults({ file }: { file: EvidenceFile }) {
  const t = useWords()
  const { faults, faultCount, recordsRead } = file
  if (faultCount === 0) return null
  return (
    <li className="evidence-warning">
      {t('file.faults', { count: faultCount })}
      <ul>
        {faults.map((fault, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: faults never change places
          <li key={index}>{faultWords(t, fault, recordsRead)}</li>
        ))}
        {faultCount > faults.length && <li>{t('file.faultsMore', { count: faultCount - faults.length })}</li>}
      </ul>
    </li>
  )
}

/** Everything about one file taken in: what it was taken for, whence, what was read, left out and kept. */
export function TakenFile({ file }: { file: EvidenceFile }) {
  const t = useWords()
  const { version, recordsRead, unknownControls, disabledControls } = file
  const kept = keptWords(t, file)
  return (
    <ul className="evidence-facts-list">
      <li>
        {t(`format.${file.format}`)}
        {version !== '' && ` · ${t('file.version', { version })}`} · {t('file.size', { size: file.sizeBytes })}
      </li>
      <li>{[...scopeWords(t, file), periodWords(t, file)].join(' · ')}</li>
      <li>{t('records', { count: recordsRead })}</li>
      {file.format === 'shirube-collector' && <li>{t('file.atLeast')}</li>}
      <Skipped file={file} />
      <Faults file={file} />
      {unknownControls.length > 0 && <li>{t('file.unknownControls', { ids: nameList(t, unknownControls, 12) })}</li>}
      {disabledControls.length > 0 && <li>{t('file.disabledControls', { count: disabledControls.length })}</li>}
      <li>{kept === null ? t('file.keptNothing') : t('file.kept', { what: kept })}</li>
    </ul>
  )
}
