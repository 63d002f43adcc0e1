import { it } from 'vitest'
import { writeFileSync } from 'node:fs'
import { startCollector } from './collector.ts'
import { startFakeAws } from './fake-aws.ts'
import { answerOfOrganisation, management } from './organisation.ts'
it('tries', async () => {
  const fake = await startFakeAws(management, answerOfOrganisation)
  const t = Date.now()
  const c = await startCollector(fake, ['--role', 'Reader', '--findings']).done
  console.log(Date.now() - t, c.code, c.said, c.lines.length, fake.calls.length)
  writeFileSync('/tmp/G-out.ndjson', c.text)
  writeFileSync('/tmp/G-calls.txt', fake.calls.map((x) => `${x.account} ${x.region} ${x.service}:${x.operation}`).join('\n'))
  await fake.close()
}, 600_000)
