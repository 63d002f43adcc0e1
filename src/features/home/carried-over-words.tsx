import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CarriedOver } from '../../domain/carry-over-assessment.ts'
import type { RecommendationId } from '../../domain/model.ts'
import type { EarlierModel } from '../../domain/model-change.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useModel, usePorts } from '../../state/react.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'

type ToConfirm = CarriedOver['toConfirm'][number]

/** `null` while it is being loaded; empty where it cannot be, and ids stand for titles. */
function useEarlier(): readonly EarlierModel[] | null {
  const { library } = usePorts()
  const language = useLanguage()
  const [earlier, setEarlier] = useState<readonly EarlierModel[] | null>(null)
  useEffect(() => {
    let isWanted = true
    void library.earlier(language).then(
      (loaded) => isWanted && setEarlier(loaded),
      () => isWanted && setEarlier([]),
    )
    return () => {
      isWanted = false
    }
  }, [library, language])
  return earlier
}

function useTitles(earlier: readonly EarlierModel[]) {
  const { names } = useModel()
  const before = (id: RecommendationId) => earlier.findLast(({ titles }) => titles.has(id))?.titles.get(id) ?? id
  const now = (id: RecommendationId) => names.titles.get(id) ?? before(id)
  return { before, now }
}

function Reason({ one, from, earlier }: { one: ToConfirm; from: number; earlier: readonly EarlierModel[] }) {
  const { t } = useTranslation('home')
  const { model, names } = useModel()
  const version = earlier.find((version) => version.model.version === from)
  if (!version) return t('carriedOver.rewordedOnly')
  const then = version.model.recommendations.find(({ id }) => id === one.from)
  const title = version.titles.get(one.from) ?? one.from
  if (one.kind === 'split') return t('carriedOver.split', { title })
  const isRenamed = title !== names.titles.get(one.id)
  const renamed = isRenamed ? t('carriedOver.reworded', { title }) : null
  const now = model.recommendations.find(({ id }) => id === one.id)
  if (one.kind !== 'moved' || !then || !now) return renamed ?? t('carriedOver.rewordedOnly')
  const capability = names.capabilities.get(now.capability)?.name ?? now.capability
  const capabilityBefore = names.capabilities.get(then.capability)?.name ?? then.capability
  const moved = t('carriedOver.moved', { phase: now.phase, capability, phaseBefore: then.phase, capabilityBefore })
  return renamed === null ? moved : t('carriedOver.both', { first: renamed, second: moved })
}

type ListProps = { readonly carriedOver: CarriedOver; readonly earlier: readonly EarlierModel[] }

function ToConfirmList({ carriedOver, earlier }: ListProps) {
  const titles = useTitles(earlier)
  const { model } = useModel()
  const order = new Map(model.recommendations.map(({ id, order }) => [id, order]))
  const inOrder = carriedOver.toConfirm.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
  return (
    <ul>
      {inOrder.map((one) => (
        <li key={one.id}>
          <a href={`#/assess/${one.id}`}>{titles.now(one.id)}</a> (<Reason one={one} from={carriedOver.from} earlier={earlier} />)
        </li>
      ))}
    </ul>
  )
}

function DroppedList({ carriedOver, earlier }: ListProps) {
  const { t, i18n } = useTranslation('home')
  const titles = useTitles(earlier)
  const changes = earlier.flatMap(({ change }) => change.changes)
  const replacedBy = (id: RecommendationId) =>
    changes.flatMap((change) => (change.kind === 'retired' && change.id === id ? (change.replacedBy ?? []) : []))
  const listed = (ids: readonly RecommendationId[]) =>
    ids.map((id) => (i18n.language === 'ja' ? `「${titles.now(id)}」` : `“${titles.now(id)}”`)).join(i18n.language === 'ja' ? '' : ', ')
  return (
    <ul>
      {[...carriedOver.dropped.keys()].map((id) => {
        const instead = replacedBy(id)
        return (
          <li key={id}>
            {titles.before(id)}
            {instead.length > 0 && ` (${t('carriedOver.replacedBy', { titles: listed(instead) })})`}
          </li>
        )
      })}
    </ul>
  )
}

function AddedList({ added }: Pick<CarriedOver, 'added'>) {
  const { names } = useModel()
  return (
    <ul>
      {added.map((id) => (
        <li key={id}>
          <a href={`#/assess/${id}`}>{names.titles.get(id) ?? id}</a>
        </li>
      ))}
    </ul>
  )
}

/** What became of the answers of an assessment that was of an earlier version of the model. */
export function CarriedOverWords({ carriedOver }: { carriedOver: CarriedOver }) {
  const { t } = useTranslation('home')
  const earlier = useEarlier()
  const { kept, toConfirm, dropped, added, isWithoutSnapshot } = carriedOver
  if (earlier === null) return null
  return (
    <>
      <p>{t('carriedOver.kept', { number: kept.length })}</p>
      {toConfirm.length > 0 && (
        <Disclosure label={t('carriedOver.toConfirm', { number: toConfirm.length })}>
          {() => <ToConfirmList carriedOver={carriedOver} earlier={earlier} />}
        </Disclosure>
      )}
      {dropped.size > 0 && (
        <Disclosure label={t('carriedOver.dropped', { number: dropped.size })} isOpenAtFirst>
          {() => <DroppedList carriedOver={carriedOver} earlier={earlier} />}
        </Disclosure>
      )}
      {added.length > 0 && (
        <Disclosure label={t('carriedOver.added', { number: added.length })}>{() => <AddedList added={added} />}</Disclosure>
      )}
      <p>{t(isWithoutSnapshot ? 'carriedOver.beforeNot' : 'carriedOver.before')}</p>
    </>
  )
}
