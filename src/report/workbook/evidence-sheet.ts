import type { EvidenceResult } from '../../domain/evidence/evidence-result.ts'
import { type SubjectNames, subjectTitle } from '../../domain/evidence/subject-title.ts'
import type { Verdict } from '../../domain/evidence/verdict.ts'
import { columnsOf, dayCell, numberCell, textCell, type WorkbookInput } from './sheet-cells.ts'
import type { Sheet, SheetCell } from './workbook.ts'

type Shown = { readonly evidence: EvidenceResult; readonly subjects: SubjectNames }

function rowsOf({ names, words }: WorkbookInput, { subjects }: Shown, verdict: Verdict): readonly (readonly SheetCell[])[] {
  const { recommendation, kind, strength } = verdict
  return verdict.subjects.map(({ row, passed, failed, undecided, failingAccounts, newest }) => [
    names.titles.get(recommendation) ?? recommendation,
    words.verdict(kind),
    strength === 'none' ? null : words.say(`strength.${strength}`),
    row.subject,
    textCell(subjectTitle(subjects, row, words.language)),
    numberCell(passed),
    numberCell(failed),
    numberCell(undecided),
    numberCell(failingAccounts.length),
    dayCell(newest),
  ])
}

/** One row for each control or check behind a verdict, over all accounts and Regions, in the model's order. */
export function evidenceSheet(input: WorkbookInput, shown: Shown): Sheet {
  return {
    id: 'evidence',
    name: input.words.say('sheet.evidence'),
    preamble: [],
    columns: columnsOf(
      input.words,
      ['column.recommendation', 44],
      ['column.verdict', 18],
      ['column.strength', 16],
      ['column.control', 34],
      ['column.controlTitle', 50],
      ['column.passed', 10],
      ['column.failed', 10],
      ['column.other', 10],
      ['column.accounts', 14],
      ['column.newest', 12],
    ),
    rows: input.model.recommendations.flatMap(({ id }) => {
      const verdict = shown.evidence.verdicts.get(id)
      return verdict === undefined ? [] : rowsOf(input, shown, verdict)
    }),
  }
}
