import type { WorkbookWriter } from '../../report/workbook/workbook.ts'
import { sheetCsv } from './sheet-csv.ts'
import { writeWorkbook } from './write-workbook.ts'

/** Writes Excel files and CSV. Load it when it is needed: the first screen does without. */
export const workbookWriter: WorkbookWriter = { workbook: writeWorkbook, csv: sheetCsv }
