import type { JsonObject, Sink } from '../format.ts'
import type { AnswerReader } from './answer.ts'
import { type Asked, asFinding, type Fact } from './checks.ts'
import { computeReaders } from './compute.ts'
import { detectorReaders } from './detectors.ts'
import { identityReaders } from './identity.ts'
import { networkReaders } from './network.ts'
import { organisationReaders } from './organisation.ts'
import { recordReaders } from './records.ts'
import { resilienceReaders } from './resilience.ts'

export const answerReaders: readonly AnswerReader[] = [
  ...identityReaders,
  ...organisationReaders,
  ...detectorReaders,
  ...recordReaders,
  ...networkReaders,
  ...computeReaders,
  ...resilienceReaders,
]

const readersByCall: ReadonlyMap<string, AnswerReader> = new Map(answerReaders.map((reader) => [reader.call, reader]))

export function readerOf(call: string): AnswerReader | null {
  return readersByCall.get(call) ?? null
}

/** The one whose answer the object can be told to be, without anybody saying; `null` when none. */
export function readerOfAnswer(record: JsonObject): AnswerReader | null {
  return answerReaders.find((reader) => reader.isAnswer?.(record) === true) ?? null
}

/** Hands the facts on; an answer that leaves all open is named so, and the place it came from is kept. */
export function sinkFacts(facts: readonly Fact[], asked: Asked, sink: Sink): void {
  for (const fact of facts) sink.finding(asFinding(fact, asked))
  if (facts.length > 0) return
  sink.skip('not-a-result')
  if (asked.account !== '') sink.place(asked.account, asked.region)
}
