import type { IsoDate } from '../../domain/moments.ts'
import { scoringVersion } from '../../domain/score.ts'
import type { ReportContext } from '../context.ts'
import type { Cover } from '../document.ts'

/** The first and the last day on which an answer was given or confirmed; `null` while there is none. */
export function assessedOn({ assessment, model }: ReportContext): { readonly from: IsoDate; readonly to: IsoDate } | null {
  const days = model.recommendations.flatMap(({ id }) => assessment.answers.get(id)?.answeredOn ?? []).toSorted()
  const [from, to] = [days.at(0), days.at(-1)]
  return from !== undefined && to !== undefined ? { from, to } : null
}

/** The days of the assessment in words; "—" while there are none. */
export function assessedOnText(context: ReportContext): string {
  const { say, day } = context.words
  const days = assessedOn(context)
  if (days === null) return say('general.none')
  return days.from === days.to ? day(days.from) : say('cover.assessedFromTo', { from: day(days.from), to: day(days.to) })
}

export function cover(context: ReportContext): Cover {
  const { assessment, model, words, options, today, mask } = context
  const { say } = words
  const { profile } = assessment
  const facts = [
    { label: say('cover.assessedOn'), value: assessedOnText(context) },
    { label: say('cover.createdOn'), value: words.day(today) },
    { label: say('cover.edition'), value: mask(options.edition) },
    { label: say('cover.author'), value: mask(options.author) },
    {
      label: say('cover.participants'),
      value: profile.participants.length === 0 ? '' : say('cover.people', { count: profile.participants.length }),
    },
    { label: say('cover.rules'), value: say('cover.versions', { model: model.version, scoring: scoringVersion }) },
  ]
  return {
    organisation: profile.organisation,
    title: say('cover.title'),
    subtitle: profile.name,
    facts: facts.filter(({ value }) => value !== ''),
    classification: mask(options.classification),
    footnote: say('cover.footnote'),
  }
}
