import { type Exposure, severities } from './finding.ts'

const asText = ({ firstSeenAt, title, id }: Exposure): string => `${firstSeenAt ?? '~'}\n${title}\n${id}`

/** The exposures that are open: the most severe first, then those that have been open longest; of unknown age last. */
export function openExposures(exposures: readonly Exposure[]): readonly Exposure[] {
  return exposures
    .filter(({ isOpen }) => isOpen)
    .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || (asText(a) < asText(b) ? -1 : 1))
}
