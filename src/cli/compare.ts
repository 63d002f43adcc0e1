import { comparisonOf } from '../domain/comparison/comparison-of.ts'
import { modelOfVersion } from '../domain/comparison/like-for-like.ts'
import { trendsOf } from '../domain/comparison/trends.ts'
import type { IsoDate } from '../domain/moments.ts'
import { fail, type Result, succeed } from '../domain/result.ts'
import { type AppLanguage, isAppLanguage } from '../i18n/languages.ts'
import { asJson, type Command, dayRefusal, type Io, languageRefusal } from './command.ts'
import { compareJson } from './compare-result.ts'
import { compareText } from './compare-text.ts'
import type { ComparisonView } from './comparison-view.ts'
import { library } from './open-assessment.ts'
import { type SidesWanted, sidesOf, standingsUpTo } from './sides.ts'

type Wanted = SidesWanted & { readonly json: boolean; readonly language: AppLanguage }

/** What changed between two saved assessments, or since a snapshot. `--json` is documented in docs/command-line.md and stable. */
export const compare: Command = {
  name: 'compare',
  usage: ['<older.shirube.json> <newer.shirube.json> [--json]', '[--older-snapshot NAME|QUARTER] [--today YYYY-MM-DD] [--lang en|ja]'],
  about: 'what changed and why: the score step by step, answers, plan, findings, phases; one file twice: since its newest snapshot',
  options: {
    json: { type: 'boolean' },
    'older-snapshot': { type: 'string' },
    today: { type: 'string' },
    lang: { type: 'string' },
  },
  run({ files, flags }, io) {
    const [olderPath, newerPath, ...more] = files
    const { today, 'older-snapshot': snapshot, lang = 'en' } = flags as Record<string, string | undefined>
    if (olderPath === undefined || newerPath === undefined || more.length > 0 || snapshot === '') return null
    if (!isAppLanguage(lang)) return languageRefusal(lang)
    const refusal = today === undefined ? null : dayRefusal('today', today)
    if (refusal !== null) return refusal
    const day = (today ?? null) as IsoDate | null
    return show({ olderPath, newerPath, snapshot: snapshot ?? null, today: day, json: flags.json === true, language: lang }, io)
  },
}

async function show(wanted: Wanted, io: Io): Promise<0 | 1> {
  const compared = await comparisonView(wanted)
  if (!compared.ok) {
    io.tell(`${compared.problem}\n`)
    return 1
  }
  const view = compared.value
  const { older, newer, isSameOrganisation } = view.comparison
  if (!isSameOrganisation) io.tell('warning: the two sides are not of one organisation, as far as can be told\n')
  if (older.at > newer.at) io.tell('warning: the older side is later than the newer one\n')
  io.out(wanted.json ? asJson(compareJson(view)) : compareText(view))
  return 0
}

async function comparisonView(wanted: Wanted): Promise<Result<ComparisonView, string>> {
  const [latest, earlier, names, evidence] = await Promise.all([
    library.model(),
    library.earlier(wanted.language),
    library.names(wanted.language),
    library.evidence(),
  ])
  const versions = { model: latest, earlier }
  const sides = await sidesOf(wanted, { versions, library: evidence })
  if (!sides.ok) return sides
  const { older, newer } = sides.value
  const version = Math.max(older.modelVersion, newer.modelVersion)
  const comparison = comparisonOf(older, newer, versions)
  const model = modelOfVersion(version, versions)
  if (comparison === null || model === null) {
    return fail(
      `${wanted.olderPath}, ${wanted.newerPath}: no comparison is known from version ${older.modelVersion} of the model to ${newer.modelVersion}`,
    )
  }
  const trends = trendsOf(standingsUpTo(sides.value, comparison.isSameOrganisation), { model, earlier })
  return succeed({ comparison, trends, model, names, earlier })
}
