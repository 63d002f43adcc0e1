import { readModel, stampTranslations } from './compile.ts'
import { readSample } from './sample.ts'

// `npm run check:model` lists what is wrong; `npm run model:stamp` first marks every Japanese text as read beside its English one.
if (process.argv.includes('--stamp')) process.stdout.write(`stamped: ${stampTranslations().join(', ') || 'nothing new'}\n`)
const model = readModel()
const { recommendations } = model
const problems = [...model.problems, ...readSample(model).problems]
for (const problem of problems) process.stderr.write(`${problem}\n`)
process.stdout.write(`${recommendations.length} recommendations, ${problems.length} problems\n`)
if (problems.length > 0) process.exitCode = 1
