import { useMemo } from 'react'
import { labelLines } from '../../charts/label-lines.ts'
import { scaleOf } from '../../charts/scale.ts'
import { waterfall } from '../../charts/waterfall.ts'
import type { BridgeOf, Comparison, RoundedBridge, ScoreBridge } from '../../domain/comparison/comparison.ts'
import { roundedBridge } from '../../domain/comparison/rounded-bridge.ts'
import type { RecommendationId } from '../../domain/model.ts'
import { asPercent, asSigned } from '../../i18n/format.ts'
import { useModel } from '../../state/react.tsx'
import { ChartFigure } from '../../ui/chart-figure.tsx'
import { bridgeDecimals } from './bridge-decimals.ts'
import { BridgeSteps } from './bridge-steps.tsx'
import { useChartWidth } from './chart-width.ts'
import { useProgressView } from './progress-view.ts'
import { useWords } from './words.ts'

const choices: readonly BridgeOf[] = ['all', 'governance', 'operations', 'protection']

type FigureProps = { readonly bridge: ScoreBridge; readonly rounded: RoundedBridge; readonly name: string }

/** Both ends to the tenth, so that one can see what the steps add up to. */
const endsOf = ({ from, to }: RoundedBridge) => ({ from: from.toFixed(bridgeDecimals), to: to.toFixed(bridgeDecimals) })

function useWaterfall({ bridge, rounded }: FigureProps) {
  const t = useWords()
  const width = useChartWidth()
  return useMemo(() => {
    const lines = (words: string) => labelLines(words, width < 400 ? 9 : 15)
    const ends = endsOf(rounded)
    let running = bridge.from
    const values = [bridge.from, ...bridge.steps.map(({ delta }) => (running += delta)), bridge.to]
    return waterfall(
      {
        start: { label: lines(t('bridge.before')), text: t('percentPoints', { value: ends.from }), value: bridge.from },
        steps: bridge.steps.map(({ kind, delta }, at) => ({
          label: lines(t(`bridge.kind.${kind}`)),
          text: asSigned(rounded.steps[at]?.points ?? 0),
          delta,
        })),
        end: { label: lines(t('bridge.after')), text: t('percentPoints', { value: ends.to }), value: bridge.to },
        scale: scaleOf(values).map((at) => ({ at, text: asPercent(at) })),
      },
      width,
      { up: t('bridge.up'), down: t('bridge.down'), cutOff: t('bridge.cutOff') },
    )
  }, [bridge, rounded, width, t])
}

function BridgeTable({ bridge, rounded, name }: FigureProps) {
  const t = useWords()
  const ends = endsOf(rounded)
  return (
    <table className="progress-table">
      <caption>{name}</caption>
      <tbody>
        <tr>
          <th scope="row">{t('bridge.before')}</th>
          <td>{t('percentPoints', { value: ends.from })}</td>
        </tr>
        {bridge.steps.map(({ kind }, at) => (
          <tr key={kind}>
            <th scope="row">{t(`bridge.kind.${kind}`)}</th>
            <td>{asSigned(rounded.steps[at]?.points ?? 0)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t('bridge.after')}</th>
          <td>{t('percentPoints', { value: ends.to })}</td>
        </tr>
      </tbody>
    </table>
  )
}

function BridgeFigure(props: FigureProps) {
  const t = useWords()
  const { bridge, rounded, name } = props
  const chart = useWaterfall(props)
  const ends = endsOf(rounded)
  const steps = bridge.steps.map(({ kind }, at) => `${t(`bridge.kind.${kind}`)} ${asSigned(rounded.steps[at]?.points ?? 0)}`)
  return (
    <ChartFigure
      chart={chart}
      title={t('bridge.figure', { name })}
      alt={t('bridge.alt', { name, ...ends, steps: steps.join(t('separator')) })}
      table={<BridgeTable {...props} />}
    />
  )
}

type Props = { readonly comparison: Comparison; readonly titleOf: (id: RecommendationId) => string }

/** Why a score moved: every point of the difference, step by step, down to the recommendations. */
export function BridgePart({ comparison, titleOf }: Props) {
  const t = useWords()
  const { names } = useModel()
  const of = useProgressView((state) => state.bridge)
  const show = useProgressView((state) => state.show)
  const bridge = comparison.bridges[of]
  const rounded = useMemo(() => bridge && roundedBridge(bridge, bridgeDecimals), [bridge])
  const nameOf = (one: BridgeOf) => (one === 'all' ? t('set.all') : names.groups[one].name)
  return (
    <section aria-labelledby="progress-bridge">
      <h2 id="progress-bridge">{t('bridge.title')}</h2>
      <fieldset className="progress-segments not-printed">
        <legend className="visually-hidden">{t('bridge.choose')}</legend>
        {choices.map((one) => (
          <label key={one} data-checked={one === of}>
            <input type="radio" name="progress-bridge" checked={one === of} onChange={() => show({ bridge: one })} />
            {nameOf(one)}
          </label>
        ))}
      </fieldset>
      {bridge === null || rounded === null ? (
        <p>{t('bridge.none')}</p>
      ) : bridge.steps.length === 0 ? (
        <p>{t('bridge.nothing', { value: rounded.to })}</p>
      ) : (
        <>
          {comparison.modelChanges.length > 0 && (
            <p className="progress-soft">{t('bridge.ownModel', { version: comparison.older.modelVersion })}</p>
          )}
          <div className="progress-bridge">
            <BridgeFigure bridge={bridge} rounded={rounded} name={nameOf(of)} />
            <BridgeSteps key={of} bridge={bridge} rounded={rounded} titleOf={titleOf} />
          </div>
        </>
      )}
    </section>
  )
}
