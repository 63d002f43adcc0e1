/** Places that keys and links lead to. */
export const fieldIds = {
  card: 'assess-card',
  rationale: 'assess-rationale',
  reason: 'assess-reason',
  find: 'assess-find',
  keys: 'assess-keys',
} as const
