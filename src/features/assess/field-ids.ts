/** Places that keys and links lead to. */
export const fieldIds = {
  card: 'assess-card',
  rationale: 'assess-rationale',
  reason: 'assess-reason',
  takeOver: 'assess-take-over',
  find: 'assess-find',
  keys: 'assess-keys',
} as const
