/** Handed over with an address of the walk: it opens on this quarter's review. */
export const reviewState = { toReview: true } as const

/** Whether the walk was asked for the review, by the state of the address. */
export function asksForReview(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'toReview' in state
}
