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
  /** `null` when the words of the call are off. */
  run(args: Arguments, io: Io): Promise<ExitCode> | null
}

export type Arguments = {
  readonly files: readonly string[]
  readonly flags: Readonly<Record<string, string | boolean | undefined>>
}

/** Results for other programs: indented, so that a person can read them too. */
export function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
