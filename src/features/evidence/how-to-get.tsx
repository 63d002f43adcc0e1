import { useId, useState } from 'react'
import { usePorts } from '../../state/react.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { type Command, type Shell, type Source, sources } from './commands.ts'
import { useWords } from './words.ts'

const shells: readonly Shell[] = ['cloudShell', 'powerShell']

// Served beside the app, so that what is run is what was reviewed with it.
const collectorAddress = './collect/shirube-collect.sh'

function CommandBlock({ command, shell }: { command: Command; shell: Shell }) {
  const t = useWords()
  const { egress } = usePorts()
  const [said, setSaid] = useState<'copied' | 'notCopied' | null>(null)
  const about = t(`howTo.command.${command.id}`)
  const text = command[shell]
  const copy = async () => setSaid((await egress.copy(text ?? '')) ? 'copied' : 'notCopied')
  return (
    <li>
      <div className="evidence-command-head">
        <span>{about}</span>
        {text !== null && (
          <button type="button" className="small-button" onClick={() => void copy()}>
            {t('howTo.copy')} <span className="visually-hidden">({about})</span>
          </button>
        )}
      </div>
      {text === null ? (
        <p className="evidence-soft">{t('howTo.bashOnly')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long line scrolls sideways, which has to work by keyboard
        <pre className="evidence-command" tabIndex={0}>
          {text}
        </pre>
      )}
      <p role="status" className="evidence-soft">
        {said && t(`howTo.${said}`)}
      </p>
    </li>
  )
}

function SourceSteps({ source, shell }: { source: Source; shell: Shell }) {
  const t = useWords()
  const { id } = source
  return (
    <>
      <p>{t(`howTo.${id}.about`)}</p>
      <p className="evidence-soft">{t(`howTo.${id}.where`)}</p>
      {id === 'collector' && (
        <p>
          <a href={collectorAddress}>{t('howTo.collector.file')}</a>
        </p>
      )}
      {source.hasConsole && <p>{t(id === 'iam' ? 'howTo.iam.console' : 'howTo.security-hub-cspm.console')}</p>}
      <ul className="evidence-commands">
        {source.commands.map((command) => (
          <CommandBlock key={`${command.id} ${shell}`} command={command} shell={shell} />
        ))}
      </ul>
    </>
  )
}

function ShellChoice({ shell, choose }: { shell: Shell; choose: (shell: Shell) => void }) {
  const t = useWords()
  const name = useId()
  return (
    <fieldset className="evidence-shells">
      <legend>{t('howTo.shell')}</legend>
      {shells.map((one) => (
        <label key={one}>
          <input type="radio" name={name} checked={shell === one} onChange={() => choose(one)} />
          {t(`howTo.${one}`)}
        </label>
      ))}
    </fieldset>
  )
}

/** For every source: what it says, where to ask it, and exactly what to run or to click. */
export function HowToGet() {
  const t = useWords()
  const [shell, choose] = useState<Shell>('cloudShell')
  return (
    <section className="not-printed" aria-labelledby="evidence-howTo">
      <h2 id="evidence-howTo">{t('section.howTo')}</h2>
      <p className="evidence-intro">{t('howTo.intro')}</p>
      <ShellChoice shell={shell} choose={choose} />
      <ul className="evidence-list evidence-sources">
        {sources.map((source) => (
          <li key={source.id}>
            <Disclosure
              label={
                <>
                  <strong>{t(`howTo.${source.id}.title`)}</strong>
                  <span className="evidence-source-for">{t(`howTo.${source.id}.for`)}</span>
                </>
              }
            >
              {() => <SourceSteps source={source} shell={shell} />}
            </Disclosure>
          </li>
        ))}
      </ul>
    </section>
  )
}
