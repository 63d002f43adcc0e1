import { useEffect, useState } from 'react'
import type { SubjectChange } from '../../domain/comparison/comparison.ts'
import { subjectTitle } from '../../domain/evidence/subject-title.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import type { EvidenceLibrary } from '../../state/ports.ts'
import { usePorts } from '../../state/react.tsx'

/** What a control or check is called; empty until the catalogue is there, and where nobody says. */
export function useSubjectNames(): (subject: Pick<SubjectChange, 'tool' | 'controlId' | 'checkId'>) => string {
  const { library } = usePorts()
  const language = useLanguage()
  const [loaded, setLoaded] = useState<EvidenceLibrary | null>(null)
  useEffect(() => {
    let isWanted = true
    library.evidence().then(
      (evidence) => isWanted && setLoaded(evidence),
      // Ids say it too.
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [library])
  return ({ tool, controlId, checkId }) => {
    if (loaded === null) return ''
    const subject = (tool === 'security-hub' ? (controlId ?? checkId) : (checkId ?? controlId)) ?? ''
    return subjectTitle(loaded, { tool, subject }, language)
  }
}
