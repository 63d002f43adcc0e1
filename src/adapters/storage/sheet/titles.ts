import type { ModelNames, RecommendationId } from '../../../domain/model.ts'

/** A title reduced to what people keep when they copy it by hand: letters and digits, no case, width, spaces or punctuation. */
export function plainTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('&', 'and')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** Finds recommendations by their titles in every language given. */
export function titleIndex(languages: readonly ModelNames[]): (title: string) => RecommendationId | null {
  const ids = new Map(languages.flatMap(({ titles }) => [...titles].map(([id, title]) => [plainTitle(title), id] as const)))
  return (title) => ids.get(plainTitle(title)) ?? null
}
