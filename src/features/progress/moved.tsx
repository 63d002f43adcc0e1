import type { Comparison, MovedAnswer } from '../../domain/comparison/comparison.ts'
import type { RecommendationId } from '../../domain/model.ts'
import { asPoints, asSigned } from '../../i18n/format.ts'
import { FramedTable } from './framed-table.tsx'
import { Pager, usePaged } from './pager.tsx'
import { ValueChange } from './value-change.tsx'
import { useWords } from './words.ts'

type TitleOf = (id: RecommendationId) => string

function MovedRow({ moved, titleOf }: { moved: MovedAnswer; titleOf: TitleOf }) {
  const t = useWords()
  const { recommendation, before, after, delta, owner, item } = moved
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
      <td>{owner === '' ? t('moved.noOwner') : owner}</td>
      <td className="progress-number">{asSigned(Number(asPoints(delta)))}</td>
    </tr>
  )
}

function MovedTable({ label, moved, titleOf }: { label: string; moved: readonly MovedAnswer[]; titleOf: TitleOf }) {
  const t = useWords()
  const paged = usePaged(moved)
  const columns = [t('column.recommendation'), t('column.change'), t('column.owner'), t('column.points')]
  return (
    <>
      <FramedTable label={label} columns={columns}>
        {paged.shown.map((one) => (
          <MovedRow key={one.recommendation} moved={one} titleOf={titleOf} />
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
  return (
    <section aria-labelledby="progress-moved">
      <h2 id="progress-moved">{t('moved.title')}</h2>
      <h3>{t('moved.improved', { count: improved.length })}</h3>
      {improved.length === 0 ? <p>{t('moved.noneUp')}</p> : <MovedTable label={t('moved.up')} moved={improved} titleOf={titleOf} />}
      <h3>{t('moved.declined', { count: declined.length })}</h3>
      {declined.length === 0 ? <p>{t('moved.noneDown')}</p> : <MovedTable label={t('moved.down')} moved={declined} titleOf={titleOf} />}
    </section>
  )
}
