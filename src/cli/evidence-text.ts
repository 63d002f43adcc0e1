import { coverageOf } from '../domain/evidence/coverage.ts'
import { mergeEvidence } from '../domain/evidence/merge.ts'
import { type ScoreLine, securityScore } from '../domain/evidence/security-score.ts'
import { silentAccounts } from '../domain/evidence/verdict.ts'
import { verdictsOf } from '../domain/evidence/verdicts.ts'
import { asPercent } from '../i18n/format.ts'
import type { EvidenceInput } from './evidence-result.ts'

function scoreText(label: string, line: ScoreLine): string {
  const counted = `${line.passed} passed, ${line.failed} failed, ${line.unknown} unknown`
  const rest = `${line.noData} no data, ${line.disabled} disabled, ${line.nothingToCheck} passed with nothing to check`
  return `  ${label.padEnd(16)} ${asPercent(line.ratio).padStart(5)}   ${counted}; ${rest}\n`
}

/** The same for people: a screen or two. */
export function evidenceText({ reading, catalogue, mapping, model, names, now, accountCount }: EvidenceInput): string {
  const merged = mergeEvidence(reading.files)
  const coverage = coverageOf(reading.files, merged, now)
  const score = securityScore(merged, catalogue)
  const verdicts = verdictsOf(merged, mapping, { model, now, accountCount })
  // Totals without account ids stand under an empty one.
  const accounts = coverage.accounts.filter(({ account }) => account !== '')
  const files = reading.files.map(
    ({ name, format, version, recordsRead, skipped }) =>
      `  ${name}: ${format}${version && ` ${version}`}, ${recordsRead} records${skipped.map((one) => `, ${one.count} ${one.reason}`).join('')}\n`,
  )
  const spoken = model.recommendations.flatMap(({ id }) => {
    const verdict = verdicts.get(id)
    if (!verdict || verdict.kind === 'silent') return []
    const silent = silentAccounts(verdict)
    const supported = `${verdict.supporting.length} of ${verdict.accountsInScope} accounts${silent > 0 ? ` (${silent} undecided)` : ''}`
    const proposal = verdict.proposal === null ? '' : `, proposes ${verdict.proposal} %`
    return [`  ${verdict.kind.padEnd(11)} ${verdict.strength.padEnd(8)} ${supported}${proposal}  ${names.titles.get(id)}\n`]
  })
  return [
    'Files\n',
    ...files,
    `\nCoverage: ${accounts.length} accounts, ${coverage.regions.length} Regions, ${coverage.oldest ?? '—'} to ${coverage.newest ?? '—'}\n`,
    '\nSecurity score\n',
    scoreText('overall', score.overall),
    ...score.standards.filter(({ isNamedByFile, ratio }) => isNamedByFile && ratio !== null).map((line) => scoreText(line.standard, line)),
    `\nVerdicts: ${spoken.length} of ${model.recommendations.length} recommendations\n`,
    ...spoken,
  ].join('')
}
