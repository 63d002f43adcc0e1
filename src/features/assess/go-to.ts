import { navigate } from 'wouter/use-hash-location'
import type { RecommendationId } from '../../domain/model.ts'

export function hrefOf(id: RecommendationId): string {
  return `#/assess/${id}`
}

/**
 * Steps of the walk replace the address, so that the browser's Back leaves the walk at once; a jump (map, list, prerequisite) adds to the
 * history, so that Back returns to where one jumped from.
 */
export function goTo(id: RecommendationId, how: 'step' | 'jump'): void {
  navigate(`/assess/${id}`, { replace: how === 'step' })
}
