/** Tenths of a point, so that a single recommendation of 74 shows. */
export const bridgeDecimals = 1
