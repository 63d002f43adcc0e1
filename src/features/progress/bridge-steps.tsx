import type { BridgeStep, RoundedBridge, ScoreBridge } from '../../domain/comparison/comparison.ts'
import { roundedParts } from '../../domain/comparison/rounded-bridge.ts'
import type { RecommendationId } from '../../domain/model.ts'
import { asSigned } from '../../i18n/format.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Scrolled } from '../../ui/scrolled.tsx'
import { bridgeDecimals } from './bridge-decimals.ts'
import { ValueChange } from './value-change.tsx'
import { useWords } from './words.ts'

type TitleOf = (id: RecommendationId) => string
type PartsProps = { readonly step: BridgeStep; readonly points: number; readonly titleOf: TitleOf; readonly label: string }

function Parts({ step, points, titleOf, label }: PartsProps) {
  const t = useWords()
  const each = roundedParts(step.parts, points, bridgeDecimals)
  const rows = step.parts.map((part, at) => ({ ...part, points: each[at] ?? 0 })).toSorted((a, b) => Math.abs(b.delta) - Math.abs(a.delta))
  return (
    <Scrolled label={label}>
      <table className="progress-table">
        <thead>
          <tr>
            <th scope="col">{t('column.recommendation')}</th>
            <th scope="col">{t('column.change')}</th>
            <th scope="col" className="progress-number">
              {t('column.points')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.recommendation}>
              <th scope="row">{titleOf(row.recommendation)}</th>
              <td>
                <ValueChange before={row.before} after={row.after} />
              </td>
              <td className="progress-number">{asSigned(row.points)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t('bridge.total', { count: rows.length })}
            </th>
            <td className="progress-number">{asSigned(points)}</td>
          </tr>
        </tfoot>
      </table>
    </Scrolled>
  )
}

/** The bars of the bridge again, each opening the recommendations behind it. */
export function BridgeSteps({ bridge, rounded, titleOf }: { bridge: ScoreBridge; rounded: RoundedBridge; titleOf: TitleOf }) {
  const t = useWords()
  return (
    <ul className="progress-steps" aria-label={t('bridge.steps')}>
      {bridge.steps.map((step, at) => {
        const points = rounded.steps[at]?.points ?? 0
        const name = t(`bridge.kind.${step.kind}`)
        return (
          <li key={step.kind}>
            <Disclosure
              label={
                <>
                  <strong className="progress-number">{asSigned(points)}</strong> {name}{' '}
                  <span className="progress-soft">{t('bridge.count', { count: step.parts.length })}</span>
                </>
              }
            >
              {() => (
                <>
                  <p className="progress-soft">{t(`bridge.means.${step.kind}`)}</p>
                  <Parts step={step} points={points} titleOf={titleOf} label={name} />
                </>
              )}
            </Disclosure>
          </li>
        )
      })}
    </ul>
  )
}
