import type { Refused } from './other-tools.ts'

const refused = (refusal: Refused['refusal'], detail = ''): Refused => ({ refusal, detail })
const mostDetail = 300
const cut = (written: string) => written.replaceAll(/\s+/g, ' ').trim().slice(0, mostDetail)

/** What the AWS CLI prints instead of an answer. The first names the error and the call; it is found below a prompt or a warning too. */
const cliErrors: readonly RegExp[] = [
  /^[^,;|"\n]{0,80}\bAn error occurred \([A-Za-z.]+\).*$/m,
  /^(?:Unable to locate credentials|Partial credentials found|Could not connect to the endpoint URL|The config profile \(|Error loading SSO Token|Error when retrieving token|The SSO session|The source_profile|You must specify a region|Unknown options:|Invalid endpoint:|Unable to parse config file|Connect timeout on endpoint URL|Read timeout on endpoint URL|SSL validation failed).*$/m,
  /^(?:usage: aws |aws(?:\.exe)?: (?:error|\[ERROR\]|command not found)).*$/m,
  /^.*\baws: command not found.*$/m,
]

function cliError(text: string): Refused | null {
  // An error further down is a line of somebody's log.
  const start = text.slice(0, 4_000)
  for (const pattern of cliErrors) {
    const line = pattern.exec(start)?.[0]
    if (line !== undefined) return refused('cli-error', cut(line))
  }
  return null
}

function markup(text: string): Refused | null {
  const start = text.slice(0, 2_000).trimStart()
  if (/^<!doctype html|^<html[\s>]|^(?:<!--[\s\S]{0,1500}?-->\s*)?<(?:html|head|body|div|table|script|style)[\s>]/i.test(start))
    return refused('html')
  if (!/^<\?xml|^<[A-Za-z_][\w:.-]*(?:\s[^<>]*)?\/?>/.test(start)) return null
  if (/<!doctype html|<html[\s>]/i.test(start)) return refused('html')
  const isSaml = /saml2?p?:Response|EntityDescriptor|urn:oasis:names:tc:SAML/i.test(start)
  return refused('xml', isSaml ? 'SAML' : /<testsuites?[\s>]/i.test(start) ? 'JUnit' : '')
}

/** `--output table` draws frames; `--output text` writes the name of the list in capitals before each line. */
function cliTable(lines: readonly string[]): Refused | null {
  const first = lines[0] ?? ''
  if (/^[-+]{6,}\s*$/.test(first) && lines.slice(1).some((line) => /^\|.*\|?\s*$/.test(line))) return refused('cli-table')
  const capitals = lines.filter((line) => /^[A-Z][A-Z0-9_]+\t/.test(line)).length
  return capitals > 0 && capitals * 2 >= lines.length ? refused('cli-table', '--output text') : null
}

/** Keys and dashes in nearly every line, something nested among them; a log or a letter has neither. */
function yaml(lines: readonly string[]): Refused | null {
  const first = lines[0] ?? ''
  if (!/^(?:---(?:\s|$)|%YAML|- |["']?[A-Za-z_][\w.-]*["']?:(?:\s|$))/.test(first)) return null
  const isPart = (line: string) => /^\s*(?:- |-$)|^\s*["']?[A-Za-z_][\w./:-]*["']?:(?:\s|$)|^---/.test(line)
  const parts = lines.filter(isPart).length
  const isNested = lines.some((line) => /^\s+(?:- )?["']?[\w./-]+["']?:(?:\s|$)|^\s*- /.test(line))
  return isNested && parts * 10 >= lines.length * 6 ? refused('cli-yaml') : null
}

function markdown(lines: readonly string[]): Refused | null {
  const headings = lines.filter((line) => /^#{1,6} \S/.test(line)).length
  const isTable = lines.some((line) => /^\s*\|?\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)+\|?\s*$/.test(line))
  const others = lines.filter((line) => /^```|\[[^\]]+\]\([^)]+\)|^\s*[-*] \S|\*\*[^*]+\*\*/.test(line)).length
  return isTable || (headings > 0 && others > 0) || (headings > 1 && /^#{1,6} \S/.test(lines[0] ?? '')) ? refused('markdown') : null
}

/** The names of a CSV's columns. Its cells may hold any of the forms below: Prowler's are full of Markdown and of AWS's own messages. */
function isHeader(line: string): boolean {
  const names = line.split(/[,;|\t]/)
  return (
    names.length > 2 && names[0]?.trim() !== '' && names.every((name) => /^\s*(?:"?[\p{L}][\p{L}\p{N} _./[\]()-]{0,80}"?)?\s*$/u.test(name))
  )
}

/** What is known of a text from its start; `null` when it is nothing known. */
export function knownText(start: string): Refused | null {
  if (start.trim() === '') return refused('empty')
  // A line says what it is by its beginning, and some patterns are slow on long ones.
  const lines = start
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.slice(0, 300))
  if (isHeader(lines[0] ?? '')) return null
  const known = cliError(start) ?? markup(start) ?? cliTable(lines)
  if (known !== null || (lines[0] ?? '').startsWith('#!')) return known
  return yaml(lines) ?? markdown(lines)
}
