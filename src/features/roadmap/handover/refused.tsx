import type { TicketFileProblem } from '../../../report/ticket-port.ts'
import { useHandoverText, type Words } from './words.ts'

function problemWords(t: Words, problem: TicketFileProblem): string {
  switch (problem.code) {
    case 'not-text':
      return t(`screen.back.takenFor.${problem.takenFor}`)
    case 'file-too-large':
      return t('screen.back.problem.file-too-large', { limitBytes: problem.limitBytes })
    case 'sheet-cut-off':
      return t('screen.back.problem.sheet-cut-off', { line: problem.line })
    default:
      return t(`screen.back.problem.${problem.code}`)
  }
}

/** Why a file is no export of a tracker, and what to do. */
export function Refused({ name, problem }: { name: string; problem: TicketFileProblem }) {
  const t = useHandoverText()
  return (
    <div role="alert" className="handover-refused">
      <strong>{t('screen.back.refused', { name })}</strong>
      <p>{problemWords(t, problem)}</p>
    </div>
  )
}
