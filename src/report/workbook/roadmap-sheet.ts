import type { Ticket } from '../ticket.ts'
import { columnsOf, dayCell, numberCell, textCell, type WorkbookInput } from './sheet-cells.ts'
import type { Sheet, SheetCell, SheetColumn } from './workbook.ts'

export type RoadmapSheetInput = Pick<WorkbookInput, 'assessment' | 'tickets' | 'words'>

function roadmapRow(input: RoadmapSheetInput, ticket: Ticket): readonly SheetCell[] {
  const item = input.assessment.roadmap.get(ticket.item)
  return [
    ticket.key,
    ticket.title,
    ticket.statusName,
    textCell(ticket.quarter?.label ?? ''),
    dayCell(ticket.startOn),
    dayCell(ticket.dueOn),
    dayCell(item?.doneOn ?? null),
    numberCell(ticket.effortDays),
    numberCell(ticket.effortHours),
    textCell(ticket.owner),
    textCell(ticket.team),
    textCell(ticket.phaseName),
    textCell(ticket.capability),
    textCell(ticket.cost),
    textCell(ticket.dependsOn.join('\n')),
    textCell(ticket.successCriterion),
    textCell(ticket.note),
    textCell(ticket.url),
  ]
}

/** All tickets with all their columns; as CSV it can be read back. */
export function roadmapSheet(input: RoadmapSheetInput): Sheet {
  // The first word is what trackers and our own way back look for, in every language.
  const key: SheetColumn = { header: 'Unique ID', width: 34 }
  return {
    id: 'roadmap',
    name: input.words.say('sheet.roadmap'),
    preamble: [],
    columns: [
      key,
      ...columnsOf(
        input.words,
        ['column.title', 44],
        ['column.status', 12],
        ['column.quarter', 36],
        ['column.start', 12],
        ['column.due', 12],
        ['column.doneOn', 12],
        ['column.effortDays', 12],
        ['column.effortHours', 12],
        ['column.owner', 18],
        ['column.team', 16],
        ['column.phase', 22],
        ['column.capability', 24],
        ['column.cost', 10],
        ['column.after', 34],
        ['column.criterion', 50],
        ['column.note', 40],
        ['column.page', 50],
      ),
    ],
    rows: input.tickets.map((ticket) => roadmapRow(input, ticket)),
  }
}
