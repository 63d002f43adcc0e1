import { list, text } from '../fields.ts'
import type { JsonObject } from '../format.ts'
import type { Asked, AwsApiCheckId, Fact } from './checks.ts'

/** An error message of the AWS command line, taken apart. */
export type CallError = { readonly code: string; readonly message: string }

/** What is read out of the answers to one call. */
export type AnswerReader = {
  /** Service and operation as the command line writes them; `shirube ...` where the collector puts several answers together. */
  readonly call: string
  /** Whether an object can be nothing but an answer to this call; left out where answers to other calls look the same. */
  readonly isAnswer?: (record: JsonObject) => boolean
  /** Empty when the answer leaves it open. */
  readonly facts: (answer: JsonObject, asked: Asked) => readonly Fact[]
  /** Only what the error is sure to mean: a call that is not allowed says nothing. */
  readonly factsOfError?: (error: CallError) => readonly Fact[]
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function hasList(...keys: readonly string[]): (record: JsonObject) => boolean {
  return (record) => keys.every((key) => Array.isArray(record[key]))
}

/** For things that one Region has and another has no need of: there is one, or nothing is said. */
export function presence(call: string, key: string, check: AwsApiCheckId, counts: (member: unknown) => boolean = () => true): AnswerReader {
  return {
    call,
    isAnswer: hasList(key),
    facts: (answer) => (list(answer, key).some(counts) ? [{ check, isMet: true }] : []),
  }
}

const message = /An error occurred \(([\w.:-]+)\)(?: when calling the \w+ operation)?[^:]*:\s*([\s\S]*)$/

/** @returns `null` when it is no error that AWS itself gave. */
export function callErrorIn(written: unknown): CallError | null {
  const parts = message.exec(text(written))
  const [, code, said] = parts ?? []
  return code === undefined || said === undefined ? null : { code, message: said.trim() }
}
