import { useMemo, useState } from 'react'
import { groups, phases } from '../../domain/model.ts'
import type { Profile } from '../../domain/profile.ts'
import { changesTo } from '../../domain/roadmap/edits.ts'
import { proposePlan, whatIf } from '../../domain/roadmap/propose.ts'
import { asBand, asDays } from '../../i18n/format.ts'
import { useModel } from '../../state/react.tsx'
import { Scrolled } from '../../ui/scrolled.tsx'
import { type CapacityDraft, capacityPatch, draftOf, problemOf } from './capacity-draft.ts'
import { CapacityFields } from './capacity-fields.tsx'
import { useDesk } from './desk.ts'
import { type Forecast, forecastOf } from './forecast.ts'
import { forecastSentences, reachWords } from './forecast-words.ts'
import { phaseWithName, type RoadmapWords, useWords } from './words.ts'

/** Something to compare with from the beginning: half as many days again. */
function moreThan(profile: Profile): CapacityDraft {
  return { ...draftOf(profile), days: String(Math.ceil(profile.capacity.daysPerQuarter * 1.5)) }
}

type Row = { readonly key: string; readonly name: string; readonly of: (forecast: Forecast) => string }

function useRows(): readonly Row[] {
  const t = useWords()
  const { names } = useModel()
  return [
    { key: 'days', name: t('capacity.days'), of: ({ input }) => asDays(input.profile.capacity.daysPerQuarter) },
    { key: 'target', name: t('capacity.target'), of: ({ input }) => phaseWithName(t, names, input.profile.targetPhase) },
    ...phases.map((phase) => ({
      key: `phase-${phase}`,
      name: t('whatIf.reaches', { phase: phaseWithName(t, names, phase) }),
      of: (forecast: Forecast) => reachWords(t, forecast, phase),
    })),
    { key: 'items', name: t('whatIf.items'), of: ({ input }) => openItems(t, input.items.values()) },
    { key: 'work', name: t('whatIf.work'), of: ({ openDays }) => asDays(openDays) },
    { key: 'end', name: t('whatIf.end'), of: ({ lastQuarter }) => (lastQuarter === null ? '—' : t('quarter', { quarter: lastQuarter })) },
    { key: 'all', name: t('whatIf.scoreAll'), of: ({ quarters }) => asBand(quarters.at(-1)?.scores.all.band ?? null) },
    ...groups.map((group) => ({
      key: group,
      name: t('whatIf.score', { group: names.groups[group].name }),
      of: ({ quarters }: Forecast) => asBand(quarters.at(-1)?.scores.groups[group].band ?? null),
    })),
  ]
}

function openItems(t: RoadmapWords, items: Iterable<{ readonly status: string; readonly quarter: string | null }>): string {
  const open = [...items].filter(({ status }) => status === 'planned' || status === 'in-progress')
  const unplaced = open.filter(({ quarter }) => quarter === null).length
  return unplaced === 0 ? t('whatIf.count', { count: open.length }) : t('whatIf.countUnplaced', { count: open.length, unplaced })
}

function Compared({ present, other }: { present: Forecast; other: Forecast }) {
  const t = useWords()
  const rows = useRows()
  return (
    <Scrolled label={t('whatIf.compared')}>
      <table className="roadmap-table">
        <caption>{t('whatIf.compared')}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('whatIf.present')}</th>
            <th scope="col">{t('whatIf.other')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, of }) => {
            const [now, then] = [of(present), of(other)]
            return (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td>{now}</td>
                <td>{now === then ? then : <strong>{then}</strong>}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Scrolled>
  )
}

/** Another capacity or target beside those of the plan. Nothing changes until it is taken over. */
export function WhatIf({ present }: { present: Forecast }) {
  const t = useWords()
  const { names } = useModel()
  const desk = useDesk()
  const { input } = present
  const [draft, setDraft] = useState(() => moreThan(input.profile))
  const problem = problemOf(draft)
  const patch = useMemo(() => (problem === null ? capacityPatch(draft, input.profile) : null), [draft, problem, input.profile])
  const other = useMemo(() => {
    if (patch === null) return null
    const asked = whatIf(input, patch)
    return forecastOf({ ...asked, items: proposePlan(asked).items })
  }, [input, patch])
  const take = () => {
    if (patch === null || other === null) return
    desk.edit(changesTo(input.items, other.input.items), t('said.whatIf'), patch)
  }
  return (
    <div className="roadmap-what-if">
      <p className="roadmap-soft">{t('whatIf.about')}</p>
      <CapacityFields draft={draft} problem={problem} onChange={setDraft} />
      {other !== null && (
        <>
          {forecastSentences(t, names, other).map((words) => (
            <p key={words} className="roadmap-sentence">
              {words}
            </p>
          ))}
          <Compared present={present} other={other} />
          <p>
            <button type="button" className="roadmap-primary" onClick={take}>
              {t('whatIf.take')}
            </button>
          </p>
        </>
      )}
    </div>
  )
}
