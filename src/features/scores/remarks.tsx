import { heldBySkippedPhases, isTooWide, readingOf, skippedPhases } from '../../domain/reading.ts'
import type { Band, Score } from '../../domain/score.ts'
import type { CapabilityScores } from '../../domain/scores.ts'
import type { Scoring } from './scoring.ts'
import { capabilityName, nameList, reachedWords, useWords } from './words.ts'

/** A warning where so much is open that the band says more about that than about the organisation. */
export function WidthRemark({ band, open }: { band: Band | null; open: number }) {
  const t = useWords()
  if (band === null || !isTooWide(band)) return null
  return <p className="scores-remark">{t('remark.tooWide', { count: open })}</p>
}

export function ScoreRemark({ score }: { score: Score }) {
  if (readingOf(score) !== 'too-wide') return null
  return <WidthRemark band={score.band} open={score.tally.unknown + score.tally.unanswered} />
}

/** Why a capability cannot reach the phase before its gate, where nothing of it applies there. */
export function SkippedPhaseRemark({ capability, scoring }: { capability: CapabilityScores; scoring: Scoring }) {
  const t = useWords()
  const { names } = scoring
  const skipped = skippedPhases(capability)
  if (skipped.length === 0 || capability.gate === null) return null
  return (
    <p className="scores-remark">
      {t('remark.skipped', {
        capability: capabilityName(names, capability.id),
        phases: nameList(t, skipped.map(String)),
        next: capability.gate.phase,
        reached: reachedWords(t, names, capability.reached),
      })}
    </p>
  )
}

/** Why the whole organisation stays where it is although every other capability is further. */
export function HeldRemark({ scoring }: { scoring: Scoring }) {
  const t = useWords()
  const { names, scores } = scoring
  const held = heldBySkippedPhases(scores)
  const [first] = held
  if (!first?.gate) return null
  return (
    <p className="scores-remark">
      {t('remark.held', {
        capabilities: nameList(
          t,
          held.map(({ id }) => capabilityName(names, id)),
        ),
        phases: nameList(t, skippedPhases(first).map(String)),
        next: first.gate.phase,
        reached: reachedWords(t, names, first.reached),
      })}
    </p>
  )
}
