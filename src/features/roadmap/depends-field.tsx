import { useId, useMemo } from 'react'
import type { RoadmapItem, RoadmapItemId } from '../../domain/roadmap/roadmap-item.ts'
import { useOpenAssessment } from '../../state/react.tsx'
import type { FieldsProps } from './item-fields.tsx'
import { type Titled, useTitled, useWords } from './words.ts'

function Chosen({ ids, titled, onRemove }: { ids: readonly RoadmapItemId[]; titled: Titled; onRemove: (id: RoadmapItemId) => void }) {
  const t = useWords()
  const { roadmap } = useOpenAssessment()
  if (ids.length === 0) return null
  return (
    <ul className="roadmap-chosen">
      {ids.map((id) => {
        const item = roadmap.get(id)
        const title = item === undefined ? id : titled(item)
        return (
          <li key={id}>
            {title}{' '}
            <button type="button" className="small-button" onClick={() => onRemove(id)}>
              {t('item.dependsRemove')} <span className="visually-hidden">({title})</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

/** What must be done before: the model's prerequisites, which stand, and items the team names. */
export function DependsField({ one, draft, onChange }: FieldsProps) {
  const t = useWords()
  const titled = useTitled()
  const id = useId()
  const { roadmap } = useOpenAssessment()
  const byModel = one.after.filter((before) => !one.item.dependsOn.includes(before))
  const choices = useMemo(() => {
    const open = [...roadmap.values()].filter((item) => item.id !== one.item.id && item.status !== 'cancelled')
    return open.map((item) => ({ item, title: titled(item) })).toSorted((a, b) => (a.title < b.title ? -1 : 1))
  }, [roadmap, titled, one.item.id])
  const isFree = (item: RoadmapItem) => !draft.dependsOn.includes(item.id) && !byModel.includes(item.id)
  const models = byModel.flatMap((before) => roadmap.get(before) ?? [])
  return (
    <div className="field">
      <label htmlFor={id}>{t('item.depends')}</label>
      {models.length > 0 && (
        <p className="field-about">{t('item.dependsModel', { titles: models.map(titled).join(t('nameSeparator')) })}</p>
      )}
      <Chosen
        ids={draft.dependsOn}
        titled={titled}
        onRemove={(gone) => onChange({ dependsOn: draft.dependsOn.filter((other) => other !== gone) })}
      />
      <select
        id={id}
        className="control"
        value=""
        onChange={(event) =>
          event.target.value !== '' && onChange({ dependsOn: [...draft.dependsOn, event.target.value as RoadmapItemId] })
        }
      >
        <option value="">{t('item.dependsAdd')}</option>
        {choices
          .filter(({ item }) => isFree(item))
          .map(({ item, title }) => (
            <option key={item.id} value={item.id}>
              {title}
            </option>
          ))}
      </select>
    </div>
  )
}
