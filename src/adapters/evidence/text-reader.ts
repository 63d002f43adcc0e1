import { createCsvReader, type TextTaker } from './csv-reader.ts'
import { delimiterOf } from './csv-splitter.ts'
import { type ByteTaker, type FileReading, noteFault, refuse } from './file-reading.ts'
import { refusalOfText } from './formats/not-evidence.ts'
import { isBlank, openBrace, openBracket } from './json-bytes.ts'
import { createJsonReader } from './json-reader.ts'
import { createLineDecoder } from './text-decoder.ts'

/** What is looked at to tell what a text is. */
const headSize = 1 << 16

/** Reads text in UTF-8 or, if it is a CSV, in Shift_JIS: JSON by its first character, else a CSV, else it is named for what it is. */
export function createTextReader(reading: FileReading): ByteTaker {
  let reader: ByteTaker | null = null
  return {
    push(bytes) {
      if (reader === null) {
        const first = bytes.find((byte) => !isBlank(byte))
        if (first === undefined) return
        reader = first === openBrace || first === openBracket ? createJsonReader(reading) : createOtherReader(reading)
      }
      reader.push(bytes)
    },
    end() {
      if (reader === null) refuse(reading, { refusal: 'empty', detail: '' })
      else reader.end()
    },
  }
}

function createOtherReader(reading: FileReading): ByteTaker {
  let head: string | null = ''
  let csv: TextTaker | null = null
  const decide = () => {
    if (head === null) return
    const text = head
    head = null
    const found = delimiterOf(text)
    const known = refusalOfText(text)
    if (found === null || known.refusal !== 'other-text') {
      refuse(reading, known)
      return
    }
    csv = createCsvReader(reading, found.delimiter)
    csv.push(text.slice(found.skip))
  }
  const decoder = createLineDecoder({
    text(text) {
      if (reading.refusal !== null) return
      if (head === null) csv?.push(text)
      else {
        head += text
        if (head.length >= headSize) decide()
      }
    },
    fault: (code) => noteFault(reading, { code, line: null, byte: null }),
  })
  return {
    push: decoder.push,
    end() {
      decoder.end()
      decide()
      if (reading.refusal === null) csv?.end()
    },
  }
}
