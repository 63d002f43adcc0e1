import { useEffect, useMemo, useState } from 'react'
import type { Assessment } from '../../domain/assessment.ts'
import { evidenceResultOf } from '../../domain/evidence/evidence-result.ts'
import type { Language, ModelNames, ModelTexts } from '../../domain/model.ts'
import type { EarlierModel } from '../../domain/model-change.ts'
import { scoresOf } from '../../domain/scores.ts'
import { buildReport } from '../../report/build-report.ts'
import type { ReportDocument } from '../../report/document.ts'
import type { Glossary } from '../../report/glossary.ts'
import { type MaskedThing, maskAssessment } from '../../report/mask-assessment.ts'
import { buildQuarterlySummary } from '../../report/quarterly-summary.ts'
import { quarterResults } from '../../report/quarters.ts'
import type { ReportWords } from '../../report/words.ts'
import { dayOf, noonOf } from '../../state/clock.ts'
import type { EvidenceLibrary, ModelLibrary } from '../../state/ports.ts'
import { useModel, usePorts } from '../../state/react.tsx'
import { type Choices, optionsOf } from './choices.ts'
import { loadReportGlossary, loadReportWords } from './report-words.ts'

/** What a report in one language is made of, apart from the assessment. */
export type Edition = {
  readonly language: Language
  readonly names: ModelNames
  readonly texts: ModelTexts
  readonly words: ReportWords
  readonly glossary: Glossary
  readonly evidence: EvidenceLibrary
  readonly earlier: readonly EarlierModel[]
}

async function loadEdition(library: ModelLibrary, language: Language): Promise<Edition> {
  const [names, texts, words, glossary, evidence, earlier] = await Promise.all([
    library.names(language),
    library.texts(language),
    loadReportWords(language),
    loadReportGlossary(library, language),
    library.evidence(),
    library.earlier(language),
  ])
  return { language, names, texts, words, glossary, evidence, earlier }
}

/** The words and texts of the report's language; the last one stays until the next has come. */
export function useEdition(language: Language): Edition | 'loading' | 'failed' {
  const { library } = usePorts()
  const [edition, setEdition] = useState<Edition | null>(null)
  const [failed, setFailed] = useState<Language | null>(null)
  useEffect(() => {
    let isWanted = true
    loadEdition(library, language).then(
      (loaded) => isWanted && setEdition(loaded),
      // A piece of the app did not come: the connection is gone and it was not kept for working offline.
      () => isWanted && setFailed(language),
    )
    return () => {
      isWanted = false
    }
  }, [library, language])
  if (failed === language) return 'failed'
  return edition ?? 'loading'
}

export type Report = {
  readonly document: ReportDocument
  readonly hidden: readonly MaskedThing[]
}

/** The report of the choices as data, and what is masked in it. */
export function useReport(assessment: Assessment, edition: Edition, choices: Choices): Report {
  const { model } = useModel()
  const { now } = usePorts()
  const scores = useMemo(() => scoresOf(model, assessment.answers, assessment.profile), [model, assessment])
  const evidence = useMemo(
    () => evidenceResultOf(assessment, { model, ...edition.evidence, now: noonOf(dayOf(now())) }),
    [assessment, model, edition.evidence, now],
  )
  const { compareWith, form } = choices
  const quarters = useMemo(() => {
    const { earlier, evidence: library } = edition
    const today = dayOf(now())
    const given = { model, earlier, evidence, mapping: library.mapping, today, now: noonOf(today), compareWith }
    return quarterResults(assessment, given)
  }, [assessment, model, edition, evidence, compareWith, now])
  return useMemo(() => {
    const { names, texts, words, glossary } = edition
    const options = optionsOf(choices, words.say('cover.usualClassification'))
    const subjects = edition.evidence
    const today = dayOf(now())
    const input = { assessment, model, names, texts, scores, evidence, ...quarters, subjects, glossary, words, options, today }
    const document = form === 'quarterly' ? buildQuarterlySummary(input) : buildReport(input)
    const { hidden } = maskAssessment(assessment, options.mask, { order: model.recommendations, label: words.person })
    return { document, hidden }
  }, [assessment, model, scores, evidence, quarters, edition, choices, form, now])
}
