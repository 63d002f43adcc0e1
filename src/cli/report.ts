import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { exportDocument } from '../adapters/pdf/export-document.ts'
import { fontFilesIn } from '../adapters/pdf/fonts/read-font-file.node.ts'
import { evidenceResultOf } from '../domain/evidence/evidence-result.ts'
import type { IsoDate } from '../domain/moments.ts'
import { scoresOf } from '../domain/scores.ts'
import { loadReportGlossary, loadReportWords } from '../features/report/report-words.ts'
import { type AppLanguage, isAppLanguage } from '../i18n/languages.ts'
import { startWords } from '../i18n/start.ts'
import { buildReport } from '../report/build-report.ts'
import { type MaskKind, maskKinds } from '../report/mask.ts'
import { maskOf, sectionIds } from '../report/options.ts'
import { buildQuarterlySummary } from '../report/quarterly-summary.ts'
import { quarterResults } from '../report/quarters.ts'
import { dayOf, noonOf } from '../state/clock.ts'
import { type Command, dayRefusal, type Io, languageRefusal } from './command.ts'
import { library, openAssessment } from './open-assessment.ts'

type Wanted = {
  readonly path: string
  readonly out: string
  readonly language: AppLanguage
  readonly today: IsoDate
  readonly mask: readonly MaskKind[] | undefined
  readonly author: string
  readonly edition: string
  readonly isQuarterly: boolean
}

/** The report as the app makes it, byte for byte, when it is made on the same day with the same choices. */
export const report: Command = {
  name: 'report',
  usage: [
    '<file.shirube.json> --lang ja|en --out <file.pdf> [--quarterly]',
    `[--date YYYY-MM-DD] [--mask none|${maskKinds.join(',')}] [--author NAME] [--edition 1.0]`,
  ],
  about: 'the roadmap report as PDF, or with --quarterly one page for a board',
  options: {
    lang: { type: 'string' },
    out: { type: 'string' },
    date: { type: 'string' },
    mask: { type: 'string' },
    author: { type: 'string' },
    edition: { type: 'string' },
    quarterly: { type: 'boolean' },
  },
  run({ files, flags }, io) {
    const [path, ...more] = files
    const { lang, out, date = dayOf(new Date()), mask, author = '', edition = '1.0' } = flags as Record<string, string | undefined>
    const kinds = mask === undefined ? undefined : mask === 'none' ? [] : mask.split(',')
    if (path === undefined || more.length > 0 || out === undefined || lang === undefined) return null
    if (!isAppLanguage(lang)) return languageRefusal(lang)
    const refusal = dayRefusal('date', date)
    if (refusal !== null) return refusal
    if (kinds !== undefined && !kinds.every((kind): kind is MaskKind => (maskKinds as readonly string[]).includes(kind))) {
      return `--mask ${mask}: give none, or some of ${maskKinds.join(',')}`
    }
    return write(
      { path, out, language: lang, today: date as IsoDate, mask: kinds, author, edition, isQuarterly: flags.quarterly === true },
      io,
    )
  },
}

async function write(wanted: Wanted, io: Io): Promise<0 | 1> {
  const opened = await openAssessment(wanted.path, io, () => new Date(noonOf(wanted.today)))
  if (!opened.ok) return failed(opened.problem, io)
  const { assessment } = opened.value
  const { language, today } = wanted
  startWords(language)
  const [model, names, texts, words, glossary, subjects, earlier] = await Promise.all([
    library.model(),
    library.names(language),
    library.texts(language),
    loadReportWords(language),
    loadReportGlossary(library, language),
    library.evidence(),
    library.earlier(language),
  ])
  const now = noonOf(today)
  const evidence = evidenceResultOf(assessment, { model, ...subjects, now })
  const input = {
    assessment,
    model,
    names,
    texts,
    scores: scoresOf(model, assessment.answers, assessment.profile),
    evidence,
    ...quarterResults(assessment, { model, earlier, evidence, mapping: subjects.mapping, today, now, compareWith: null }),
    subjects,
    glossary,
    words,
    options: {
      sections: new Set(sectionIds),
      mask: maskOf(wanted.mask),
      classification: words.say('cover.usualClassification'),
      author: wanted.author,
      edition: wanted.edition,
    },
    today,
  }
  const document = wanted.isQuarterly ? buildQuarterlySummary(input) : buildReport(input)
  const exported = await exportDocument(document, fontFilesIn(fileURLToPath(new URL('./fonts/', import.meta.url))), () => undefined)
  if (!exported.ok) return failed(`the PDF could not be made: ${JSON.stringify(exported.problem)}`, io)
  try {
    await writeFile(wanted.out, exported.value.bytes)
  } catch (error) {
    return failed(`${wanted.out}: cannot be written (${error instanceof Error ? error.message : String(error)})`, io)
  }
  io.tell(`${wanted.out}: ${exported.value.bytes.length} bytes\n`)
  return 0
}

function failed(message: string, io: Io): 1 {
  io.tell(`${message}\n`)
  return 1
}
