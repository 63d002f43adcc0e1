import { gzipSync } from 'node:zlib'
import { writeFileSync } from 'node:fs'
import { it } from 'vitest'
import { createModelLibrary } from '/work/main/src/adapters/assessments/model-library.ts'
import { writeWorkbook } from '/work/main/src/adapters/workbook/write-workbook.ts'
import { writeTickets } from '/work/main/src/adapters/tickets/write-tickets.ts'
import { readTickets } from '/work/main/src/adapters/tickets/read-tickets.ts'
import { writeCalendar } from '/work/main/src/adapters/calendar/write-calendar.ts'
import { buildCalendar } from '/work/main/src/report/calendar.ts'
import { buildWorkbook } from '/work/main/src/report/workbook/build-workbook.ts'
import { evidenceResultOf } from '/work/main/src/domain/evidence/evidence-result.ts'
import { scoresOf } from '/work/main/src/domain/scores.ts'
import { ticketsOf } from '/work/main/src/report/tickets.ts'
import { knownOf, now, optionsOf, readingOf, resolved, sampleOf, today } from '/work/main/test/adapters/tickets/sample-tickets.ts'
it('figures', async () => {
  const s = await sampleOf('ja', 500)
  const lib = await createModelLibrary().evidence()
  const scores = scoresOf(s.model, s.assessment.answers, s.assessment.profile)
  const evidence = evidenceResultOf(s.assessment, { model: s.model, ...lib, now })
  const time = (name: string, f: () => unknown) => { const runs = [0,1,2,3,4].map(() => { const t = performance.now(); f(); return performance.now() - t }); console.log(name, runs.map((r) => r.toFixed(1)).join(' ')) }
  time('ticketsOf', () => ticketsOf({ ...s, items: resolved(s.assessment), hoursPerDay: 8 }))
  const csv = writeTickets(s.tickets, optionsOf()).files[0]!.content
  time('write backlog', () => writeTickets(s.tickets, optionsOf({ split: true, quarterTickets: true })))
  const bytes = new TextEncoder().encode(csv)
  console.log('csv bytes', bytes.length)
  const known = knownOf(s)
  time('read back', () => readTickets(bytes, readingOf(known)))
  const wb = buildWorkbook({ ...s, scores, evidence, subjects: lib, today })
  time('build workbook', () => buildWorkbook({ ...s, scores, evidence, subjects: lib, today }))
  time('write workbook', () => writeWorkbook(wb))
  const out = writeWorkbook(wb); console.log('xlsx', out.length); writeFileSync('/tmp/tickets/roadmap.xlsx', out)
  const cal = buildCalendar({ ...s, items: resolved(s.assessment), nextReview: null, now })
  time('ics', () => writeCalendar(cal)); console.log('ics bytes', writeCalendar(cal).length)
  const small = await sampleOf('ja', 20)
  writeFileSync('/tmp/tickets/small.xlsx', writeWorkbook(buildWorkbook({ ...small, scores, evidence, subjects: lib, today })))
  writeFileSync('/tmp/tickets/backlog.csv', writeTickets(small.tickets, optionsOf({ quarterTickets: true })).files[0]!.content)
  writeFileSync('/tmp/tickets/redmine.csv', writeTickets(small.tickets, optionsOf({ tracker: 'redmine' })).files[0]!.content)
  writeFileSync('/tmp/tickets/cal.ics', writeCalendar(buildCalendar({ ...small, items: resolved(small.assessment), nextReview: today, now })))
})
