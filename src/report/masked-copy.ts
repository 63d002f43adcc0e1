import type { Assessment, AssessmentId } from '../domain/assessment.ts'
import type { EvidenceFile } from '../domain/evidence/evidence-file.ts'
import type { Recommendation } from '../domain/model.ts'
import type { EvidenceSummary } from '../domain/snapshot.ts'
import type { MaskOptions } from './mask.ts'
import { type Mask, maskAssessment } from './mask-assessment.ts'

/**
 * Two accounts that end alike look alike once they are masked; numbered, they stay two, so that what evidence shows does not change. The same
 * original is the same everywhere in the copy.
 */
function numbered(mask: Mask): Mask {
  const done = new Map<string, string>()
  const used = new Map<string, number>()
  return (original) => {
    const known = done.get(original)
    if (known !== undefined) return known
    const masked = mask(original)
    const number = masked === original ? 1 : (used.get(masked) ?? 0) + 1
    if (masked !== original) used.set(masked, number)
    const name = number === 1 ? masked : `${masked} (${number})`
    done.set(original, name)
    return name
  }
}

function maskFile(file: EvidenceFile, one: Mask, text: Mask): EvidenceFile {
  return {
    ...file,
    name: text(file.name),
    accounts: file.accounts.map(one),
    cells: file.cells.map((cell) => ({ ...cell, account: one(cell.account), failing: cell.failing.map(one) })),
    detections: file.detections.map((count) => ({ ...count, account: one(count.account) })),
    exposures: file.exposures.map((exposure) => ({
      ...exposure,
      id: one(exposure.id),
      title: text(exposure.title),
      account: one(exposure.account),
      resource: one(exposure.resource),
      traits: exposure.traits.map((trait) => ({ ...trait, title: text(trait.title) })),
    })),
    standards: Object.fromEntries(Object.entries(file.standards).map(([control, names]) => [control, names.map(text)])),
  }
}

function maskSummary(summary: EvidenceSummary, one: Mask, text: Mask): EvidenceSummary {
  return {
    ...summary,
    files: summary.files.map((file) => ({ ...file, name: text(file.name) })),
    places: summary.places.map((place) => ({ ...place, account: one(place.account) })),
    exposures: summary.exposures.map((exposure) => ({
      ...exposure,
      id: one(exposure.id),
      title: text(exposure.title),
      account: one(exposure.account),
    })),
  }
}

const lastDigits = 12

/** The next UUID: a masked copy must never take the place of the assessment it was made from. */
function idOfCopy(id: AssessmentId): AssessmentId {
  const next = (Number.parseInt(id.slice(-lastDigits), 16) + 1) % 16 ** lastDigits
  return (id.slice(0, -lastDigits) + next.toString(16).padStart(lastDigits, '0')) as AssessmentId
}

/**
 * An assessment that can be handed out as a file: everything hidden that the options name, in the evidence and in the snapshots too. It is an
 * assessment of its own, with an id made from the other's and the same at each making, and scores as the other does.
 * @param team as for `maskAssessment`
 * @returns the assessment itself when there is nothing to hide
 */
export function maskedCopy(
  assessment: Assessment,
  options: MaskOptions,
  team: {
    readonly order: readonly Recommendation[]
    readonly label: (index: number) => string
    readonly nameOfCopy: (name: string) => string
  },
): { readonly assessment: Assessment; readonly isMasked: boolean } {
  const { assessment: masked, mask, hidden } = maskAssessment(assessment, options, team)
  let isMasked = hidden.length > 0
  const text: Mask = (original) => {
    const changed = mask(original)
    isMasked ||= changed !== original
    return changed
  }
  const one = numbered(text)
  const evidence = assessment.evidence.map((file) => maskFile(file, one, text))
  const snapshots = masked.snapshots.map((snapshot, index) => {
    const summary = assessment.snapshots[index]?.evidence ?? null
    return { ...snapshot, evidence: summary === null ? null : maskSummary(summary, one, text) }
  })
  if (!isMasked) return { assessment, isMasked }
  const profile = { ...masked.profile, name: team.nameOfCopy(masked.profile.name) }
  return { assessment: { ...masked, id: idOfCopy(assessment.id), profile, evidence, snapshots }, isMasked }
}
