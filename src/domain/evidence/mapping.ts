import type { Language, RecommendationId } from '../model.ts'
import type { Tool } from './finding.ts'

/** How much a result says: `decisive` settles it where it looked, `partial` moves it, `hint` shows where to look, `none` says nothing. */
export type Strength = 'decisive' | 'partial' | 'hint' | 'none'
export const strengths: readonly Strength[] = ['none', 'hint', 'partial', 'decisive']

/** What one control or check says about one recommendation. From `assessments/.../evidence/*.yaml`. */
export type MappingRow = {
  readonly recommendation: RecommendationId
  readonly tool: Tool
  /** A control id when `tool` is `security-hub`, else the tool's check id. */
  readonly subject: string
  readonly onFail: Strength
  readonly onPass: Strength
  /** AWS's own page of the recommendation names it; otherwise it is our judgement. */
  readonly isNamedByAws: boolean
}

export type Mapping = {
  readonly rows: readonly MappingRow[]
  /** How much of a recommendation the tools together can see; a proposed answer is made only where it is `decisive`. */
  readonly reach: ReadonlyMap<RecommendationId, Strength>
  /** What the tools cannot see of a recommendation, in words for the user; many have none. */
  readonly limits: ReadonlyMap<RecommendationId, Readonly<Record<Language, string>>>
  /** Names of checks that the catalogue does not hold, by `titleKey`; those of other tools stay in the tool's own words. */
  readonly titles: ReadonlyMap<string, Readonly<Record<Language, string>>>
}

/** Where `Mapping.titles` keeps the name of a row's check. */
export function titleKey({ tool, subject }: Pick<MappingRow, 'tool' | 'subject'>): string {
  return `${tool}:${subject}`
}
