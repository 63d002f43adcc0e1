import type { DetectionCount, EvidenceCell } from '../../../domain/evidence/evidence-file.ts'
import type { SavedFile } from './formats.ts'
import { readRow, toRow } from './number-rows.ts'
import { namesInUse, numbering } from './numbering.ts'
import { timesAfter, timesSince } from './row-times.ts'
import { cellColumns, detectionColumns } from './v2-evidence.ts'

type SavedCells = SavedFile['evidence'][number]['cells']
type SavedDetections = SavedFile['evidence'][number]['detections']

/** Cells as rows, one after the other, so that a page can draw in between. */
export function cellWriter(cells: readonly EvidenceCell[]) {
  // Tool and severity are words of ours, so a shorter key than JSON cannot be taken for another subject's.
  const subjects = numbering<SavedCells['subjects'][number]>(([tool, controlId, checkId, severity]) =>
    controlId !== null && checkId === null ? `${severity}\n${tool}\n${controlId}` : JSON.stringify([tool, controlId, checkId, severity]),
  )
  const [accounts, regions, failing] = [namesInUse(), namesInUse(), namesInUse()]
  const { since, older, newer } = timesSince(cells, ({ oldest, newest }) => [oldest, newest])
  const rows: string[] = []
  return {
    write(cell: EvidenceCell): void {
      const { tool, controlId, checkId, severity, counts, oldest, newest } = cell
      const columns = [
        subjects.numberOf([tool, controlId, checkId, severity]),
        accounts.numberOf(cell.account),
        regions.numberOf(cell.region),
        older(oldest),
        counts.passed,
        counts.failed,
        newer(newest, oldest),
        cell.nothingToCheck,
        counts.unknown,
        counts['not-available'],
        counts.manual,
        counts.suppressed,
      ]
      rows.push(toRow(columns, cell.failing.map(failing.numberOf)))
    },
    written: (): SavedCells => ({
      accounts: accounts.entries,
      regions: regions.entries,
      since,
      subjects: subjects.entries,
      failing: failing.entries,
      rows,
    }),
  }
}

export function toCells({ accounts, regions, since, subjects, failing, rows }: SavedCells): readonly EvidenceCell[] {
  const times = timesAfter(since)
  return rows.map((text) => {
    const { columns, list } = readRow(text, cellColumns.length)
    const [subject = 0, account = 0, region = 0, older = 0, passed = 0, failed = 0, newer = 0, nothingToCheck = 0, ...rest] = columns
    const [unknown = 0, notAvailable = 0, manual = 0, suppressed = 0] = rest
    const [tool, controlId, checkId, severity] = subjects[subject] as SavedCells['subjects'][number]
    const oldest = times.older(older)
    return {
      tool,
      controlId,
      checkId,
      severity,
      account: accounts[account] as string,
      region: regions[region] as string,
      counts: { passed, failed, unknown, 'not-available': notAvailable, manual, suppressed },
      nothingToCheck,
      oldest,
      newest: times.newer(newer, oldest),
      failing: list.map((index) => failing[index] as string),
    }
  })
}

export function fromDetections(detections: readonly DetectionCount[]): SavedDetections {
  const subjects = numbering<SavedDetections['subjects'][number]>((subject) => JSON.stringify(subject))
  const [accounts, regions] = [namesInUse(), namesInUse()]
  const { since, older, newer } = timesSince(detections, ({ oldestOpen, newest }) => [oldestOpen, newest])
  const rows = detections.map(({ product, area, severity, account, region, open, closed, oldestOpen, newest }) => {
    const place = [subjects.numberOf([product, area, severity]), accounts.numberOf(account), regions.numberOf(region)]
    return toRow([...place, older(oldestOpen), open, closed, newer(newest, oldestOpen)])
  })
  return { accounts: accounts.entries, regions: regions.entries, since, subjects: subjects.entries, rows }
}

export function toDetections({ accounts, regions, since, subjects, rows }: SavedDetections): readonly DetectionCount[] {
  const times = timesAfter(since)
  return rows.map((text) => {
    const [subject = 0, account = 0, region = 0, older = 0, open = 0, closed = 0, newer = 0] = readRow(
      text,
      detectionColumns.length,
    ).columns
    const [product, area, severity] = subjects[subject] as SavedDetections['subjects'][number]
    const place = { account: accounts[account] as string, region: regions[region] as string }
    const oldestOpen = times.older(older)
    return { product, area, ...place, severity, open, closed, oldestOpen, newest: times.newer(newer, oldestOpen) }
  })
}
