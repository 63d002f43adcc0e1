import type { Count, None } from './values.ts'

/** Gaps and the order of work. */
export type WorkSentences = {
  'gaps.title': None
  'gaps.blockersTitle': None
  'gaps.blockers': { readonly threshold: string }
  'gaps.blockersNone': None
  'gaps.fromTo': { readonly from: string; readonly to: string }
  'gaps.blockersTable': None
  'gaps.atTarget': { readonly names: string }
  'gaps.othersTitle': None
  'gaps.others': None
  'gaps.othersNone': None
  'gaps.othersTable': None

  'order.title': None
  'order.intro': None
  'order.toTargetTitle': { readonly target: string }
  'order.toTarget': Count & { readonly days: string }
  'order.toTargetTable': None
  'order.toTargetNone': None
  'order.beyondTitle': None
  'order.beyond': Count
  'order.beyondTable': None
}
