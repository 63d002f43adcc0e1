import i18next from 'i18next'
import { createModelLibrary } from '../../src/adapters/assessments/model-library.ts'
import type { Assessment, AssessmentId } from '../../src/domain/assessment.ts'
import { evidenceResultOf } from '../../src/domain/evidence/evidence-result.ts'
import type { Language } from '../../src/domain/model.ts'
import type { IsoDate, IsoMoment } from '../../src/domain/moments.ts'
import { scoresOf } from '../../src/domain/scores.ts'
import { loadReportGlossary, loadReportWords } from '../../src/features/report/report-words.ts'
import { startWords } from '../../src/i18n/start.ts'
import type { ReportInput } from '../../src/report/context.ts'
import { type MaskKind, type MaskOptions, maskKinds } from '../../src/report/mask.ts'
import { type ReportOptions, sectionIds } from '../../src/report/options.ts'
import { quarterResults } from '../../src/report/quarters.ts'

const library = createModelLibrary()

export const today = '2026-11-23' as IsoDate
const stamp = { id: '2f1c9d52-8c0e-4b7a-9a51-0d6f6f1f7c11' as AssessmentId, now: '2026-11-23T01:00:00.000Z' as IsoMoment, today }

export const masking = (...kinds: readonly MaskKind[]): MaskOptions =>
  Object.fromEntries(maskKinds.map((kind) => [kind, kinds.includes(kind)])) as MaskOptions

export function optionsOf(patch: Partial<ReportOptions> = {}): ReportOptions {
  return { sections: new Set(sectionIds), mask: masking(), classification: '', author: '', edition: '1.0', ...patch }
}

/** The sample assessment of a language, dated back from `today`. */
export function sampleIn(language: Language): Promise<Assessment> {
  return library.sample(language, stamp)
}

/** As if no findings file had been taken in. */
export const withoutEvidence = (assessment: Assessment): Assessment => ({ ...assessment, evidence: [] })

/** Everything a report in this language is made of; `change` alters the sample first. */
export async function reportInput(
  language: Language,
  change: (assessment: Assessment) => Assessment = (assessment) => assessment,
  options: Partial<ReportOptions> = {},
): Promise<ReportInput> {
  if (!i18next.isInitialized) startWords('en')
  const [model, names, texts, words, glossary, sample] = await Promise.all([
    library.model(),
    library.names(language),
    library.texts(language),
    loadReportWords(language),
    loadReportGlossary(library, language),
    sampleIn(language),
  ])
  const assessment = change(sample)
  const scores = scoresOf(model, assessment.answers, assessment.profile)
  const subjects = await library.evidence()
  const evidence = evidenceResultOf(assessment, { model, ...subjects, now: stamp.now })
  const earlier = await library.earlier(language)
  const quarters = quarterResults(assessment, {
    model,
    earlier,
    evidence,
    mapping: subjects.mapping,
    today,
    now: stamp.now,
    compareWith: null,
  })
  return { assessment, model, names, texts, scores, evidence, ...quarters, subjects, glossary, words, options: optionsOf(options), today }
}
