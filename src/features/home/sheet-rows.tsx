import { useTranslation } from 'react-i18next'
import type { RecommendationId } from '../../domain/model.ts'
import type { SheetRow } from '../../state/ports.ts'
import { useModel } from '../../state/react.tsx'
import type { HandMatches, SheetPlan } from './sheet-answers.ts'

const leaveOut = 'leave-out'

type MatchProps = {
  readonly row: SheetRow
  readonly matches: HandMatches
  readonly onMatch: (line: number, id: RecommendationId | null | undefined) => void
}

/** A row the app could not place: the user says which recommendation it is, or leaves it out. */
function HandMatch({ row, matches, onMatch }: MatchProps) {
  const { t } = useTranslation('home')
  const { model, names } = useModel()
  const chosen = matches.get(row.line)
  const choose = (value: string) => {
    if (value === '') onMatch(row.line, undefined)
    else onMatch(row.line, value === leaveOut ? null : (value as RecommendationId))
  }
  return (
    <>
      <select
        className="control"
        aria-label={t('sheet.match', { line: row.line })}
        value={chosen === null ? leaveOut : (chosen ?? '')}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{t('sheet.choose')}</option>
        <option value={leaveOut}>{t('sheet.leaveOut')}</option>
        {model.recommendations.map(({ id }) => (
          <option key={id} value={id}>
            {names.titles.get(id)}
          </option>
        ))}
      </select>
      <p className="home-soft">{t('sheet.inSheet', { title: row.title || t('sheet.noTitle') })}</p>
    </>
  )
}

function Answer({ row }: { row: SheetRow }) {
  const { t } = useTranslation(['home', 'common'])
  if (row.alignmentUnread !== null) return t('home:sheet.unreadAs', { text: row.alignmentUnread })
  const value = row.answer?.value ?? null
  return value === null ? t('common:values.none') : t(`common:values.${value}`)
}

function Fate({ row, plan }: { row: SheetRow; plan: SheetPlan }) {
  const { t } = useTranslation('home')
  const fate = plan.fates.get(row.line)
  if (!fate) return null
  if (fate.kind === 'taken' && row.answer?.value === null) return t('sheet.fates.commentOnly')
  return t(`sheet.fates.${fate.kind}`, { line: fate.kind === 'repeated' ? fate.line : 0 })
}

/** Every row of the sheet and what would become of it. */
export function SheetRows({ rows, plan, ...matching }: { rows: readonly SheetRow[]; plan: SheetPlan } & Omit<MatchProps, 'row'>) {
  const { t } = useTranslation('home')
  const { names } = useModel()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="home-rows" aria-label={t('sheet.table')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('sheet.line')}</th>
            <th scope="col">{t('sheet.recommendation')}</th>
            <th scope="col">{t('sheet.answer')}</th>
            <th scope="col">{t('sheet.comment')}</th>
            <th scope="col">{t('sheet.fate')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line} data-fate={plan.fates.get(row.line)?.kind}>
              <td>{row.line}</td>
              <td>{row.id === null ? <HandMatch row={row} {...matching} /> : (names.titles.get(row.id) ?? row.title)}</td>
              <td>
                <Answer row={row} />
              </td>
              <td className="home-comment">{row.answer?.rationale || row.answer?.reason}</td>
              <td>
                <Fate row={row} plan={plan} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
