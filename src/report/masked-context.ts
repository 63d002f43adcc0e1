import { ems } from '../charts/label-lines.ts'
import { contextOf, type ReportContext, type ReportInput } from './context.ts'
import type { ReportDocument } from './document.ts'
import { maskAssessment } from './mask-assessment.ts'
import { short } from './short-text.ts'

/** What one line over a page holds, in multiples of its font size. */
const headerEms = 58
const leastOfName = 12

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
  const joined = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(' | ')
  const { organisation } = assessment.profile
  const classification = mask(options.classification)
  // How the document may be handled stands on every page: a long name makes room for it.
  const room = Math.max(leastOfName, headerEms - ems(joined(title, '–', classification)))
  return {
    language: words.language,
    title: joined(title, organisation),
    author: mask(options.author),
    createdOn: today,
    runningHeader: joined(title, short(organisation, room), classification),
    pageLabel: words.say('frame.pageLabel'),
  }
}
