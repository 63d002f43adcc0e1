import { useMemo } from 'react'
import type { Comparison, MovedAnswer } from '../../domain/comparison/comparison.ts'
import { roundedBridge, roundedParts } from '../../domain/comparison/rounded-bridge.ts'
import type { RecommendationId } from '../../domain/model.ts'
import { asSigned } from '../../i18n/format.ts'
import { Pager, usePaged } from '../../ui/pager.tsx'
import { bridgeDecimals } from './bridge-decimals.ts'
import { FramedTable } from './framed-table.tsx'
import { ValueChange } from './value-change.tsx'
import { useWords } from './words.ts'

type TitleOf = (id: RecommendationId) => string

type Points = ReadonlyMap<RecommendationId, number>

/** The same points as the bridge of everything gives: one recommendation has one number on the screen. */
function usePoints({ bridges }: Comparison): Points {
  const bridge = bridges.all
  return useMemo(() => {
    if (bridge === null) return new Map()
    const rounded = roundedBridge(bridge, bridgeDecimals)
    const own = bridge.steps.flatMap(({ kind, parts }, at) => {
      if (kind !== 'answers-up' && kind !== 'answers-down' && kind !== 'evidence') return []
      const each = roundedParts(parts, rounded.steps[at]?.points ?? 0, bridgeDecimals)
      return parts.map(({ recommendation }, index) => [recommendation, each[index] ?? 0] as const)
    })
    return new Map(own)
  }, [bridge])
}

type RowProps = { readonly moved: MovedAnswer; readonly points: Points; readonly titleOf: TitleOf }

function MovedRow({ moved, points, titleOf }: RowProps) {
  const t = useWords()
  const { recommendation, before, after, owner, item } = moved
  const own = points.get(recommendation)
  return (
    <tr>
      <th scope="row">
        <a href={`#/assess/${recommendation}`}>{titleOf(recommendation)}</a>
        {item !== null && item.title !== '' && (
          <span className="progress-soft progress-below">{t('moved.item', { title: item.title })}</span>
        )}
      </th>
      <td>
        <ValueChange before={before} after={after} />
      </td>
      <td className="progress-owner">{owner === '' ? t('moved.noOwner') : owner}</td>
      <td className="progress-number">{own === undefined ? t('common:noneApplies') : asSigned(own)}</td>
    </tr>
  )
}

type TableProps = { readonly label: string; readonly moved: readonly MovedAnswer[]; readonly points: Points; readonly titleOf: TitleOf }

function MovedTable({ label, moved, points, titleOf }: TableProps) {
  const t = useWords()
  const paged = usePaged(moved, 20)
  const columns = [t('column.recommendation'), t('column.change'), t('column.owner'), t('column.pointsOfAll')]
  return (
    <>
      <FramedTable label={label} columns={columns} isLastNumber>
        {paged.shown.map((one) => (
          <MovedRow key={one.recommendation} moved={one} points={points} titleOf={titleOf} />
        ))}
      </FramedTable>
      <Pager paged={paged} table={label} />
    </>
  )
}

/** What improved and who did it, and what declined. */
export function MovedPart({ comparison, titleOf }: { comparison: Comparison; titleOf: TitleOf }) {
  const t = useWords()
  const { improved, declined } = comparison
  const points = usePoints(comparison)
  return (
    <section aria-labelledby="progress-moved">
      <h2 id="progress-moved">{t('moved.title')}</h2>
      <h3>{t('moved.improved', { count: improved.length })}</h3>
      {improved.length === 0 ? (
        <p>{t('moved.noneUp')}</p>
      ) : (
        <MovedTable label={t('moved.up')} moved={improved} points={points} titleOf={titleOf} />
      )}
      <h3>{t('moved.declined', { count: declined.length })}</h3>
      {declined.length === 0 ? (
        <p>{t('moved.noneDown')}</p>
      ) : (
        <MovedTable label={t('moved.down')} moved={declined} points={points} titleOf={titleOf} />
      )}
    </section>
  )
}
