import type { Catalogue } from '../../domain/evidence/catalogue.ts'
import type { EvidenceCell } from '../../domain/evidence/evidence-file.ts'
import type { IsoMoment } from '../../domain/moments.ts'
import type { EvidenceProgress, EvidenceReading } from '../../state/ports.ts'
import type { NamedBlob } from './file-sources.ts'

/** `begin` comes first, once: the catalogue serves all readings. `warm` is a favour, and ends when a reading comes. */
export type ToWorker =
  | { readonly kind: 'begin'; readonly catalogue: Catalogue }
  | { readonly kind: 'warm' }
  | { readonly kind: 'read'; readonly files: readonly NamedBlob[]; readonly takenInAt: IsoMoment }

/**
 * `done` comes last, with files that have no cells: an organisation has hundreds of thousands, and one message of them all would hold the page
 * up. They come before it, a few at a time, those of `file` (its place in the reading) in their order.
 */
export type FromWorker =
  | { readonly kind: 'progress'; readonly progress: EvidenceProgress }
  | { readonly kind: 'cells'; readonly file: number; readonly cells: readonly EvidenceCell[] }
  | { readonly kind: 'done'; readonly reading: EvidenceReading }
  | { readonly kind: 'failed'; readonly detail: string }
