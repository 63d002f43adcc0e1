import { ems } from '../../charts/label-lines.ts'
import { dueDayOf } from '../../domain/roadmap/due-day.ts'
import type { RoadmapItem } from '../../domain/roadmap/roadmap-item.ts'
import { cell, columns } from '../blocks.ts'
import { type ReportContext, titleOf } from '../context.ts'
import type { Block } from '../document.ts'
import { itemTitle, personText } from '../roadmap-items.ts'
import { dueOutcomes } from '../sections/comparison-moved.ts'
import { short } from '../short-text.ts'

const mostDone = 4
const mostLate = 3
/** One page has room for so much of each, in multiples of the font size: half as many Japanese characters as Latin letters. */
const longest = { title: 26, owner: 18, reason: 32, line: 27 }

export const shortTitle = (text: string) => short(text, longest.title)
export const shortOwner = (text: string) => short(text, longest.owner)

/** What has been done since the snapshot; without one, what is done of the roadmap's present quarter. */
function doneSentences(context: ReportContext): readonly string[] {
  const { comparison, roadmap, words } = context
  const resolved = [...(roadmap?.resolved.values() ?? [])].filter(({ item }) => item.status === 'done')
  const said = (item: RoadmapItem, owner: string) =>
    words.say('quarterly.done', { title: shortTitle(itemTitle(context, item)), owner: shortOwner(personText(context, owner)) })
  if (comparison === null) {
    const present = roadmap?.quarters[0]?.quarter.start
    return resolved.filter(({ quarter }) => quarter !== null && quarter.start === present).map(({ item, owner }) => said(item, owner))
  }
  const planned = dueOutcomes(comparison).filter(({ outcome }) => outcome === 'done' || outcome === 'early')
  const unplanned = resolved.filter(({ item }) => !comparison.older.roadmap.has(item.id))
  return [...planned.map(({ item, now, owner }) => said(now ?? item, owner)), ...unplanned.map(({ item, owner }) => said(item, owner))]
}

function withReason({ words, mask }: ReportContext, text: string, reason: string): string {
  return reason.trim() === '' ? text : words.say('quarterly.because', { text, reason: short(mask(reason), longest.reason) })
}

/** What did not come as planned, and why. */
function slippedSentences(context: ReportContext): readonly string[] {
  const { comparison, words, assessment } = context
  if (comparison === null) return []
  const { say } = words
  return dueOutcomes(comparison).flatMap(({ item, now, dueOn, outcome }) => {
    const title = shortTitle(itemTitle(context, now ?? item))
    const dueNow = now === null ? null : dueDayOf(now, assessment.profile.fiscalYearStartMonth)
    const reason = now?.note || item.note
    if (outcome === 'slipped') {
      const text = dueNow === null ? say('quarterly.slippedOut', { title }) : say('quarterly.slipped', { title, day: words.day(dueNow) })
      return [withReason(context, text, reason)]
    }
    if (outcome === 'dropped') return [withReason(context, say('quarterly.dropped', { title }), reason)]
    return outcome === 'open' ? [withReason(context, say('quarterly.overdue', { title, day: words.day(dueOn ?? '') }), reason)] : []
  })
}

function declinedSentences(context: ReportContext): readonly string[] {
  const { comparison, words } = context
  return (comparison?.declined ?? []).map(({ recommendation, before, after }) =>
    words.say('quarterly.declined', {
      title: shortTitle(titleOf(context, recommendation)),
      from: words.value(before),
      to: words.value(after),
    }),
  )
}

/** Sentences below one another, at most so many, with the number of those that are left out. */
function listed({ words }: ReportContext, sentences: readonly string[], { most, none }: { most: number; none: string }): string {
  if (sentences.length === 0) return none
  const more = sentences.length - most
  // A last one of one line takes no more room than the words that would say that there is one.
  const isAll = more <= 0 || (more === 1 && ems(sentences.at(-1) ?? '') <= longest.line)
  const shown = isAll ? sentences : [...sentences.slice(0, most), words.say('quarterly.more', { count: more })]
  return shown.map((sentence) => words.say('quarterly.bullet', { sentence })).join('\n')
}

/** What was done, and beside it what was put off or has gone down. */
export function progressTable(context: ReportContext): Block {
  const { say } = context.words
  const improved = context.comparison?.improved.length ?? 0
  const done = listed(context, doneSentences(context), { most: mostDone, none: improved > 0 ? '' : say('quarterly.doneNone') })
  const better = improved === 0 ? '' : say('quarterly.bullet', { sentence: say('quarterly.improved', { count: improved }) })
  const late = listed(context, [...slippedSentences(context), ...declinedSentences(context)], {
    most: mostLate,
    none: say('quarterly.lateNone'),
  })
  return {
    kind: 'table',
    caption: say('quarterly.progressTable'),
    size: 'small',
    columns: columns([say('quarterly.doneTitle'), 50, 'start'], [say('quarterly.lateTitle'), 50, 'start']),
    rows: [[cell([done, better].filter((text) => text !== '').join('\n')), cell(late)]],
  }
}
