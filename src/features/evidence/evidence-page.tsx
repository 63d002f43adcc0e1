import { type ReactNode, useEffect } from 'react'
import { useOpenAssessment, usePorts } from '../../state/react.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Page } from '../../ui/page.tsx'
import { droppedFiles } from './dropped-files.ts'
import { Findings } from './findings.tsx'
import { showIntake } from './go-to.ts'
import { HowToGet } from './how-to-get.tsx'
import { IntakePanel, WhatIsKept } from './intake-panel.tsx'
import { Told } from './told.tsx'
import { useIntake } from './use-intake.ts'
import { useWords } from './words.ts'
import '../../ui/link-button.css'
import '../../ui/small-button.css'
import './evidence.css'
import './intake.css'
import './findings.css'
import './verdicts.css'

const uses = ['supports', 'contradicts', 'score'] as const

/** What evidence is good for and what is kept of it, before there is any. */
function Welcome({ children }: { children: ReactNode }) {
  const t = useWords()
  return (
    <div className="evidence-welcome">
      <div>
        <section aria-labelledby="evidence-welcome">
          <h2 id="evidence-welcome">{t('empty.title')}</h2>
          <ul>
            {uses.map((use) => (
              <li key={use}>{t(`empty.${use}`)}</li>
            ))}
          </ul>
        </section>
        {children}
      </div>
      <section className="evidence-card" aria-labelledby="evidence-kept">
        <h3 id="evidence-kept">{t('kept.title')}</h3>
        <WhatIsKept />
      </section>
    </div>
  )
}

function Contents({ isEmpty }: { isEmpty: boolean }) {
  const t = useWords()
  if (isEmpty) {
    return (
      <>
        <Welcome>
          <IntakePanel />
        </Welcome>
        <HowToGet />
      </>
    )
  }
  return (
    <>
      <IntakePanel />
      <Findings />
      <HowToGet />
      <Disclosure label={t('kept.title')}>{() => <WhatIsKept />}</Disclosure>
    </>
  )
}

/** Findings files: taking them in, and what they show beside the answers. */
export function EvidencePage() {
  const t = useWords()
  const { evidence } = useOpenAssessment()
  const { evidenceReader } = usePorts()
  const { add } = useIntake()
  const take = (files: readonly File[]) => {
    add(files)
    showIntake()
  }
  useEffect(() => evidenceReader.warm(), [evidenceReader])
  return (
    <Page
      title={t('title')}
      intro={t('intro')}
      drop={{ label: t('intake.drop'), take: (dropped) => void droppedFiles(dropped).then(take) }}
    >
      <Told>
        <div className="evidence">
          <Contents isEmpty={evidence.length === 0} />
        </div>
      </Told>
    </Page>
  )
}
