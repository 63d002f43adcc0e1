import type { EvidenceFile, RefusedFile } from '../../domain/evidence/evidence-file.ts'
import { useAssessment, useOpenAssessment, usePorts } from '../../state/react.tsx'
import { Pager, usePaged } from '../../ui/pager.tsx'
import type { IntakeOutcome } from './intake.ts'
import { newerThan, olderThan } from './older-files.ts'
import { RefusedFileWords } from './refused-file.tsx'
import { TakenFile } from './taken-file.tsx'
import { useIntake, useIntakeState } from './use-intake.ts'
import { type EvidenceWords, nameList, periodWords, useWords } from './words.ts'

/** Earlier exports that this file makes superfluous, and later ones that make it so. */
function Siblings({ file }: { file: EvidenceFile }) {
  const t = useWords()
  const { assessments } = usePorts()
  const { evidence } = useOpenAssessment()
  const [newer] = newerThan(file, evidence)
  return (
    <>
      {olderThan(file, evidence).map((older) => (
        <p key={older.sha256} className="evidence-offer">
          {t('outcome.older', { name: older.name, when: periodWords(t, older) })}{' '}
          <button
            type="button"
            className="small-button"
            onClick={() => assessments.getState().removeEvidence(older.sha256)}
            aria-label={t('outcome.replaceNamed', { name: older.name })}
          >
            {t('outcome.replace')}
          </button>
        </p>
      ))}
      {newer && <p className="evidence-offer">{t('outcome.newer', { name: newer.name, when: periodWords(t, newer) })}</p>}
    </>
  )
}

function Taken({ file }: { file: EvidenceFile }) {
  const t = useWords()
  const isThere = useAssessment(({ assessment }) => assessment?.evidence.some(({ sha256 }) => sha256 === file.sha256) ?? false)
  return (
    <li className="evidence-result" data-kind={file.faultCount > 0 ? 'broken' : 'taken'}>
      <h4>{file.name}</h4>
      {isThere ? (
        <>
          <TakenFile file={file} />
          <Siblings file={file} />
        </>
      ) : (
        <p className="evidence-soft">{t('outcome.gone')}</p>
      )}
    </li>
  )
}

function Refused({ file }: { file: RefusedFile }) {
  return (
    <li className="evidence-result" data-kind="refused">
      <h4>{file.name}</h4>
      <RefusedFileWords file={file} />
    </li>
  )
}

/** A folder given again next month: what is known already is one line, not an alarm for each file. */
function Again({ files }: { files: readonly RefusedFile[] }) {
  const t = useWords()
  const names = nameList(
    t,
    files.map(({ name }) => name),
    20,
  )
  return (
    <li className="evidence-result" data-kind="again">
      <h4>{files.length === 1 ? names : t('outcome.againTitle', { count: files.length })}</h4>
      {files.length > 1 && <p>{names}</p>}
      <p className="evidence-soft">
        {t('refusal.already-taken-in')} {t('advice.already-taken-in')}
      </p>
    </li>
  )
}

type Result = { readonly taken: EvidenceFile } | { readonly refused: RefusedFile } | { readonly again: readonly RefusedFile[] }
type ReadOutcome = Extract<IntakeOutcome, { kind: 'read' }>

const isAgain = ({ refusal }: RefusedFile) => refusal === 'already-taken-in'

function readWords(t: EvidenceWords, { taken, refused, replaces }: ReadOutcome): string {
  const again = refused.filter(isAgain).length
  return [
    taken.length > 0 && t('outcome.taken', { count: taken.length }),
    refused.length > again && t('outcome.refused', { count: refused.length - again }),
    again > 0 && t('outcome.again', { count: again }),
    replaces.length > 0 && t(taken.length > 0 ? 'outcome.replaced' : 'outcome.notReplaced', { name: nameList(t, replaces) }),
  ]
    .filter((part) => part !== false)
    .join(' ')
}

function Read({ outcome }: { outcome: ReadOutcome }) {
  const t = useWords()
  // What was not taken in needs attention first.
  const again = outcome.refused.filter(isAgain)
  const results: readonly Result[] = [
    ...outcome.refused.filter((one) => !isAgain(one)).map((refused) => ({ refused })),
    ...outcome.taken.map((taken) => ({ taken })),
    ...(again.length > 0 ? [{ again }] : []),
  ]
  const paged = usePaged(results, 10)
  return (
    <>
      <p>
        <strong>{readWords(t, outcome)}</strong>
      </p>
      <ul className="evidence-results">
        {paged.shown.map((one, index) => {
          if ('taken' in one) return <Taken key={one.taken.sha256} file={one.taken} />
          if ('again' in one) return <Again key="again" files={one.again} />
          // biome-ignore lint/suspicious/noArrayIndexKey: two files of a folder may have the same name; the list never changes
          return <Refused key={paged.from + index} file={one.refused} />
        })}
      </ul>
      <Pager paged={paged} table={t('outcome.title')} />
    </>
  )
}

const words = {
  cancelled: 'outcome.cancelled',
  'other-assessment': 'outcome.otherAssessment',
  'too-much': 'outcome.tooMuch',
  'no-files': 'outcome.nothing',
  failed: 'outcome.failed',
} as const

function Nothing({ outcome }: { outcome: Exclude<IntakeOutcome, { kind: 'read' }> }) {
  const t = useWords()
  return (
    <>
      {outcome.names.length > 0 && <p className="evidence-soft">{outcome.names.slice(0, 5).join(t('nameSeparator'))}</p>}
      <p>{t(words[outcome.kind])}</p>
      {outcome.kind === 'failed' && (
        <p>
          <code>{outcome.detail}</code>
        </p>
      )}
    </>
  )
}

/** The same in a sentence, for who hears the screen. */
function summaryOf(t: EvidenceWords, outcome: IntakeOutcome): string {
  return outcome.kind === 'read' ? readWords(t, outcome) : t(words[outcome.kind])
}

/** What became of every file given, file by file. */
export function Outcomes() {
  const t = useWords()
  const { dismiss } = useIntake()
  const outcomes = useIntakeState((state) => state.outcomes)
  return (
    <>
      <p role="status" className="visually-hidden">
        {outcomes.map((outcome) => summaryOf(t, outcome)).join(' ')}
      </p>
      {outcomes.length > 0 && (
        <section className="evidence-outcomes" aria-label={t('outcome.title')}>
          <div className="evidence-outcomes-head">
            <h3>{t('outcome.title')}</h3>
            <button type="button" className="small-button" aria-label={t('outcome.dismiss')} onClick={dismiss}>
              {t('common:close')}
            </button>
          </div>
          {outcomes.map((outcome, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: outcomes are only ever added
            <div key={index}>{outcome.kind === 'read' ? <Read outcome={outcome} /> : <Nothing outcome={outcome} />}</div>
          ))}
        </section>
      )}
    </>
  )
}
