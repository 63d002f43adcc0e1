/** What a sentence takes. Numbers other than counts come worded. */
export type None = Record<never, never>
export type Count = { readonly count: number }
export type Of = { readonly count: number; readonly total: number }
