declare const brand: unique symbol
/** A day without a time zone, `YYYY-MM-DD`. */
export type IsoDate = string & { readonly [brand]: 'IsoDate' }
/** A moment in UTC, `YYYY-MM-DDTHH:mm:ss.sssZ`. */
export type IsoMoment = string & { readonly [brand]: 'IsoMoment' }
