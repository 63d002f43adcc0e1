import type { Language } from '../domain/model.ts'
import type { IsoDate } from '../domain/moments.ts'

const longest = 60

/** A name as part of a file name: no separators, no characters a file system refuses, nothing invisible, no dots at its ends. */
function asPart(name: string): string {
  const cleaned = name
    .normalize('NFKC')
    .replace(/[\p{C}\s\\/:*?"<>|#%&{}$!'`@+=~^;,()[\]●]+/gu, '-')
    .replace(/-{2,}/g, '-')
  return [...cleaned]
    .slice(0, longest)
    .join('')
    .replace(/^[-.]+|[-.]+$/g, '')
}

/**
 * What names of files that are handed out begin with, like `shirube-しおかぜ物流-2026-11-23-ja`; an organisation without a name is left out.
 * @param kind `quarterly`: the quarterly summary, `shirube-quarterly-…`; else the report
 */
export function fileStem(organisation: string, today: IsoDate, language: Language, kind?: 'quarterly'): string {
  return ['shirube', kind ?? '', asPart(organisation), today, language].filter((part) => part !== '').join('-')
}

/** Like `shirube-しおかぜ物流-2026-11-23-ja.pdf`; the organisation is left out when it has no name. */
export function reportFileName(organisation: string, today: IsoDate, language: Language, kind?: 'quarterly'): string {
  return `${fileStem(organisation, today, language, kind)}.pdf`
}
