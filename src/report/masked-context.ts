import { contextOf, type ReportContext, type ReportInput } from './context.ts'
import type { ReportDocument } from './document.ts'
import { maskAssessment } from './mask-assessment.ts'

/** What sections need, with everything hidden that the options name. */
export function maskedContext(input: ReportInput, chapters: ReportContext['chapters'] = new Map()): ReportContext {
  const { assessment, model, words, options } = input
  const {
    assessment: masked,
    hidden,
    mask,
    maskPeople,
  } = maskAssessment(assessment, options.mask, {
    order: model.recommendations,
    label: words.person,
  })
  return contextOf({ ...input, assessment: masked }, { mask, maskPeople, isMasked: hidden.length > 0, chapters })
}

/** Title, author and day of a document, and what stands over its pages. */
export function frameOf(
  { assessment, words, options, mask, today }: ReportContext,
  title: string,
): Pick<ReportDocument, 'language' | 'title' | 'author' | 'createdOn' | 'runningHeader' | 'pageLabel'> {
  const header = [title, assessment.profile.organisation].filter((part) => part !== '').join(' | ')
  return {
    language: words.language,
    title: header,
    author: mask(options.author),
    createdOn: today,
    runningHeader: [header, mask(options.classification)].filter((part) => part !== '').join(' | '),
    pageLabel: words.say('frame.pageLabel'),
  }
}
