import type { EvidenceFile, FileFault } from '../../domain/evidence/evidence-file.ts'
import { keptOf } from './kept.ts'
import type { EvidenceWords } from './words.ts'

/** "line 12", "byte 8,211", or both. Bytes are told from 1, as editors do. */
export function placeWords(t: EvidenceWords, { line, byte }: FileFault): string {
  if (line !== null && byte !== null) return t('place.both', { line, byte: byte + 1 })
  if (line !== null) return t('place.line', { line })
  return byte === null ? t('place.unknown') : t('place.byte', { byte: byte + 1 })
}

/** Where a file breaks and what that cost; `recordsRead` are the ones that were whole. */
export function faultWords(t: EvidenceWords, fault: FileFault, recordsRead: number): string {
  return t(`fault.${fault.code}`, { place: placeWords(t, fault), count: recordsRead })
}

/** What is kept of a file, in numbers; `null` when nothing is. */
export function keptWords(t: EvidenceWords, file: EvidenceFile): string | null {
  const { controls, failing, detections, exposures } = keptOf(file)
  const parts = [
    controls > 0 && t('file.keptControls', { count: controls }),
    failing > 0 && t('file.keptFailing', { count: failing }),
    detections > 0 && t('file.keptDetections', { count: detections }),
    exposures > 0 && t('exposures', { count: exposures }),
  ].filter((part) => part !== false)
  return parts.length === 0 ? null : parts.join(t('nameSeparator'))
}
