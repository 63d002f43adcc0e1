import { isDay } from '../domain/limits.ts'
import { isAppLanguage } from '../i18n/languages.ts'

/** Results go to `out`, progress and problems to `tell`. */
export type Io = { readonly out: (text: string) => void; readonly tell: (text: string) => void }

/** 0 done, 1 the input has a problem, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2

/** One command of `shirube`. */
export type Command = {
  readonly name: string
  /** What follows the name, and one line a flag. */
  readonly usage: readonly string[]
  readonly about: string
  readonly options: Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>
  /** Where the words of the call are off: what is wrong with one of them, or `null` when some are missing or too many. */
  run(args: Arguments, io: Io): Promise<ExitCode> | string | null
}

export type Arguments = {
  readonly files: readonly string[]
  readonly flags: Readonly<Record<string, string | boolean | undefined>>
}

const [firstDay, lastDay] = ['2000-01-01', '2199-12-31'] as const

/** What is wrong with a day that a call gives as the present; `null`: nothing. Calendars, quarters and the PDF have no room for any year. */
export function dayRefusal(flag: string, text: string): string | null {
  if (isDay(text) && text >= firstDay && text <= lastDay) return null
  return `--${flag} ${text}: give a day of the calendar from ${firstDay} to ${lastDay}`
}

/** What is wrong with a language that a call asks for; `null`: nothing. */
export function languageRefusal(text: string): string | null {
  return isAppLanguage(text) ? null : `--lang ${text}: give en or ja`
}

/** Results for other programs: indented, so that a person can read them too. */
export function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
