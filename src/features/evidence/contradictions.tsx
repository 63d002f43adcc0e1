import type { Answers } from '../../domain/answer.ts'
import type { Contradiction } from '../../domain/evidence/contradictions.ts'
import type { ModelNames, RecommendationId } from '../../domain/model.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { ValueChip, VerdictChip } from './chips.tsx'
import { becauseWords, isOpen } from './contradiction-words.ts'
import type { Derived } from './derived.ts'
import { Proposal } from './proposal.tsx'
import { Side } from './side.tsx'
import { useWords } from './words.ts'

type ListProps = {
  readonly items: readonly Contradiction[]
  readonly derived: Derived
  readonly onLook: (id: RecommendationId) => void
}

const titleOf = (names: ModelNames, { recommendation }: Contradiction) => names.titles.get(recommendation.id) ?? recommendation.id

function Item({ item, derived, onLook }: Omit<ListProps, 'items'> & { item: Contradiction }) {
  const t = useWords()
  const { recommendation, answer, verdict, direction } = item
  const title = titleOf(derived.names, item)
  return (
    <li className="evidence-contradiction" data-direction={isOpen(item) ? 'open' : direction}>
      <div>
        <p className="evidence-title">
          <a href={`#/assess/${recommendation.id}`}>{title}</a>
          <span className="evidence-soft">{t('common:phaseNumber', { number: recommendation.phase })}</span>
        </p>
        <p>
          {!isOpen(item) && (
            <strong className="evidence-sentence">
              {t(`contradictions.direction.${answer === 'not-applicable' ? 'not-applicable' : direction}`)}
            </strong>
          )}
          {becauseWords(t, item)}
        </p>
        <button type="button" className="link-button not-printed" onClick={() => onLook(recommendation.id)}>
          {t('contradictions.evidence')} <span className="visually-hidden">({title})</span>
        </button>
      </div>
      <dl className="evidence-sides">
        <Side name="answer">
          <ValueChip value={answer} />
        </Side>
        <Side name="evidence">
          <VerdictChip verdict={verdict} />
        </Side>
        <Side name="proposal">
          <Proposal verdict={verdict} title={title} />
        </Side>
      </dl>
    </li>
  )
}

function List({ items, derived, onLook }: ListProps) {
  return (
    <ol className="evidence-list">
      {items.map((item) => (
        <Item key={item.recommendation.id} item={item} derived={derived} onLook={onLook} />
      ))}
    </ol>
  )
}

type Props = Omit<ListProps, 'items'> & { readonly contradictions: readonly Contradiction[]; readonly answers: Answers }

/** Where answers and evidence differ: the agenda of a workshop. Below it, what is not answered yet though the tools can tell. */
export function Contradictions({ derived, contradictions, answers, onLook }: Props) {
  const t = useWords()
  const differing = contradictions.filter((one) => !isOpen(one))
  const open = contradictions.filter(isOpen)
  const hasAnswers = [...answers.values()].some(({ value }) => value !== null)
  return (
    <section aria-labelledby="evidence-contradictions">
      <h2 id="evidence-contradictions">{t('section.contradictions')}</h2>
      {differing.length > 0 ? (
        <>
          <p className="evidence-intro">{t('contradictions.intro')}</p>
          <List items={differing} derived={derived} onLook={onLook} />
        </>
      ) : (
        <p>{t(hasAnswers ? 'contradictions.none' : 'contradictions.noAnswers')}</p>
      )}
      {open.length > 0 && (
        <Disclosure label={t('contradictions.open', { count: open.length })} isOpenAtFirst={differing.length === 0}>
          {() => <List items={open} derived={derived} onLook={onLook} />}
        </Disclosure>
      )}
    </section>
  )
}
