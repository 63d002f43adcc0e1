import type { Command, Io } from './command.ts'
import { openAssessment } from './open-assessment.ts'

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
  const opened = await openAssessment(path, io)
  if (!opened.ok) {
    io.tell(`${opened.problem}\n`)
    return 1
  }
  const { assessment, unknownRecommendations } = opened.value
  const answered = [...assessment.answers.values()].filter(({ value }) => value !== null).length
  io.out(`${path}: sound; ${answered} answers, ${assessment.evidence.length} evidence files\n`)
  // Kept on opening and saving, but neither asked nor scored.
  for (const id of unknownRecommendations) io.tell(`${path}: answers.${id} is of no recommendation of this model version\n`)
  return 0
}
