import { readModel, stampTranslations } from './compile.ts'
import { readEvidence } from './compile-evidence.ts'
import { readSample } from './sample.ts'
import { readSampleEvidence } from './sample-evidence.ts'
import { readVersions } from './versions.ts'

// `npm run check:model` lists what is wrong; `npm run model:stamp` first marks every Japanese text as read beside its English one.
if (process.argv.includes('--stamp')) process.stdout.write(`stamped: ${stampTranslations().join(', ') || 'nothing new'}\n`)
const model = readModel()
const { recommendations } = model
const evidence = readEvidence(model)
const rows = evidence.mappings.flatMap((file) => Object.values(file.recommendations).flat())
const { sample, problems: inSample } = readSample(model)
const { versions, problems: inVersions } = readVersions(model)
const inEvidence = [...evidence.problems, ...readSampleEvidence({ evidence, sample }).problems]
const problems = [...model.problems, ...inVersions, ...inSample, ...inEvidence]
for (const problem of problems) process.stderr.write(`${problem}\n`)
const mapped = rows.flatMap(({ subject }) => subject).length
process.stdout.write(
  `${recommendations.length} recommendations, ${versions.length} earlier versions, ${mapped} results mapped, ${problems.length} problems\n`,
)
if (problems.length > 0) process.exitCode = 1
