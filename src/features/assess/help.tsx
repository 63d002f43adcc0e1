import type { Recommendation, RecommendationText } from '../../domain/model.ts'
import { useModel } from '../../state/react.tsx'
import { BothLanguages } from './both-languages.tsx'
import { Fold } from './fold.tsx'
import { hrefOf } from './go-to.ts'
import type { Reading } from './model-texts.ts'
import { useValues } from './open-assessment.ts'
import { ValueChip } from './value-chip.tsx'
import { useWords } from './words.ts'
import './help.css'

type ListPart = 'questions' | 'check' | 'firstSteps' | 'pitfalls'

function Lines({ reading, part }: { reading: Reading; part: ListPart }) {
  const { own, other, otherLanguage } = reading
  if (typeof own === 'string') return null
  const List = part === 'firstSteps' ? 'ol' : 'ul'
  return (
    <List className="help-lines">
      {own[part].map((line, index) => (
        <li key={line}>
          <BothLanguages own={line} other={other?.[part][index]} otherLanguage={otherLanguage} />
        </li>
      ))}
    </List>
  )
}

/** What a facilitator asks the room: always in view. */
export function Questions({ reading }: { reading: Reading }) {
  const t = useWords()
  return (
    <section className="card-questions">
      <h3>{t('help.questions')}</h3>
      <Lines reading={reading} part="questions" />
    </section>
  )
}

function Prerequisites({ current }: { current: Recommendation }) {
  const t = useWords()
  const { names } = useModel()
  const answers = useValues()
  if (current.prerequisites.length === 0) return t('help.noPrerequisites')
  return (
    <ul className="help-links">
      {current.prerequisites.map((id) => (
        <li key={id}>
          <a href={hrefOf(id)}>{names.titles.get(id)}</a> <ValueChip t={t} value={answers.get(id)?.value ?? null} />
        </li>
      ))}
    </ul>
  )
}

function Facts({ current }: { current: Recommendation }) {
  const t = useWords()
  const { names } = useModel()
  const { roles, services, effortDays, costClass } = current
  return (
    <dl className="help-facts">
      <dt>{t('help.roles')}</dt>
      <dd>{roles.map((role) => names.roles.get(role) ?? role).join(t('help.separator'))}</dd>
      <dt>{t('help.services')}</dt>
      <dd>{services.length === 0 ? t('help.noServices') : services.join(t('help.separator'))}</dd>
      <dt>{t('help.effort')}</dt>
      <dd>{t('help.effortForTen', { days: effortDays })}</dd>
      <dt>{t('help.cost')}</dt>
      <dd>{t(`common:costClass.${costClass}`)}</dd>
      <dt>{t('help.prerequisites')}</dt>
      <dd>
        <Prerequisites current={current} />
      </dd>
    </dl>
  )
}

function ThirdParty({ text, reading }: { text: RecommendationText; reading: Reading }) {
  return (
    <p className="help-text">
      <BothLanguages own={text.thirdParty} other={reading.other?.thirdParty} otherLanguage={reading.otherLanguage} />
    </p>
  )
}

/** What helps to check and to begin, folded as the person left it. */
export function Help({ current, reading }: { current: Recommendation; reading: Reading }) {
  const t = useWords()
  return (
    <section className="card-help" aria-label={t('help.title')}>
      {(['check', 'firstSteps', 'pitfalls'] as const).map((part) => (
        <Fold key={part} part={part} summary={t(`help.${part}`)}>
          <Lines reading={reading} part={part} />
        </Fold>
      ))}
      <Fold part="thirdParty" summary={t('help.thirdParty')}>
        {typeof reading.own !== 'string' && <ThirdParty text={reading.own} reading={reading} />}
      </Fold>
      <Facts current={current} />
      {!current.reviewed && <p className="help-unreviewed">{t('help.unreviewed')}</p>}
    </section>
  )
}
