import { isDays, limits } from '../domain/limits.ts'
import { type Phase, phases } from '../domain/model.ts'
import type { IsoDate } from '../domain/moments.ts'
import { type AppLanguage, isAppLanguage } from '../i18n/languages.ts'
import { dayOf, noonOf } from '../state/clock.ts'
import { asJson, type Command, dayRefusal, type Io, languageRefusal } from './command.ts'
import { library, openAssessment } from './open-assessment.ts'
import { planJson } from './plan-result.ts'
import { planText } from './plan-text.ts'
import { type PlanChange, planView } from './plan-view.ts'

type Wanted = {
  readonly path: string
  readonly json: boolean
  readonly isProposal: boolean
  readonly today: IsoDate
  readonly change: PlanChange
  readonly language: AppLanguage
}

/** The roadmap of a saved assessment, or one proposed to it; the file stays as it is. `--json` is documented in docs/command-line.md and stable. */
export const plan: Command = {
  name: 'plan',
  usage: [
    '<file.shirube.json> [--json]',
    `[--propose] [--today YYYY-MM-DD] [--capacity DAYS] [--target ${phases.join('|')}] [--lang en|ja]`,
  ],
  about: 'the roadmap by quarter: load, problems, projection, when each phase is reached; --propose works out a plan',
  options: {
    json: { type: 'boolean' },
    propose: { type: 'boolean' },
    today: { type: 'string' },
    capacity: { type: 'string' },
    target: { type: 'string' },
    lang: { type: 'string' },
  },
  run({ files, flags }, io) {
    const [path, ...more] = files
    const { today = dayOf(new Date()), capacity, target, lang = 'en' } = flags as Record<string, string | undefined>
    const change = changeOf(capacity, target)
    if (path === undefined || more.length > 0) return null
    if (typeof change === 'string') return change
    if (!isAppLanguage(lang)) return languageRefusal(lang)
    const refusal = dayRefusal('today', today)
    if (refusal !== null) return refusal
    const { json = false, propose = false } = flags
    return show({ path, json: json === true, isProposal: propose === true, today: today as IsoDate, change, language: lang }, io)
  },
}

/** Or why what is asked for is no number of days, or no phase. */
function changeOf(capacity: string | undefined, target: string | undefined): PlanChange | string {
  if (capacity !== undefined && !(/^\d+(\.\d+)?$/.test(capacity) && isDays(Number(capacity)))) {
    return `--capacity ${capacity}: give a number of person-days from 0 to ${limits.days}`
  }
  if (target !== undefined && !(phases as readonly number[]).map(String).includes(target)) {
    return `--target ${target}: give a phase, ${phases.join(', ')}`
  }
  return {
    daysPerQuarter: capacity === undefined ? null : Number(capacity),
    targetPhase: target === undefined ? null : (Number(target) as Phase),
  }
}

async function show({ path, json, isProposal, today, change, language }: Wanted, io: Io): Promise<0 | 1> {
  const opened = await openAssessment(path, io, () => new Date(noonOf(today)))
  if (!opened.ok) {
    io.tell(`${opened.problem}\n`)
    return 1
  }
  const [model, names, evidence] = await Promise.all([library.model(), library.names(language), library.evidence()])
  const view = planView(opened.value.assessment, { model, names, library: evidence, today, change, isProposal })
  io.out(json ? asJson(planJson(view)) : planText(view))
  return 0
}
