import { useTranslation } from 'react-i18next'
import type { Glossary, GlossaryEntry } from '../../report/glossary.ts'

/** The id, in the page, of the link that a term is. */
export const linkIdOf = (id: string) => `glossary-term-${id}`

/** A term is a link to itself, so that it can be sent to somebody else. */
function Entry({ entry: { id, term, otherTerm, meaning }, isCurrent }: { entry: GlossaryEntry; isCurrent: boolean }) {
  const { i18n } = useTranslation('glossary')
  return (
    <div className="glossary-entry" data-current={isCurrent || undefined}>
      <dt>
        <a id={linkIdOf(id)} href={`#/glossary/${id}`} aria-current={isCurrent || undefined}>
          {term}
        </a>
        <span className="glossary-other" lang={i18n.language === 'ja' ? 'en' : 'ja'}>
          {otherTerm}
        </span>
      </dt>
      <dd>{meaning}</dd>
    </div>
  )
}

/** Terms by topic, each with what it is called in the other language and what it means. */
export function Entries({ glossary, current }: { glossary: Glossary; current: string }) {
  return glossary.map(({ id, name, entries }) => (
    <section key={id} className="glossary-topic" aria-labelledby={`glossary-${id}`}>
      <h2 id={`glossary-${id}`}>{name}</h2>
      <dl>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} isCurrent={entry.id === current} />
        ))}
      </dl>
    </section>
  ))
}
