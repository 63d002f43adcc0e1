/**
 * `npm run bench [first-screen-size first-question repaint report evidence roadmap command-line] [--write]`: the speed we promise, measured in
 * Chromium. `--write` puts the table into docs/benchmarks.md. Never a test: machines differ.
 */
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from '../../src/scripts/prepare.mjs'
import { listen, staticServer } from '../../src/scripts/static-server.mjs'
import { root } from '../../src/scripts/steps.mjs'
import { measureCommandLine } from './command-line.ts'
import { measureEvidence } from './evidence.ts'
import { measureFirstQuestion } from './first-question.ts'
import { measureFirstScreenSize } from './first-screen-size.ts'
import { measureRepaint } from './repaint.ts'
import { measureReport } from './report-pdf.ts'
import { measureRoadmap } from './roadmap.ts'
import { openStage, type Stage } from './stage.ts'
import { asTable, type Measure } from './table.ts'
import { writePage } from './written-page.ts'

const parts: Readonly<Record<string, (stage: Stage) => readonly Measure[] | Promise<readonly Measure[]>>> = {
  'first-screen-size': measureFirstScreenSize,
  'first-question': measureFirstQuestion,
  repaint: measureRepaint,
  report: measureReport,
  evidence: measureEvidence,
  roadmap: measureRoadmap,
  'command-line': measureCommandLine,
}

const isWritten = process.argv.includes('--write')
const wanted = process.argv.slice(2).filter((word) => word !== '--write')
const unknown = wanted.filter((name) => !(name in parts))
if (unknown.length > 0) throw new Error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`)

await ensureBuilt()
const [load = 0] = loadavg()
const server = staticServer(join(root, 'dist'))
const stage = await openStage(await listen(server, { port: 4417 }))
const measures: Measure[] = []
for (const [name, measure] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.info(`measuring: ${name} …`)
  measures.push(...(await measure(stage)))
}
if (isWritten) writePage(measures, stage.browserVersion)
await stage.close()
server.close()
console.info(
  `\n${asTable(measures)}\n\nRatio = measured / bound; up to 1 keeps the promise. Only a run on an idle machine says something${load > 1 ? `; this one was busy (load ${load.toFixed(1)})` : ''}.`,
)
