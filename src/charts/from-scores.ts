import type { CapabilityId, Group, Phase, PhaseReached } from '../domain/model.ts'
import { groups, phases } from '../domain/model.ts'
import { phaseToShow, readingOf } from '../domain/reading.ts'
import type { Band, Score, Tally } from '../domain/score.ts'
import type { CapabilityScores, Scores } from '../domain/scores.ts'
import { groupBars } from './group-bars.ts'
import { heatmap } from './heatmap.ts'
import { labelLines } from './label-lines.ts'
import type { DisplayList } from './marks.ts'
import { phaseLadder } from './phase-ladder.ts'
import { radar, type Size } from './radar.ts'
import { scoreStep } from './score-step.ts'

/** Everything the charts of an assessment say, in one language. Numbers are worded by whoever calls. */
export type ChartWords = {
  readonly capability: (id: CapabilityId) => { readonly name: string; readonly shortName: string }
  /** Like "Phase 2" and "Foundational". */
  readonly phase: (phase: Phase) => { readonly number: string; readonly name: string }
  readonly group: (group: Group) => string
  readonly reached: (phase: PhaseReached) => string
  readonly percent: (ratio: number) => string
  readonly band: (band: Band) => string
  /** Like "3/4". */
  readonly answered: (tally: Tally) => string
  /** Where there is no number: "—". */
  readonly none: string
  /** Beside it where everything is excluded; at most 4 characters. */
  readonly notApplicable: string
  /** In a cell the model does not define. */
  readonly notDefined: string
  readonly legend: {
    readonly certain: string
    readonly possible: string
    readonly threshold: string
    readonly reached: string
    readonly target: string
    readonly notDefined: string
  }
}

// Full names where there is room for them, by the chart's width and never by the words.
function nameLines(words: ChartWords, id: CapabilityId, width: number, maxEms: number): readonly string[] {
  const { name, shortName } = words.capability(id)
  return width >= 400 ? labelLines(name, maxEms) : [shortName]
}

function headLines(words: ChartWords, phase: Phase, width: number): readonly string[] {
  const { number, name } = words.phase(phase)
  return width >= 400 ? [number, name] : [number]
}

function noteOf({ tally }: Score, words: ChartWords): string {
  return tally.applicable === 0 ? words.notApplicable : words.answered(tally)
}

function isDefined(capability: CapabilityScores, phase: Phase): boolean {
  return capability.cells[phase].tally.total > 0
}

function isReadable(score: Score): boolean {
  const reading = readingOf(score)
  return reading !== 'nothing-applies' && reading !== 'nothing-answered'
}

/** The ten capabilities against their targets, on the scale of phases (docs/scoring.md, rule 9). One with nothing answered is a gap, too. */
export function radarOf(scores: Scores, size: Size, words: ChartWords): DisplayList {
  const axes = scores.capabilities.map((capability) => ({
    label: nameLines(words, capability.id, size.width, 8),
    value: isReadable(capability.score) ? capability.attainment : null,
    target: capability.target,
  }))
  const { certain, possible, target } = words.legend
  return radar(axes, size, { rings: phases.map(String), none: words.none, certain, possible, target })
}

/** Capabilities by phases. A cell with nothing answered has no number. */
export function heatmapOf(scores: Scores, width: number, words: ChartWords): DisplayList {
  const rows = scores.capabilities.map((capability) => ({
    label: nameLines(words, capability.id, width, 17),
    cells: phases.map((phase) => {
      const score = capability.cells[phase]
      if (!isDefined(capability, phase)) return null
      const value = score.band !== null && isReadable(score) ? words.percent(score.band.low) : words.none
      return { step: scoreStep(score), value, note: noteOf(score, words) }
    }),
  }))
  return heatmap({ heads: phases.map((phase) => headLines(words, phase, width)), rows, notDefined: words.notDefined }, width)
}

/** Governance, operations and protection as bands. */
export function groupBarsOf(scores: Scores, threshold: number, width: number, words: ChartWords): DisplayList {
  const bars = groups.map((group) => {
    const score = scores.groups[group]
    const band = isReadable(score) ? score.band : null
    return { label: words.group(group), band, value: band ? words.band(band) : words.none, note: noteOf(score, words) }
  })
  const { percent } = words
  const { certain, possible, threshold: thresholdWords } = words.legend
  const scale = [percent(0), percent(0.25), percent(0.5), percent(0.75), percent(1)] as const
  return groupBars(bars, threshold, width, { scale, certain, possible, threshold: thresholdWords })
}

/** The phase each capability has reached, and its target. */
export function phaseLadderOf(scores: Scores, width: number, words: ChartWords): DisplayList {
  const rows = scores.capabilities.map((capability) => {
    const reached = phaseToShow(capability)
    return {
      label: nameLines(words, capability.id, width, 17),
      reached,
      target: capability.target,
      notDefined: phases.filter((phase) => !isDefined(capability, phase)),
      value: reached === null ? words.none : words.reached(reached),
    }
  })
  // A step of a narrow ladder has room for the figure alone.
  const head = (phase: Phase) => (width >= 400 ? headLines(words, phase, width) : [String(phase)])
  const heads = { 1: head(1), 2: head(2), 3: head(3), 4: head(4) }
  const { reached, target, notDefined } = words.legend
  return phaseLadder(rows, width, { heads, reached, target, notDefined })
}
