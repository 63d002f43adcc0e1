import { type Answers, untouchedAnswer } from '../../domain/answer.ts'
import { phases, type RecommendationId } from '../../domain/model.ts'
import type { Derived } from './derived.ts'
import { VerdictItem } from './verdict-item.tsx'
import { kindCounts, shownVerdicts, type VerdictView } from './verdict-view.ts'
import { useWords } from './words.ts'

type Props = {
  readonly derived: Derived
  readonly answers: Answers
  readonly view: VerdictView
  readonly onView: (view: VerdictView) => void
  readonly open: ReadonlySet<RecommendationId>
  readonly onToggle: (id: RecommendationId) => void
}

const kinds = ['contradicts', 'mixed', 'supports', 'silent'] as const
const orders = { model: 'verdicts.byModel', contradiction: 'verdicts.byContradiction', strength: 'verdicts.byStrength' } as const

type ChoiceProps<Value extends string> = {
  readonly label: string
  readonly value: Value
  readonly options: readonly (readonly [Value, string])[]
  readonly onChange: (value: Value) => void
}

function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  const choose = (wanted: string) => {
    const chosen = options.find(([one]) => one === wanted)
    if (chosen) onChange(chosen[0])
  }
  return (
    <label className="evidence-choice">
      {label}
      <select className="control" value={value} onChange={(event) => choose(event.target.value)}>
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}

function Filters({ derived, view, onView }: Omit<Props, 'answers' | 'open' | 'onToggle'>) {
  const t = useWords()
  const { names, verdicts } = derived
  const counts = kindCounts(verdicts)
  const kindOptions = [
    ['spoken', t('verdicts.anyKind', { count: verdicts.size - counts.silent })] as const,
    ...kinds.map((kind) => [kind, t('verdicts.kindCount', { kind: t(`common:verdict.${kind}`), count: counts[kind] })] as const),
    ['all', t('verdicts.allKinds', { count: verdicts.size })] as const,
  ]
  const phaseOptions = [
    ['any', t('verdicts.anyPhase')] as const,
    ...phases.map((phase) => [`${phase}`, t('common:phaseWithName', { number: phase, name: names.phases[phase].name })] as const),
  ]
  const orderOptions = (['model', 'contradiction', 'strength'] as const).map((order) => [order, t(orders[order])] as const)
  return (
    <div className="evidence-filters not-printed">
      <Choice label={t('verdicts.filterKind')} value={view.kind} options={kindOptions} onChange={(kind) => onView({ ...view, kind })} />
      <Choice
        label={t('verdicts.filterPhase')}
        value={`${view.phase ?? 'any'}`}
        options={phaseOptions}
        onChange={(chosen) => onView({ ...view, phase: phases.find((phase) => `${phase}` === chosen) ?? null })}
      />
      <Choice label={t('verdicts.order')} value={view.order} options={orderOptions} onChange={(order) => onView({ ...view, order })} />
    </div>
  )
}

/** What the evidence shows of each recommendation, with everything behind it on demand. */
export function Verdicts({ derived, answers, view, onView, open, onToggle }: Props) {
  const t = useWords()
  const shown = shownVerdicts(derived.model, derived.verdicts, view)
  return (
    <section aria-labelledby="evidence-verdicts">
      <h2 id="evidence-verdicts">{t('section.verdicts')}</h2>
      <p className="evidence-intro">{t('verdicts.intro')}</p>
      <Filters derived={derived} view={view} onView={onView} />
      <p role="status" className="evidence-soft">
        {shown.length === 0 ? t('verdicts.nothing') : t('verdicts.shown', { count: shown.length })}
      </p>
      {shown.length > 0 && (
        <ul className="evidence-list evidence-verdicts">
          {shown.map((one) => (
            <VerdictItem
              key={one.recommendation.id}
              {...one}
              answer={answers.get(one.recommendation.id) ?? untouchedAnswer}
              derived={derived}
              isOpen={open.has(one.recommendation.id)}
              onToggle={onToggle}
            />
          ))}
        </ul>
      )}
    </section>
  )
}
