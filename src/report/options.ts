import { type MaskKind, type MaskOptions, maskKinds } from './mask.ts'

/** The parts a reader may leave out, in the order of the document. The cover, the disclaimer and the sources are always there. */
export const sectionIds = [
  'summary',
  'premises',
  'current-state',
  'evidence',
  'gaps',
  'order',
  'roadmap',
  'comparison',
  'answers',
  'exceptions',
  'glossary',
] as const
export type SectionId = (typeof sectionIds)[number]

/** What the person who makes the report decides. All texts may be empty. */
export type ReportOptions = {
  readonly sections: ReadonlySet<SectionId>
  readonly mask: MaskOptions
  /** How the document may be handled, like 「社外秘」; printed on the cover and in the running header. */
  readonly classification: string
  /** Who made the report. */
  readonly author: string
  /** Like "1.0". */
  readonly edition: string
}

// A report goes to readers who need no account id, and it may go further than they think.
const maskedAtFirst: readonly MaskKind[] = ['account', 'arn']

/** What is hidden when nobody has chosen: accounts and ARNs. */
export function maskOf(kinds: readonly MaskKind[] = maskedAtFirst): MaskOptions {
  return Object.fromEntries(maskKinds.map((kind) => [kind, kinds.includes(kind)])) as MaskOptions
}
