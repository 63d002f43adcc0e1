import type { AnswerValue } from '../domain/answer.ts'
import type { BridgeStepKind, Comparison, PlannedOutcome } from '../domain/comparison/comparison.ts'
import { asPoints } from '../i18n/format.ts'
import { bandText } from './band-text.ts'
import { oneLine } from './item-title.ts'

export const stepNames: Readonly<Record<BridgeStepKind, string>> = {
  model: 'another version of the model',
  weights: 'weights',
  'not-applicable': 'not applicable, or no more',
  'newly-answered': 'newly answered',
  evidence: 'taken from evidence',
  'answers-down': 'answers down',
  'answers-up': 'answers up',
}

export const outcomeOrder: readonly PlannedOutcome['outcome'][] = ['done', 'early', 'slipped', 'open', 'dropped', 'not-due']

/** "+3", "-2", "0". */
export function signed(points: number): string {
  return points > 0 ? `+${points}` : String(points)
}

export function answerText(value: AnswerValue | null): string {
  return typeof value === 'number' ? `${value} %` : (value ?? 'not answered')
}

/** What became of findings and exposures, and of the security score; nothing where one side has no evidence. */
export function findingsText({ evidence }: Comparison): readonly string[] {
  if (evidence === null) return []
  const { counts, exposures, accountsGone, accountsNew, securityScore } = evidence
  const { before, after, move } = securityScore
  const ofCounted = move.byNoLongerCounted === null || move.noLongerCounted.length === 0 ? null : asPoints(move.byNoLongerCounted)
  const ratio = (one: number | null) => bandText(one === null ? null : { low: one, high: one })
  return [
    `places: ${Object.entries(counts)
      .map(([kind, count]) => `${count} ${kind}`)
      .join(', ')}`,
    `exposures: ${Object.entries(exposures)
      .map(([kind, all]) => `${all.length} ${kind}`)
      .join(', ')}`,
    ...exposures.new.map(({ title, severity, account }) => `new exposure, ${severity}: ${oneLine(title)} in ${account}`),
    `security score: ${ratio(before.ratio)} → ${ratio(after.ratio)}${ofCounted === null ? '' : `, of which ${ofCounted} points by ${move.noLongerCounted.length} controls that count no longer`}`,
    ...(accountsGone.length === 0 ? [] : [`accounts not looked at any more: ${accountsGone.join(', ')}`]),
    ...(accountsNew.length === 0 ? [] : [`accounts looked at for the first time: ${accountsNew.join(', ')}`]),
  ]
}

/** How the model changed between the sides, in numbers. */
export function changesText({ modelChanges }: Comparison): readonly string[] {
  return modelChanges.map(({ from, to, changes }) => {
    const kinds = [...new Set(changes.map(({ kind }) => kind))]
    const counts = kinds.map((kind) => `${changes.filter((change) => change.kind === kind).length} ${kind}`)
    return `version ${from} → ${to}: ${counts.join(', ')}`
  })
}
