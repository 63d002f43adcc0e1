import type { Assessment } from '../domain/assessment.ts'
import { type FiscalQuarter, quarterOf } from '../domain/fiscal-quarter.ts'
import { groups, type Model, phases } from '../domain/model.ts'
import type { Gate } from '../domain/next-gate.ts'
import { type Score, scoringVersion } from '../domain/score.ts'
import { type Scores, scoresOf } from '../domain/scores.ts'
import { asQuarter } from '../i18n/format.ts'
import { dayOf } from '../state/clock.ts'
import { bandText } from './band-text.ts'
import { asJson, type Command, type Io } from './command.ts'
import { library, openAssessment } from './open-assessment.ts'

/** The scores of a saved assessment. `--json` is documented in docs/command-line.md and stable. */
export const score: Command = {
  name: 'score',
  usage: ['<file.shirube.json> [--json]'],
  about: 'scores, phases reached and what blocks the next phase',
  options: { json: { type: 'boolean' } },
  run({ files, flags }, io) {
    const [path, ...more] = files
    if (path === undefined || more.length > 0) return null
    return show(path, flags.json === true, io)
  },
}

async function show(path: string, json: boolean, io: Io): Promise<0 | 1> {
  const opened = await openAssessment(path, io)
  if (!opened.ok) {
    io.tell(`${opened.problem}\n`)
    return 1
  }
  const { assessment } = opened.value
  const model = await library.model()
  const scores = scoresOf(model, assessment.answers, assessment.profile)
  const quarter = quarterOf(dayOf(new Date()), assessment.profile.fiscalYearStartMonth)
  io.out(json ? asJson(scoreJson(model, { assessment, quarter }, scores)) : await scoreText(model, quarter, scores))
  return 0
}

type Scored = { readonly assessment: Assessment; readonly quarter: FiscalQuarter }

function scoreJson(model: Model, { assessment, quarter }: Scored, scores: Scores): unknown {
  const { profile } = assessment
  return {
    schema: 'shirube-score-1',
    assessment: { id: assessment.id, name: profile.name, organisation: profile.organisation, changedAt: assessment.changedAt },
    model: { id: model.id, version: assessment.modelVersion },
    scoringVersion,
    quarter,
    threshold: profile.threshold,
    targetPhase: profile.targetPhase,
    all: scores.all,
    groups: scores.groups,
    phases: scores.phases,
    organisation: { ...scores.organisation, gate: gateJson(scores.organisation.gate) },
    toTarget: scores.toTarget,
    capabilities: scores.capabilities.map((capability) => ({ ...capability, gate: gateJson(capability.gate) })),
  }
}

/** By id: what else is known of a recommendation belongs to the model, not to the score. */
function gateJson(gate: Gate | null): unknown {
  if (gate === null) return null
  const { phase, blockers, cheapestFirst, effortDays } = gate
  return { phase, blockers: blockers.map(({ id }) => id), cheapestFirst: cheapestFirst.map(({ id }) => id), effortDays }
}

async function scoreText(model: Model, quarter: FiscalQuarter, scores: Scores): Promise<string> {
  const names = await library.names('en')
  const line = (label: string, { band, tally }: Score) =>
    `${label.padEnd(34)} ${bandText(band).padStart(11)}   ${tally.total - tally.unanswered} of ${tally.total} answered\n`
  const rows = [
    line('All recommendations', scores.all),
    ...groups.map((group) => line(names.groups[group].name, scores.groups[group])),
    ...phases.map((phase) => line(`Phase ${phase}: ${names.phases[phase].name}`, scores.phases[phase])),
    ...model.capabilities.flatMap(({ id }, index) => {
      const capability = scores.capabilities[index]
      return capability ? [line(names.capabilities.get(id)?.name ?? id, capability.score)] : []
    }),
  ]
  const { reached } = scores.organisation
  const phase = reached === null ? '—' : reached === 0 ? 'before phase 1' : `${reached} ${names.phases[reached].name}`
  return `${asQuarter(quarter, 'en')}\n${rows.join('')}Phase reached by the organisation: ${phase}\n`
}
