import type { Comparison } from '../../domain/comparison/comparison.ts'
import type { ModelChange, RecommendationChange } from '../../domain/model-change.ts'
import { asPercent } from '../../i18n/format.ts'
import { useModel } from '../../state/react.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import type { Versions } from './versions.ts'
import { capabilityName, useWords } from './words.ts'

type Kind = RecommendationChange['kind']
const kinds: readonly Kind[] = ['new', 'split', 'moved', 'reworded', 'retired', 'same']

/** A change in words: where it was, what it was called, where it is found now. */
function useChangeWords({ from, to }: ModelChange, versions: Versions): (change: RecommendationChange) => string {
  const t = useWords()
  const { model, names } = useModel()
  const older = versions.earlier.find((one) => one.model.version === from)
  const newer = versions.earlier.find((one) => one.model.version === to)
  const newerModel = newer?.model ?? model
  const titleThen = (id: RecommendationChange['id']) => older?.titles.get(id) ?? versions.titleOf(id)
  const titleNow = (id: RecommendationChange['id']) => newer?.titles.get(id) ?? versions.titleOf(id)
  return (change) => {
    const title = titleNow(change.id)
    if (change.kind === 'split') return t('model.splitFrom', { title, from: titleThen(change.from) })
    if (change.kind === 'moved') {
      const now = newerModel.recommendations.find(({ id }) => id === change.id)
      const { phase, capability } = change.before
      const nowAt = { phase: now?.phase ?? phase, capability: capabilityName(names, now?.capability ?? capability) }
      return t('model.movedFrom', { title, phaseBefore: phase, capabilityBefore: capabilityName(names, capability), ...nowAt })
    }
    if (change.kind === 'reworded') {
      const then = titleThen(change.id)
      return then === title ? title : t('model.rewordedFrom', { title, from: then })
    }
    if (change.kind === 'retired') {
      const instead = (change.replacedBy ?? []).map(titleNow).join(t('separator'))
      return instead === '' ? titleThen(change.id) : t('model.replacedBy', { title: titleThen(change.id), instead })
    }
    return title
  }
}

function Step({ change, versions }: { change: ModelChange; versions: Versions }) {
  const t = useWords()
  const wordsOf = useChangeWords(change, versions)
  return (
    <>
      <h3>{t('model.step', { from: change.from, to: change.to })}</h3>
      {kinds.map((kind) => {
        const own = change.changes.filter((one) => one.kind === kind)
        if (own.length === 0) return null
        return (
          <Disclosure key={kind} label={t(`model.kind.${kind}`, { count: own.length })}>
            {() => (
              <ul className="progress-plain">
                {own.map((one) => (
                  <li key={one.id}>{wordsOf(one)}</li>
                ))}
              </ul>
            )}
          </Disclosure>
        )
      })}
    </>
  )
}

/** The model changed between the two sides: what became of its recommendations, and what that alone does to the score. */
export function ModelPart({ comparison, versions }: { comparison: Comparison; versions: Versions }) {
  const t = useWords()
  const { older, modelChanges, scores, bridges } = comparison
  const own = bridges.all?.from ?? null
  const carried = scores.older.all.band?.low ?? null
  return (
    <section aria-labelledby="progress-model">
      <h2 id="progress-model">{t('model.title')}</h2>
      <p>
        {t('model.both', { version: older.modelVersion, own: asPercent(own), carried: asPercent(carried), to: modelChanges.at(-1)?.to })}
      </p>
      {modelChanges.map((change) => (
        <Step key={change.from} change={change} versions={versions} />
      ))}
    </section>
  )
}
