import type { Assessment } from '../../../domain/assessment.ts'
import type { IsoDate } from '../../../domain/moments.ts'

// With four bytes each and the day behind it, still below the 255 bytes that file systems take.
const longestLabel = 50

/** A text as a part of a file name that Windows, macOS and Linux all take, and that shows as it is. */
function asFileNamePart(text: string): string {
  const plain = text
    .normalize('NFC')
    .replaceAll(/[\\/:*?"<>|\p{C}\p{Z}]+/gu, ' ')
    .replace(/^[. ]+/, '')
  return [...plain].slice(0, longestLabel).join('').trim()
}

/** What the file of an assessment is called when it is handed to the user, like `株式会社ミナト物流 2026年度 上期 2026-11-20.shirube.json`. */
export function savedFileName({ profile }: Assessment, today: IsoDate): string {
  const label = asFileNamePart(`${profile.organisation} ${profile.name}`)
  return `${label === '' ? 'shirube' : label} ${today}.shirube.json`
}
