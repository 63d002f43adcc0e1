import { useCallback, useEffect, useState } from 'react'
import { useHashLocation } from 'wouter/use-hash-location'
import type { RecommendationId } from '../../domain/model.ts'
import type { EvidenceLibrary } from '../../state/ports.ts'
import { Contradictions } from './contradictions.tsx'
import { Coverage } from './coverage.tsx'
import { type Derived, useContradictions, useDerived, useEvidenceLibrary } from './derived.ts'
import { Exposures } from './exposures.tsx'
import { Files } from './files.tsx'
import { goToSection } from './go-to.ts'
import { SecurityScores } from './security-scores.tsx'
import { Summary } from './summary.tsx'
import { firstView, type VerdictView } from './verdict-view.ts'
import { Verdicts } from './verdicts.tsx'
import { useWords } from './words.ts'

/** `#/evidence/<recommendation id>` opens what the evidence shows of that one. */
function useLinkedVerdict({ model }: Derived, look: (id: RecommendationId) => void): void {
  const [path] = useHashLocation()
  const linked = path.split('/')[2]
  useEffect(() => {
    const recommendation = model.recommendations.find(({ id }) => id === linked)
    if (recommendation) look(recommendation.id)
  }, [model, linked, look])
}

function Derivations({ library }: { library: EvidenceLibrary }) {
  const derived = useDerived(library)
  const [view, setView] = useState<VerdictView>(firstView)
  const [open, setOpen] = useState<ReadonlySet<RecommendationId>>(new Set())
  const { answers, contradictions } = useContradictions(derived)
  const toggle = useCallback(
    (id: RecommendationId) =>
      setOpen((before) => (before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id]))),
    [],
  )
  const look = useCallback((id: RecommendationId) => {
    // Whatever the filters hide: the user has asked for this one.
    setView({ ...firstView, kind: 'all' })
    setOpen((before) => new Set([...before, id]))
    requestAnimationFrame(() => goToSection(`evidence-of-${id}`))
  }, [])
  useLinkedVerdict(derived, look)
  return (
    <>
      <Summary derived={derived} contradictions={contradictions} />
      <Coverage derived={derived} />
      <SecurityScores derived={derived} />
      <Exposures derived={derived} />
      <Contradictions derived={derived} contradictions={contradictions} answers={answers} onLook={look} />
      <Verdicts derived={derived} answers={answers} view={view} onView={setView} open={open} onToggle={toggle} />
      <Files derived={derived} />
    </>
  )
}

/** What the files taken in show. */
export function Findings() {
  const t = useWords()
  const library = useEvidenceLibrary()
  if (library === 'loading') return <p role="status">{t('libraryLoading')}</p>
  if (library === 'failed') return <p role="alert">{t('libraryFailed')}</p>
  return <Derivations library={library} />
}
