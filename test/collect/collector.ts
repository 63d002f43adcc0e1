import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { FakeAws } from './fake-aws.ts'

export const script = 'public/collect/shirube-collect.sh'

/** The command line that the tests run with; empty when there is none. Debian's own first: a stand-in of a version manager starts slowly. */
export const awsCli =
  ['/usr/bin/aws', '/usr/local/bin/aws'].find(existsSync) ?? spawnSync('sh', ['-c', 'command -v aws']).stdout.toString().trim()

export type Collected = {
  readonly code: number | null
  readonly said: string
  readonly lines: readonly { readonly [key: string]: unknown }[]
  readonly text: string
}

/** Starts the script against the server, with keys that no account has. */
export function startCollector(
  fake: FakeAws,
  options: readonly string[],
): { readonly process: ChildProcess; readonly done: Promise<Collected> } {
  const folder = mkdtempSync(join(tmpdir(), 'shirube-collect-'))
  const out = join(folder, 'out.ndjson.gz')
  const child = spawn('bash', [script, '--out', out, '--lang', 'en', ...options], {
    detached: true,
    env: {
      PATH: `${awsCli.slice(0, awsCli.lastIndexOf('/'))}:${process.env.PATH ?? ''}`,
      HOME: folder,
      TMPDIR: folder,
      AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'nobody',
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_REGION: 'us-east-1',
      http_proxy: fake.url,
      no_proxy: '',
      SHIRUBE_ENDPOINT_URL: 'http://aws.test',
      SHIRUBE_PAUSE: '0',
    },
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8')
  })
  const done = new Promise<Collected>((resolve) => {
    child.on('close', (code) => {
      const text = existsSync(out) ? gunzipSync(readFileSync(out)).toString('utf8') : ''
      const lines = text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as { readonly [key: string]: unknown })
      resolve({ code, said, lines, text })
    })
  })
  return { process: child, done }
}
