import { jsPDF } from 'jspdf'
import { compact, type Deflate } from './compact.ts'

/** What jsPDF offers to its plug-ins; its type declarations leave this out. */
type Internal = {
  readonly write: (...parts: readonly string[]) => void
  readonly newObject: () => number
  readonly newObjectDeferred: () => number
  readonly newObjectDeferredBegin: (id: number, withHeader: boolean) => void
  readonly putStream: (options: { readonly data: string; readonly addLength1?: boolean; readonly objectId: number }) => void
  readonly getPageInfo: (page: number) => { readonly objId: number }
  readonly getFont: () => FontEntry
  readonly events: {
    readonly subscribe: (topic: string, listener: (argument: never) => void) => string
    readonly getTopics: () => {
      readonly [topic: string]: { readonly [token: string]: readonly [listener: (...given: unknown[]) => void, once: boolean] }
    }
    publish: (topic: string, ...given: unknown[]) => void
  }
}

/** jsPDF's record of a font. */
export type FontEntry = { readonly id: string; readonly postScriptName: string; objectNumber?: number; isAlreadyPutted?: boolean }

/** A PDF in the making: jsPDF, with the parts that write objects of our own. */
export type PdfFile = {
  readonly doc: jsPDF
  readonly internal: Internal
  /** Puts the file together, once. jsPDF's own output() would catch errors on the way, write them on the console and give nothing. */
  readonly build: () => Uint8Array<ArrayBuffer>
}

/** Opens an A4 document measured in points from the top left corner. */
export function openPdf(): PdfFile {
  const doc = new jsPDF({ unit: 'pt', format: 'a4', compress: true, putOnlyUsedFonts: true, floatPrecision: 3 })
  const hidden = doc as unknown as {
    readonly internal: Internal
    readonly __private__: { readonly setPdfVersion: (version: string) => void; readonly buildDocument: () => string }
    readonly processDataByFilters: (data: string, filters: readonly string[]) => { readonly data: string }
  }
  const deflate: Deflate = (data) => hidden.processDataByFilters(data, ['FlateEncode']).data
  hidden.__private__.setPdfVersion('1.7')
  stopAtErrors(hidden.internal.events, doc)
  return { doc, internal: hidden.internal, build: () => bytesOf(compact(hidden.__private__.buildDocument(), deflate)) }
}

/**
 * jsPDF catches what its listeners throw, writes a line on the console and goes on, to a PDF without text for example.
 * This publishes to the same listeners and lets errors through.
 */
function stopAtErrors(events: Internal['events'], doc: jsPDF): void {
  events.publish = (topic, ...given) => {
    for (const [listener] of Object.values(events.getTopics()[topic] ?? {})) listener.apply(doc, given)
  }
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index)
  return bytes
}

/** A text string of PDF: UTF-16 in hexadecimal digits, which needs no escaping. */
export function pdfString(text: string): string {
  let digits = ''
  for (let index = 0; index < text.length; index += 1) digits += hex4(text.charCodeAt(index))
  return `<FEFF${digits}>`
}

/** Four hexadecimal digits. */
export function hex4(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0')
}

/** A number as PDF writes it, to a thousandth. Throws on what is none: the page would be unreadable from there on. */
export function pdfNumber(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`no number: ${value}`)
  const rounded = Math.round(value * 1000) / 1000
  return Object.is(rounded, -0) ? '0' : String(rounded)
}

/** A colour as PDF writes it. */
export function pdfColor(color: readonly number[]): string {
  return color.map((part) => pdfNumber(part / 255)).join(' ')
}
