import type { Answer, EvidenceLink } from '../domain/answer.ts'
import type { Assessment } from '../domain/assessment.ts'
import type { Recommendation } from '../domain/model.ts'
import type { Profile } from '../domain/profile.ts'
import type { RoadmapItem } from '../domain/roadmap/roadmap-item.ts'
import type { EvidenceSummary, Snapshot } from '../domain/snapshot.ts'
import { type MaskHit, type MaskOptions, maskKinds, maskText, type Replacement, replacementOf, separators } from './mask.ts'

/** One thing that was hidden, and how often. */
export type MaskedThing = MaskHit & { readonly count: number }

/** Hides in any text what it hides in the assessment. */
export type Mask = (text: string) => string

export type MaskedAssessment = {
  readonly assessment: Assessment
  readonly mask: Mask
  /** The same for a field that holds people. */
  readonly maskPeople: Mask
  /** By kind, then in the order in which they stand; what the screen shows before anything is handed out. */
  readonly hidden: readonly MaskedThing[]
}

/** "三浦、岡田 (基盤)" holds two people; a comma between brackets parts nobody. */
function partsOf(people: string): readonly string[] {
  const parts: string[] = ['']
  let depth = 0
  for (const character of people) {
    if ('(（'.includes(character)) depth += 1
    if (')）'.includes(character)) depth = Math.max(0, depth - 1)
    if (depth === 0 && `${separators}\n`.includes(character)) parts.push('')
    else parts[parts.length - 1] += character
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

/** "三浦 (推進室)" is 三浦 in the notes: what stands before the bracket is the name, and what stands in it stays readable. */
function nameOf(person: string): string {
  const name = person.split(/[(（]/u)[0]?.trim() ?? ''
  return name === '' ? person : name
}

/**
 * A label for each person, in the order participants first, then owners of answers in the model's order, then owners of roadmap items; those
 * of snapshots, the newest first, come last. The same name is the same person; a label that is already there keeps its place, so that masking again changes nothing.
 */
function labelsOf(assessment: Assessment, order: readonly Recommendation[], label: (index: number) => string): ReadonlyMap<string, string> {
  const peopleOf = ({ profile, answers, roadmap }: Pick<Assessment, 'profile' | 'answers' | 'roadmap'>) => [
    ...profile.participants,
    ...order.map(({ id }) => answers.get(id)?.owner ?? ''),
    // Of what is asked no more.
    ...[...answers.values()].map(({ owner }) => owner),
    ...[...roadmap.values()].map(({ owner }) => owner),
  ]
  const labels = new Map<string, string>()
  for (const person of [assessment, ...assessment.snapshots.toReversed()].flatMap(peopleOf).flatMap(partsOf)) {
    const name = nameOf(person)
    if (!labels.has(name)) labels.set(name, label(labels.size))
  }
  return labels
}

function counted(hits: readonly MaskHit[]): readonly MaskedThing[] {
  const things = new Map<string, MaskedThing>()
  for (const hit of hits) {
    const key = `${hit.kind} ${hit.original}`
    things.set(key, { ...hit, count: (things.get(key)?.count ?? 0) + 1 })
  }
  return [...things.values()].toSorted((a, b) => maskKinds.indexOf(a.kind) - maskKinds.indexOf(b.kind))
}

type Field = (text: string) => string

/** A link whose address had to be changed leads nowhere any more: its title stays. */
function maskLink(link: EvidenceLink, field: Field): EvidenceLink {
  const url = field(link.url)
  const title = field(link.title)
  return url === link.url ? { ...link, title } : { ...link, url: '', title: title || url }
}

function maskAnswer(answer: Answer, field: Field, people: Field): Answer {
  return {
    ...answer,
    reason: field(answer.reason),
    rationale: field(answer.rationale),
    owner: people(answer.owner),
    evidence: answer.evidence.map((link) => maskLink(link, field)),
  }
}

/** The team's name is masked as in the capacity, so that the two still meet. */
function maskItem(item: RoadmapItem, field: Field, people: Field): RoadmapItem {
  return {
    ...item,
    title: field(item.title),
    team: field(item.team),
    owner: people(item.owner),
    successCriterion: field(item.successCriterion),
    note: field(item.note),
  }
}

function maskProfile(profile: Profile, field: Field, people: Field): Profile {
  return {
    ...profile,
    name: field(profile.name),
    organisation: field(profile.organisation),
    scope: field(profile.scope),
    participants: profile.participants.map(people),
    capacity: { ...profile.capacity, teams: profile.capacity.teams.map((team) => ({ ...team, name: field(team.name) })) },
  }
}

/** Nobody typed it, so it is not counted. Two accounts that end alike are one account once they are masked: comparisons are made before. */
function maskEvidence(summary: EvidenceSummary, field: Mask): EvidenceSummary {
  return {
    ...summary,
    files: summary.files.map((file) => ({ ...file, name: field(file.name) })),
    places: summary.places.map((place) => ({ ...place, account: field(place.account) })),
    exposures: summary.exposures.map((one) => ({ ...one, id: field(one.id), title: field(one.title), account: field(one.account) })),
  }
}

/** What the team said: now, or when a snapshot was taken. */
function maskTold<Told extends Pick<Assessment, 'profile' | 'answers' | 'roadmap'>>(told: Told, field: Field, people: Field): Told {
  return {
    ...told,
    profile: maskProfile(told.profile, field, people),
    answers: new Map([...told.answers].map(([id, answer]) => [id, maskAnswer(answer, field, people)])),
    roadmap: new Map([...told.roadmap].map(([id, item]) => [id, maskItem(item, field, people)])),
  }
}

function maskSnapshot(snapshot: Snapshot, field: Field, { people, mask }: { readonly people: Field; readonly mask: Mask }): Snapshot {
  const { name, note, evidence } = snapshot
  const told = maskTold(snapshot, field, people)
  return { ...told, name: field(name), note: field(note), evidence: evidence === null ? null : maskEvidence(evidence, mask) }
}

/**
 * An assessment with everything hidden that the options name; scores do not depend on texts and stay the same.
 * @param label what a person is called instead, by place
 */
export function maskAssessment(
  assessment: Assessment,
  options: MaskOptions,
  team: { readonly order: readonly Recommendation[]; readonly label: (index: number) => string },
): MaskedAssessment {
  const hits: MaskHit[] = []
  const labels = options.person ? labelsOf(assessment, team.order, team.label) : new Map<string, string>()
  const names = replacementOf(labels, 'text')
  const listedNames = replacementOf(labels, 'list')
  const counting = (replacement: Replacement | null) => (text: string) => {
    const masked = maskText(text, options, replacement)
    hits.push(...masked.hits)
    return masked.text
  }
  const field: Field = counting(names)
  const people: Field = counting(listedNames)
  const told = maskTold(assessment, field, people)
  const mask: Mask = (text) => maskText(text, options, names).text
  return {
    assessment: { ...told, snapshots: assessment.snapshots.map((snapshot) => maskSnapshot(snapshot, field, { people, mask })) },
    mask,
    maskPeople: (text) => maskText(text, options, listedNames).text,
    hidden: counted(hits),
  }
}
