import { type ByteTaker, countClaimed, type FileReading, noteFault, type Refusal, refuse } from './file-reading.ts'
import type { JsonFormat, JsonObject } from './formats/format.ts'
import { jsonFormats } from './formats/formats.ts'
import { refusalOfJson } from './formats/not-evidence.ts'
import { createJsonSplitter } from './json-splitter.ts'

/** Records nobody claims are looked at for what the file is only at its beginning. */
const looks = 100

type Dispatch = { last: JsonFormat | null; refusal: Refusal | null; looked: number; hasObjects: boolean; hasKeys: readonly string[] }

/** Reads JSON: each record by the format that claims it. */
export function createJsonReader(reading: FileReading): ByteTaker {
  const dispatch: Dispatch = { last: null, refusal: null, looked: 0, hasObjects: false, hasKeys: [] }
  const splitter = createJsonSplitter({
    value: (value, byte) => takeValue(reading, dispatch, value, byte),
    envelope: (value) => lookAt(dispatch, value),
    tooLarge(byte) {
      reading.recordsRead += 1
      reading.sink.skip('too-large')
      noteFault(reading, { code: 'record-too-large', line: null, byte })
    },
    fault: (code, byte) => noteFault(reading, { code, line: null, byte }),
  })
  return {
    push: splitter.push,
    end() {
      splitter.end()
      if (reading.claimed.size === 0) refuse(reading, refusalOf(reading, dispatch))
    },
  }
}

function takeValue(reading: FileReading, dispatch: Dispatch, value: unknown, byte: number): void {
  reading.recordsRead += 1
  if (!isJsonObject(value)) {
    reading.sink.skip('not-an-object')
    return
  }
  dispatch.hasObjects = true
  try {
    if (takeRecord(reading, dispatch, value)) return
    const detail = 'detail-type' in value ? value.detail : null
    if (isJsonObject(detail) && takeRecord(reading, dispatch, detail)) return
  } catch {
    // A reader is to take whatever a record holds. Should one not, the file must not be lost with the record.
    noteFault(reading, { code: 'bad-value', line: null, byte })
    return
  }
  reading.sink.skip('other-format')
  lookAt(dispatch, value)
}

function takeRecord(reading: FileReading, dispatch: Dispatch, record: JsonObject): boolean {
  const format = dispatch.last?.claims(record) ? dispatch.last : jsonFormats.find((one) => one.claims(record))
  if (format === undefined) return false
  dispatch.last = format
  countClaimed(reading, format.id)
  format.read(record, reading.sink)
  return true
}

function lookAt(dispatch: Dispatch, value: unknown): void {
  if (!isJsonObject(value) || dispatch.refusal !== null || dispatch.looked >= looks) return
  dispatch.looked += 1
  dispatch.refusal = refusalOfJson(value)
  if (dispatch.hasKeys.length === 0) dispatch.hasKeys = Object.keys(value).slice(0, 8)
}

/** What a file is in which no record was claimed. */
function refusalOf({ recordsRead, faultCount }: FileReading, { refusal, hasObjects, hasKeys }: Dispatch): Refusal {
  if (refusal !== null) return refusal
  if (faultCount > 0 && !hasObjects) return { refusal: 'bad-json', detail: '' }
  if (recordsRead === 0 || (hasObjects && hasKeys.length === 0)) return { refusal: 'no-findings', detail: '' }
  return { refusal: 'other-json', detail: hasKeys.join(', ').slice(0, 200) }
}

function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
