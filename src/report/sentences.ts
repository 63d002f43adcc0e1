import type { AppendixSentences } from './sentences/appendix.ts'
import type { BasisSentences } from './sentences/basis.ts'
import type { ComparisonSentences } from './sentences/comparison.ts'
import type { EvidenceSentences } from './sentences/evidence.ts'
import type { FrameSentences } from './sentences/frame.ts'
import type { QuarterlySentences } from './sentences/quarterly.ts'
import type { RoadmapSentences } from './sentences/roadmap.ts'
import type { SummarySentences } from './sentences/summary.ts'
import type { WorkSentences } from './sentences/work.ts'

/** Every sentence and label of the report with the values it takes, by chapter. Numbers other than counts come worded. */
export type Sentences = AppendixSentences &
  BasisSentences &
  ComparisonSentences &
  EvidenceSentences &
  FrameSentences &
  QuarterlySentences &
  RoadmapSentences &
  SummarySentences &
  WorkSentences

export type SentenceKey = keyof Sentences
