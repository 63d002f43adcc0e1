import { useOpenAssessment } from '../../state/react.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Page } from '../../ui/page.tsx'
import { DropAnywhere } from './drop-anywhere.tsx'
import { Findings } from './findings.tsx'
import { HowToGet } from './how-to-get.tsx'
import { IntakePanel, WhatIsKept } from './intake-panel.tsx'
import { Told } from './told.tsx'
import { useIntake } from './use-intake.ts'
import { useWords } from './words.ts'
import './evidence.css'
import './findings.css'

const uses = ['supports', 'contradicts', 'score'] as const

/** What evidence is good for, before there is any. */
function Welcome() {
  const t = useWords()
  return (
    <div className="evidence-welcome">
      <section aria-labelledby="evidence-welcome">
        <h2 id="evidence-welcome">{t('empty.title')}</h2>
        <ul>
          {uses.map((use) => (
            <li key={use}>{t(`empty.${use}`)}</li>
          ))}
        </ul>
      </section>
      <section className="evidence-card" aria-labelledby="evidence-kept">
        <h3 id="evidence-kept">{t('kept.title')}</h3>
        <WhatIsKept />
      </section>
    </div>
  )
}

/** Findings files: taking them in, and what they show beside the answers. */
export function EvidencePage() {
  const t = useWords()
  const { evidence } = useOpenAssessment()
  const { add } = useIntake()
  const isEmpty = evidence.length === 0
  return (
    <Page title={t('title')} intro={t('intro')}>
      <Told>
        <div className="evidence">
          {isEmpty && <Welcome />}
          <IntakePanel />
          {!isEmpty && <Findings />}
          <HowToGet />
          {!isEmpty && <Disclosure label={t('kept.title')}>{() => <WhatIsKept />}</Disclosure>}
        </div>
      </Told>
      <DropAnywhere onFiles={add} />
    </Page>
  )
}
