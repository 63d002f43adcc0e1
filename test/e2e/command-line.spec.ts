import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { languageLabels } from '../../src/i18n/languages.ts'
import { expect, expectScreen, languages, test, words } from './app.ts'
import { accounts, findingsFiles, securityHubFindings } from './findings.ts'
import { openOwn, ownName } from './own-assessment.ts'
import { exportPdf } from './pdf.ts'
import { filled, takeInAll } from './take-in.ts'

const program = fileURLToPath(new URL('../../dist/cli/shirube.mjs', import.meta.url))
const docs = fileURLToPath(new URL('../../docs/command-line.md', import.meta.url))
const savedFixture = (name: string) => fileURLToPath(new URL(`../fixtures/saved/${name}.json`, import.meta.url))

type Ended = { readonly code: number | null; readonly out: string; readonly err: string }

/** Runs the built command line. `enough`: closes its standard output after the first piece, as `head` does. */
function shirube(args: readonly string[], { cwd = tmpdir(), enough = false } = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], { cwd })
    const [out, err]: [string[], string[]] = [[], []]
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out.push(text)
      if (enough) child.stdout.destroy()
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => err.push(text))
    child.on('close', (code) => resolve({ code, out: out.join(''), err: err.join('') }))
  })
}

/** An example of the documentation: JSON with comments. */
function documented(schema: string): unknown {
  const blocks = [...readFileSync(docs, 'utf8').matchAll(/```jsonc\n(.*?)```/gs)].map(([, block = '']) => block)
  const block = blocks.find((text) => text.includes(`"${schema}"`))
  if (block === undefined) throw new Error(`docs/command-line.md has no example of ${schema}`)
  return JSON.parse(block.replaceAll(/\s\/\/.*$/gm, ''))
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Where what came out lacks a documented field, or has another kind of value in it. */
function differences(wanted: unknown, got: unknown, path: string): readonly string[] {
  if (wanted === null || got === null) return []
  if (Array.isArray(wanted)) {
    if (!Array.isArray(got)) return [`${path} is no list`]
    return wanted.length === 0 ? [] : got.flatMap((one, index) => differences(wanted[0], one, `${path}.${index}`))
  }
  if (isObject(wanted)) {
    if (!isObject(got)) return [`${path} is no object`]
    return Object.entries(wanted).flatMap(([key, value]) =>
      key in got ? differences(value, got[key], `${path}.${key}`) : [`${path}.${key} is missing`],
    )
  }
  return typeof wanted === typeof got ? [] : [`${path} is a ${typeof got}`]
}

let folder: string
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shirube-'))
  const { picture: _, broken: __, ...sound } = findingsFiles
  mkdirSync(join(folder, 'exports/deeper'), { recursive: true })
  for (const { name, buffer } of Object.values(sound)) writeFileSync(join(folder, 'exports', name), buffer)
  writeFileSync(join(folder, 'exports/deeper/more.json'), securityHubFindings(accounts[5], [['IAM.9', 'PASSED']]))
  writeFileSync(join(folder, 'exports/.DS_Store'), 'of the system')
  for (const { name, buffer } of [findingsFiles.broken, findingsFiles.picture]) writeFileSync(join(folder, name), buffer)
  writeFileSync(join(folder, 'cut.shirube.json'), readFileSync(savedFixture('v2')).subarray(0, 400))
  writeFileSync(
    join(folder, 'wrong.shirube.json'),
    readFileSync(savedFixture('v2'), 'utf8').replace('"targetPhase": 3', '"targetPhase": 9'),
  )
})
test.afterAll(() => rmSync(folder, { recursive: true }))

test.describe('shirube evidence', () => {
  test('tells what a folder of files proves, as JSON and nothing else, in the documented form', async () => {
    const { code, out, err } = await shirube(['evidence', 'exports', '--json', '--accounts', '8'], { cwd: folder })
    expect([code, err]).toEqual([0, ''])
    const result = JSON.parse(out)
    expect(differences(documented('shirube-evidence-1'), result, 'result')).toEqual([])
    expect(result).toMatchObject({
      schema: 'shirube-evidence-1',
      refused: [],
      securityScore: { overall: { passed: 2, failed: 2, unknown: 1, ratio: 0.4 } },
    })
    expect(result.files.map((file: { name: string }) => file.name)).toContain(join('exports', 'deeper', 'more.json'))
    expect(result.verdicts).toHaveLength(74)
    expect(result.verdicts.find((one: { recommendation: string }) => one.recommendation === 'mfa')).toMatchObject({
      kind: 'mixed',
      strength: 'decisive',
      supporting: [accounts[1], accounts[2], accounts[5]],
      contradicting: [accounts[0], accounts[3]],
      accountsInScope: 8,
      proposal: 25,
    })
    expect(out).not.toContain('{}')
  })

  test('names in the title’s language, and in words for people', async () => {
    const japanese = await shirube(['evidence', findingsFiles.first.name, '--lang', 'ja'], { cwd: join(folder, 'exports') })
    expect(japanese).toMatchObject({ code: 0, err: '' })
    expect(japanese.out).toContain('多要素認証 (MFA) の徹底')
    expect(japanese.out).toContain('Coverage: 1 accounts, 1 Regions')
  })

  test('does not count accounts that nobody names', async () => {
    const { out } = await shirube(['evidence', 'exports'], { cwd: folder })
    expect(out).toContain('Coverage: 6 accounts, 2 Regions')
  })

  test('ends with 1 for what cannot be read or only in part, names it, and gives the rest', async () => {
    const given = [findingsFiles.broken.name, findingsFiles.picture.name, join('exports', findingsFiles.first.name)]
    const { code, out, err } = await shirube(['evidence', ...given, '--json'], { cwd: folder })
    expect(code).toBe(1)
    const { files, refused } = JSON.parse(out)
    const counts = files.map((file: { recordsRead: number; faultCount: number }) => [file.recordsRead, file.faultCount])
    expect(counts.toSorted()).toEqual([
      [1, 1],
      [3, 0],
    ])
    expect(refused).toMatchObject([{ name: findingsFiles.picture.name, refusal: 'image' }])
    expect(err).toContain(`${findingsFiles.broken.name}: broken in 1 place`)
    expect(err).toContain(`${findingsFiles.picture.name}: no evidence was read (image)`)
  })

  test('ends with 1 for a missing file', async () => {
    const { code, out, err } = await shirube(['evidence', 'nowhere.json', '--json'], { cwd: folder })
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('nowhere.json: cannot be read')
  })

  test('does not mind that its reader has had enough', async () => {
    const { out, err } = await shirube(['evidence', 'exports', '--json'], { cwd: folder, enough: true })
    expect(out.startsWith('{\n  "schema"')).toBe(true)
    expect(err).toBe('')
  })
})

test.describe('shirube score', () => {
  test('gives every score, as JSON in the documented form', async () => {
    const { code, out, err } = await shirube(['score', savedFixture('v2'), '--json'])
    expect([code, err]).toEqual([0, ''])
    const result = JSON.parse(out)
    expect(differences(documented('shirube-score-1'), result, 'result')).toEqual([])
    expect(result.capabilities).toHaveLength(10)
    expect(result.all.tally).toMatchObject({ total: 74 })
    // What a map or a set would become.
    expect(out).not.toContain('{}')
  })

  test('is readable without', async () => {
    const { code, out } = await shirube(['score', savedFixture('v1')])
    expect(code).toBe(0)
    expect(out).toMatch(/^All recommendations .* of 74 answered$/m)
    expect(out).toMatch(/^Phase reached by the organisation: /m)
  })
})

test.describe('shirube plan', () => {
  test('gives the roadmap, or one proposed, as JSON in the documented form', async () => {
    for (const flags of [[], ['--propose', '--capacity', '40', '--target', '3']]) {
      const { code, out } = await shirube(['plan', savedFixture('v3'), '--json', '--today', '2026-11-23', ...flags])
      expect(code).toBe(0)
      const result = JSON.parse(out)
      expect(differences(documented('shirube-plan-1'), result, 'result')).toEqual([])
      expect(result.items.length).toBeGreaterThan(0)
      expect(out).not.toContain('{}')
    }
  })
})

test.describe('shirube compare', () => {
  test('compares one file with its newest snapshot, and two files, as JSON in the documented form', async () => {
    for (const older of ['v3', 'v2']) {
      const { code, out } = await shirube(['compare', savedFixture(older), savedFixture('v3'), '--json'])
      expect(code).toBe(0)
      const result = JSON.parse(out)
      expect(differences(documented('shirube-compare-1'), result, 'result')).toEqual([])
      expect(result.phases).toHaveLength(10)
      expect(out).not.toContain('{}')
    }
  })

  test('warns of two organisations, and names the file that is broken', async () => {
    const broken = await shirube(['compare', savedFixture('v3'), 'cut.shirube.json', '--json'], { cwd: folder })
    expect(broken).toMatchObject({ code: 1, out: '', err: 'cut.shirube.json: the file is cut off; get it again\n' })
    const other = join(folder, 'other.shirube.json')
    const text = readFileSync(savedFixture('v3'), 'utf8')
    const saved = JSON.parse(text)
    writeFileSync(
      other,
      JSON.stringify({ ...saved, id: '00000000-0000-4000-8000-0000000000ff', profile: { ...saved.profile, organisation: 'Another' } }),
    )
    const { code, err } = await shirube(['compare', savedFixture('v3'), other])
    expect([code, err]).toEqual([0, 'warning: the two sides are not of one organisation, as far as can be told\n'])
  })
})

test.describe('shirube validate', () => {
  test('calls a sound file sound, and names what does not fit', async () => {
    const sound = await shirube(['validate', savedFixture('v2')])
    expect(sound).toMatchObject({
      code: 0,
      out: `${savedFixture('v2')}: sound; 6 answers, 2 evidence files, 0 roadmap items, 0 snapshots\n`,
    })
    // Written under another version of the model.
    expect(sound.err).toContain('answers.root-account is of no recommendation of this model version')
    const wrong = await shirube(['validate', 'wrong.shirube.json'], { cwd: folder })
    expect(wrong).toMatchObject({
      code: 1,
      out: '',
      err: 'wrong.shirube.json: the value at profile.targetPhase does not fit the format; mend it, or take another copy\n',
    })
    const cut = await shirube(['validate', 'cut.shirube.json'], { cwd: folder })
    expect(cut).toMatchObject({ code: 1, out: '', err: 'cut.shirube.json: the file is cut off; get it again\n' })
  })

  for (const command of ['validate', 'score', 'plan', 'report'] as const) {
    test(`${command} ends with 1 for a missing file and for one that does not fit`, async () => {
      const flags = command === 'report' ? ['--lang', 'ja', '--out', 'never.pdf'] : []
      expect(await shirube([command, 'nowhere.shirube.json', ...flags], { cwd: folder })).toMatchObject({ code: 1, out: '' })
      const wrong = await shirube([command, 'wrong.shirube.json', ...flags], { cwd: folder })
      expect([wrong.code, wrong.out, wrong.err]).toEqual([
        1,
        '',
        'wrong.shirube.json: the value at profile.targetPhase does not fit the format; mend it, or take another copy\n',
      ])
    })
  }
})

test.describe('a wrong call', () => {
  const calls: readonly (readonly string[])[] = [
    [],
    ['dance'],
    ['evidence'],
    ['evidence', 'a.json', '--jsno'],
    ['evidence', 'a.json', '--accounts', 'many'],
    ['evidence', 'a.json', '--lang', 'fr'],
    ['score'],
    ['score', 'a.json', 'b.json'],
    ['score', 'a.json', '--out', 'b'],
    ['validate'],
    ['validate', 'a.json', '--json'],
    ['plan'],
    ['plan', 'a.json', '--target', '5'],
    ['plan', 'a.json', '--capacity', 'some'],
    ['compare', 'a.json'],
    ['compare', 'a.json', 'b.json', '--today', 'soon'],
    ['report', 'a.json', '--lang', 'ja'],
    ['report', 'a.json', '--out', 'a.pdf'],
    ['report', 'a.json', '--lang', 'ja', '--out', 'a.pdf', '--date', '2026-02-30'],
    ['report', 'a.json', '--lang', 'ja', '--out', 'a.pdf', '--mask', 'everything'],
  ]
  test('ends with 2 and says how it is meant', async () => {
    test.slow()
    const ended = await Promise.all(calls.map((call) => shirube(call, { cwd: folder })))
    expect(ended.map(({ code }, index) => [calls[index]?.join(' '), code])).toEqual(calls.map((call) => [call.join(' '), 2]))
    for (const { out, err } of ended) expect(`${out}${err}`).toContain('shirube ')
  })

  test('help is no wrong call', async () => {
    const { code, out } = await shirube(['--help'])
    expect(code).toBe(0)
    for (const command of ['evidence', 'score', 'plan', 'compare', 'report', 'validate']) expect(out).toContain(`shirube ${command} `)
  })
})

test.describe('shirube report', () => {
  test.use({ locale: 'ja-JP' })

  test('makes the PDF of the browser, byte for byte, in both languages', async ({ app }) => {
    test.slow()
    const { page } = app
    await openOwn(page)
    await takeInAll(page, 'ja')
    await app.open('home')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: filled(words('ja', 'home')('entry.saveNamed'), { name: ownName }) }).click()
    const file = await (await download).path()
    await page.goto('./#/report')
    await expectScreen(page)
    for (const language of languages) {
      await page.getByRole('radio', { name: languageLabels[language] }).check()
      const fromBrowser = readFileSync(await exportPdf(page, 'ja'))
      const out = join(folder, `${language}.pdf`)
      const { code, err } = await shirube(['report', file, '--lang', language, '--out', out])
      expect([code, err]).toEqual([0, `${out}: ${fromBrowser.length} bytes\n`])
      expect(readFileSync(out).equals(fromBrowser), language).toBe(true)
    }
    await page.getByRole('radio', { name: words('ja', 'report')('page.formQuarterly') }).check()
    const sheet = join(folder, 'quarterly.pdf')
    const sheetFromBrowser = readFileSync(await exportPdf(page, 'ja'))
    expect(await shirube(['report', file, '--lang', 'en', '--out', sheet, '--quarterly'])).toMatchObject({ code: 0 })
    expect(readFileSync(sheet).equals(sheetFromBrowser)).toBe(true)
    const unmasked = join(folder, 'unmasked.pdf')
    expect(await shirube(['report', file, '--lang', 'ja', '--out', unmasked, '--mask', 'none'])).toMatchObject({ code: 0, out: '' })
    expect(readFileSync(unmasked).equals(readFileSync(join(folder, 'ja.pdf')))).toBe(false)
  })

  test('says so where the PDF cannot be written', async () => {
    const { code, err } = await shirube(['report', savedFixture('v2'), '--lang', 'en', '--out', join(folder, 'no/such/folder.pdf')])
    expect(code).toBe(1)
    expect(err).toContain('folder.pdf: cannot be written')
  })
})
