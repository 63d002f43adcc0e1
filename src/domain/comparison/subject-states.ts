import type { Tool } from '../evidence/finding.ts'
import type { EvidenceSummary } from '../snapshot.ts'

export type SummarySubject = EvidenceSummary['subjects'][number]
export type SummaryPlace = EvidenceSummary['places'][number]

/** Names what a subject of a summary is about, the same on both sides of a comparison. */
function summarySubjectKey({ tool, controlId, checkId }: Pick<SummarySubject, 'tool' | 'controlId' | 'checkId'>): string {
  return `${tool}\n${(tool === 'security-hub' ? (controlId ?? checkId) : (checkId ?? controlId)) ?? ''}`
}

function placeKey({ account, region }: SummaryPlace): string {
  return `${account}\n${region}`
}

/** A summary made ready to be asked about any subject and place. */
export type SummaryIndex = {
  readonly summary: EvidenceSummary
  readonly subjects: ReadonlyMap<string, SummarySubject>
  /** Number of a place by its key. */
  readonly places: ReadonlyMap<string, number>
  /** Places at which each tool reported anything, by number. */
  readonly lookedAt: ReadonlyMap<Tool, ReadonlySet<number>>
}

export function summaryIndex(summary: EvidenceSummary): SummaryIndex {
  const lookedAt = new Map<Tool, Set<number>>()
  for (const subject of summary.subjects) {
    const places = lookedAt.get(subject.tool) ?? new Set<number>()
    lookedAt.set(subject.tool, places)
    for (let at = 0; at < subject.states.length; at += 1) if (subject.states[at] !== '-') places.add(at)
  }
  return {
    summary,
    subjects: new Map(summary.subjects.map((subject) => [summarySubjectKey(subject), subject])),
    places: new Map(summary.places.map((place, at) => [placeKey(place), at])),
    lookedAt,
  }
}
