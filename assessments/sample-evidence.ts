import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { modelFolder, readYaml, shown } from './compile.ts'
import type { ReadEvidence } from './compile-evidence.ts'
import { subjectProblem } from './evidence-problems.ts'
import { type SampleEvidenceFile, type Severity, sampleEvidenceSchema, sampleFormats } from './sample-evidence-schema.ts'
import type { SampleFile } from './schema.ts'

type File = SampleEvidenceFile['files'][number]
type Row = File['results'][number]
/** What the files of the sample refer to. */
type Known = { readonly evidence: ReadEvidence; readonly sample: SampleFile | undefined }

const toolOf = ({ format }: File) => sampleFormats[format]
const subjectsOf = (row: Row): readonly string[] => [row.of].flat()

/** The severity of a control or check, as the catalogues have it, else as the file itself says. */
function severityOf(file: File, subject: string, { controls, checks }: ReadEvidence): Severity | undefined {
  const tool = toolOf(file)
  if (tool === 'security-hub') return controls?.controls.find((control) => control.id === subject)?.severity
  if (tool === 'prowler') return checks?.checks.find((check) => check.id === subject)?.severity
  return file.severities[subject]
}

function rowProblems(file: File, row: Row, { evidence }: Known): readonly string[] {
  const tool = toolOf(file)
  const problems: string[] = []
  const mapped = evidence.mappings.find((mapping) => mapping.tool === tool)?.recommendations ?? {}
  const isMapped = (subject: string) => Object.values(mapped).some((rows) => rows.some((one) => [one.subject].flat().includes(subject)))
  for (const subject of subjectsOf(row)) {
    const problem = subjectProblem(tool, subject, { recommendations: [], ...evidence })
    if (problem !== null) problems.push(problem)
    else if (tool === 'aws-api' && !isMapped(subject)) problems.push(`unknown check ${subject}`)
    else if (severityOf(file, subject, evidence) === undefined) problems.push(`${subject} has no severity`)
  }
  for (const account of row.at ?? []) if (!file.accounts.includes(account)) problems.push(`at: ${account} is no account of the file`)
  for (const region of row.in ?? []) if (!file.regions.includes(region)) problems.push(`in: ${region} is no Region of the file`)
  return problems
}

function placeProblems(file: File, { at, in: region }: { readonly at: string; readonly in: string }): readonly string[] {
  return [
    ...(file.accounts.includes(at) ? [] : [`at: ${at} is no account of the file`]),
    ...(file.regions.includes(region) ? [] : [`in: ${region} is no Region of the file`]),
  ]
}

function fileProblems(file: File, accounts: readonly string[], known: Known): readonly string[] {
  const say = (part: string, problems: readonly string[]) => problems.map((problem) => `files.${file.name}.${part}: ${problem}`)
  const controls = known.evidence.controls?.controls ?? []
  return [
    ...say(
      'accounts',
      file.accounts.filter((account) => !accounts.includes(account)).map((account) => `unknown account ${account}`),
    ),
    ...file.results.flatMap((row, place) => say(`results.${place}`, rowProblems(file, row, known))),
    ...file.detections.flatMap((one, place) => say(`detections.${place}`, placeProblems(file, one))),
    ...file.exposures.flatMap((one, place) => say(`exposures.${place}`, placeProblems(file, one))),
    ...file.exposures.flatMap(({ traits }, place) => {
      const named = traits.flatMap(({ control }) => (control === undefined ? [] : [control]))
      const unknown = named.filter((id) => !controls.some((control) => control.id === id))
      return say(
        `exposures.${place}.traits`,
        unknown.map((id) => `unknown control ${id}`),
      )
    }),
  ]
}

function problemsOf({ accounts, files }: SampleEvidenceFile, known: Known): readonly string[] {
  const problems: string[] = []
  const names = Object.keys(accounts)
  const count = known.sample?.accountCount
  if (count !== undefined && names.length !== count) problems.push(`accounts: ${names.length}, but the sample says ${count}`)
  if (new Set(Object.values(accounts)).size < names.length) problems.push('accounts: an id is there twice')
  if (new Set(files.map(({ name }) => name)).size < files.length) problems.push('files: a name is there twice')
  return [...problems, ...files.flatMap((file) => fileProblems(file, names, known))]
}

/** Reads and checks the findings files of the sample. `file` is missing when it does not fit its schema. */
export function readSampleEvidence(known: Known, path = join(modelFolder, 'sample-evidence.yaml')) {
  const problems: string[] = []
  const file = readYaml(path, sampleEvidenceSchema, problems)
  const found = file ? problemsOf(file, known).map((problem) => `${shown(path)}: ${problem}`) : []
  return { file, problems: [...problems, ...found] as readonly string[] }
}

function compiledFile(file: File, accounts: SampleEvidenceFile['accounts'], evidence: ReadEvidence) {
  const idsOf = (names: readonly string[]) => names.map((name) => accounts[name] ?? '')
  const subjects = [...new Set(file.results.flatMap(subjectsOf))]
  return {
    ...file,
    tool: toolOf(file),
    // Stands for the bytes that were never there; the same on every day.
    sha256: createHash('sha256').update(`sample ${file.name}`).digest('hex'),
    accounts: idsOf(file.accounts),
    severities: Object.fromEntries(subjects.map((subject) => [subject, severityOf(file, subject, evidence) ?? 'informational'])),
    results: file.results.map(({ at, ...row }) => ({ ...row, ...(at === undefined ? {} : { at: idsOf(at) }) })),
    detections: file.detections.map((one) => ({ ...one, at: accounts[one.at] ?? '' })),
    exposures: file.exposures.map((one) => ({ ...one, at: accounts[one.at] ?? '' })),
  }
}

/** The files of the sample as the app loads them: accounts by their ids, and each control and check with its severity. */
export function compileSampleEvidence({ accounts, files }: SampleEvidenceFile, evidence: ReadEvidence) {
  return files.map((file) => compiledFile(file, accounts, evidence))
}

export type CompiledSampleEvidence = ReturnType<typeof compileSampleEvidence>
