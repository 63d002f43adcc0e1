import { useTranslation } from 'react-i18next'
import type { FileProblem } from '../../state/ports.ts'

/** Why a file did not open: what it was taken for, where it breaks, and what to do. */
export function FileProblemWords({ problem }: { problem: FileProblem }) {
  const { t, i18n } = useTranslation('storage')
  const { code, ...details } = problem
  const missing = 'missing' in details ? details.missing.join(i18n.language === 'ja' ? '、' : ', ') : ''
  return (
    <>
      {t(`problem.${code}`, { ...details, missing })}
      {problem.code === 'not-text' && <p>{t(`takenFor.${problem.takenFor}`)}</p>}
    </>
  )
}
