import { inflateSync } from 'node:zlib'

/** Reads back what our own PDFs are made of: enough to check them without any other program. */
export type PdfRead = {
  /** Page contents, unpacked. */
  readonly pages: readonly string[]
  /** The text of each page in the order of its drawing, without line ends. */
  readonly texts: readonly string[]
  /** The file as Latin-1 without its streams, packed objects unpacked at its end. */
  readonly objects: string
}

export function readPdf(bytes: Uint8Array): PdfRead {
  const file = Buffer.from(bytes).toString('latin1')
  const whole = /\d+ 0 obj\n<<((?:(?!endobj)[\s\S])*?)>>\nstream\n([\s\S]*?)\nendstream/g
  const streams = [...file.matchAll(whole)].map(([, head = '', data = '']) => ({
    head,
    data: head.includes('FlateDecode') ? inflateSync(Buffer.from(data, 'latin1')).toString('latin1') : data,
  }))
  const unicode = new Map<string, string>()
  for (const { data } of streams.filter((stream) => stream.data.includes('begincmap'))) {
    for (const [, code = '', units = ''] of data.matchAll(/<([0-9A-F]{4})><([0-9A-F]+)>/g)) unicode.set(code, fromHex(units))
  }
  const pages = streams.map(({ data }) => data).filter((data) => /\bBT\b/.test(data) && /\bBDC\b/.test(data))
  const packed = streams.filter(({ head }) => head.includes('/ObjStm')).map(({ data }) => data)
  const heads = file.replace(/\nstream\n[\s\S]*?\nendstream/g, '')
  return { pages, texts: pages.map((page) => textOf(page, unicode)), objects: [heads, ...packed].join('\n') }
}

/** Strings of the bookmarks and other text strings, decoded. */
export function fromHex(digits: string): string {
  return (digits.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('')
}

function textOf(page: string, unicode: ReadonlyMap<string, string>): string {
  return [...page.matchAll(/(?:<([0-9A-F]*)> Tj|\[([^\]]*)\] TJ)/g)]
    .map(([, whole, parts]) =>
      (whole ?? (parts ?? '').replace(/[^<]*<([0-9A-F]*)>[^<]*/g, '$1')).replace(/.{4}/g, (code) => unicode.get(code) ?? '\ufffd'),
    )
    .join('')
}
