import type { EvidenceLink } from '../../domain/answer.ts'
import { isAllowedAddress } from '../../domain/limits.ts'

/** One row of the form. `saved` is what of it can be kept: an address that is not allowed does not replace the last one that was. */
export type LinkDraft = { readonly key: number; readonly link: EvidenceLink; readonly saved: EvidenceLink | null }

const emptyLink: EvidenceLink = { title: '', url: '', date: null }

function isEmpty({ title, url, date }: EvidenceLink): boolean {
  return title.trim() === '' && url.trim() === '' && date === null
}

/** As kept: without the blanks that come along when an address is pasted. */
function tidied({ title, url, date }: EvidenceLink): EvidenceLink {
  return { title: title.trim(), url: url.trim(), date }
}

export function isBadAddress({ link }: LinkDraft): boolean {
  return !isAllowedAddress(link.url.trim())
}

export function draftsOf(stored: readonly EvidenceLink[]): readonly LinkDraft[] {
  return stored.map((link, key) => ({ key, link, saved: link }))
}

export function withNewRow(drafts: readonly LinkDraft[]): readonly LinkDraft[] {
  const key = Math.max(-1, ...drafts.map((draft) => draft.key)) + 1
  return [...drafts, { key, link: emptyLink, saved: null }]
}

export function withEdit(drafts: readonly LinkDraft[], key: number, patch: Partial<EvidenceLink>): readonly LinkDraft[] {
  return drafts.map((draft) => {
    if (draft.key !== key) return draft
    const next = { ...draft, link: { ...draft.link, ...patch } }
    const kept = isBadAddress(next) ? { ...next.link, url: draft.saved?.url ?? '' } : next.link
    return { ...next, saved: isEmpty(kept) ? null : tidied(kept) }
  })
}

/** What of the form is kept in the answer. */
export function keptLinks(drafts: readonly LinkDraft[]): readonly EvidenceLink[] {
  return drafts.flatMap(({ saved }) => (saved === null ? [] : [saved]))
}

export function isSameLinks(a: readonly EvidenceLink[], b: readonly EvidenceLink[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
