import type { Command, Io } from './command.ts'
import { openAssessment, openStored } from './open-assessment.ts'

/** Whether a file is a sound saved assessment; the first thing that does not fit is named. */
export const validate: Command = {
  name: 'validate',
  usage: ['<file.shirube.json>'],
  about: 'checks a saved assessment and names the first thing that does not fit',
  options: {},
  run({ files }, io) {
    const [path, ...more] = files
    if (path === undefined || more.length > 0) return null
    return check(path, io)
  },
}

async function check(path: string, io: Io): Promise<0 | 1> {
  const stored = await openStored(path)
  // A second time for what carrying over finds: the counts are those of the file itself.
  const opened = stored.ok ? await openAssessment(path, io) : stored
  if (!stored.ok || !opened.ok) {
    io.tell(`${opened.ok ? '' : opened.problem}\n`)
    return 1
  }
  const { answers, evidence, roadmap, snapshots } = stored.value
  const answered = [...answers.values()].filter(({ value }) => value !== null).length
  const counts = `${answered} answers, ${evidence.length} evidence files, ${roadmap.size} roadmap items, ${snapshots.length} snapshots`
  io.out(`${path}: sound; ${counts}\n`)
  // Kept on opening and saving, but neither asked nor scored.
  for (const id of opened.value.unknownRecommendations) io.tell(`${path}: answers.${id} is of no recommendation of this model version\n`)
  return 0
}
