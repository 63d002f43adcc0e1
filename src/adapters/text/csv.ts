// OWASP, "CSV injection": a spreadsheet takes a cell that begins so for a formula, whoever has written it. The full-width signs count, too.
const formulaStart = /^[\s\u3000]*[=+\-@＝＋－＠]|^[\t\r\n]/u

function guarded(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text
}

/** The text that was guarded, where a file of ours comes back. */
export function unguarded(text: string): string {
  return text.startsWith("'") && formulaStart.test(text.slice(1)) ? text.slice(1) : text
}

function field(text: string): string {
  const plain = guarded(text.replaceAll(/\r\n?/g, '\n'))
  return /[",\n\t;]|^\s|\s$/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

/**
 * Rows as a CSV that Excel in Japan and trackers read alike: UTF-8 with a byte order mark, comma, CRLF between rows and LF in a cell. Every row
 * is as long as the first.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  const width = rows[0]?.length ?? 0
  return `\ufeff${rows.map((row) => `${Array.from({ length: width }, (_, index) => field(row[index] ?? '')).join(',')}\r\n`).join('')}`
}
