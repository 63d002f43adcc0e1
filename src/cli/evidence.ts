import i18next from 'i18next'
import { readEvidenceFiles } from '../adapters/evidence/read-files.ts'
import type { RefusedFile } from '../domain/evidence/evidence-file.ts'
import { isAppLanguage } from '../i18n/languages.ts'
import { loadWords, startWords } from '../i18n/start.ts'
import { momentOf } from '../state/clock.ts'
import type { EvidenceProgress } from '../state/ports.ts'
import { asJson, type Command, type Io, languageRefusal } from './command.ts'
import { openFiles } from './evidence-files.ts'
import { evidenceJson } from './evidence-result.ts'
import { evidenceText } from './evidence-text.ts'
import { library } from './open-assessment.ts'

type Wanted = {
  readonly paths: readonly string[]
  readonly json: boolean
  readonly language: 'en' | 'ja'
  readonly accountCount: number | null
}

/** What findings files prove, by the rules of the app. `--json` is documented in docs/command-line.md and stable. */
export const evidence: Command = {
  name: 'evidence',
  usage: ['<files or folders…> [--json]', '[--accounts NUMBER] [--lang en|ja]'],
  about: 'what findings files prove: coverage, security score, counts per control, a verdict per recommendation',
  options: { json: { type: 'boolean' }, accounts: { type: 'string' }, lang: { type: 'string' } },
  run({ files, flags }, io) {
    const { accounts, lang = 'en' } = flags as Record<string, string | undefined>
    if (files.length === 0) return null
    if (!isAppLanguage(lang)) return languageRefusal(lang)
    if (accounts !== undefined && !/^[1-9]\d{0,5}$/.test(accounts)) return `--accounts ${accounts}: give a whole number from 1 to 999999`
    return show({ paths: files, json: flags.json === true, language: lang, accountCount: accounts ? Number(accounts) : null }, io)
  },
}

async function show({ paths, json, language, accountCount }: Wanted, io: Io): Promise<0 | 1> {
  const files = await openFiles(paths)
  if (!files.ok) {
    io.tell(`${files.problem}\n`)
    return 1
  }
  const [model, names, { catalogue, mapping }] = await Promise.all([library.model(), library.names(language), library.evidence()])
  const now = momentOf(new Date())
  const onProgress = progressOn(io)
  const reading = await readEvidenceFiles(files.value, { catalogue, takenInAt: now, onProgress, isCancelled: () => false })
  const result = { reading, catalogue, mapping, model, names, now, accountCount }
  io.out(json ? asJson(evidenceJson(result)) : evidenceText(result))
  const faulty = reading.files.filter(({ faultCount }) => faultCount > 0)
  for (const file of faulty)
    io.tell(`${file.name}: broken in ${file.faultCount} ${file.faultCount === 1 ? 'place' : 'places'}; what is whole was read\n`)
  if (reading.refused.length > 0) {
    startWords('en')
    await loadWords(['evidence'], 'en')
  }
  for (const file of reading.refused) io.tell(`${file.name}: ${refusalText(file)}\n`)
  return reading.refused.length > 0 || faulty.length > 0 ? 1 : 0
}

/** A line about every second, and only for people. */
function progressOn(io: Io): (progress: EvidenceProgress) => void {
  let last = performance.now()
  return ({ fileName, bytesRead, bytesTotal, recordsRead }) => {
    if (performance.now() - last < 1000) return
    last = performance.now()
    io.tell(`${fileName}: ${Math.round((bytesRead / bytesTotal) * 100)} %, ${recordsRead} records\n`)
  }
}

function refusalText({ refusal, detail, fault }: RefusedFile): string {
  const place = fault?.line != null ? ` at line ${fault.line}` : fault?.byte != null ? ` at byte ${fault.byte}` : ''
  const takenFor = i18next.t(`evidence:refusal.${refusal}`, { lng: 'en' })
  return `no evidence was read (${refusal}${place}): ${takenFor}${detail === '' ? '' : ` ${detail}`}`
}
