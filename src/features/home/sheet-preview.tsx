import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecommendationId } from '../../domain/model.ts'
import type { AssessmentSummary } from '../../state/ports.ts'
import { Field, RadioField } from '../../ui/field.tsx'
import { countRows, type HandMatches, planSheet, type SheetCounts } from './sheet-answers.ts'
import { SheetRows } from './sheet-rows.tsx'
import type { SheetQuestion, SheetReply } from './use-file-queue.ts'
import './sheet.css'
import { Button } from '../../ui/button.tsx'

type SheetPreviewProps = {
  readonly question: SheetQuestion
  readonly assessments: readonly AssessmentSummary[]
  readonly called: (summary: AssessmentSummary) => string
  readonly onReply: (reply: SheetReply) => void
}

const shownCounts = ['taken', 'unmatched', 'unread', 'repeated', 'skipped', 'empty'] as const

function Counts({ counts }: { counts: SheetCounts }) {
  const { t } = useTranslation('home')
  const shown = shownCounts.filter((kind) => kind === 'taken' || counts[kind] > 0)
  return (
    <dl className="home-counts" aria-live="polite">
      {shown.map((kind) => (
        <div key={kind} data-kind={kind}>
          <dt>{t(`sheet.${kind}`)}</dt>
          <dd>{counts[kind]}</dd>
        </div>
      ))}
    </dl>
  )
}

type Target = { readonly into: 'new' | 'stored'; readonly id: string; readonly overwrite: boolean }
type TargetProps = Pick<SheetPreviewProps, 'assessments' | 'called'> & { target: Target; onChange: (target: Target) => void }

function StoredTarget({ assessments, called, target, onChange }: TargetProps) {
  const { t } = useTranslation('home')
  return (
    <>
      <Field label={t('sheet.which')}>
        {(control) => (
          <select {...control} className="control" value={target.id} onChange={(event) => onChange({ ...target, id: event.target.value })}>
            {assessments.map((summary) => (
              <option key={summary.id} value={summary.id}>
                {called(summary)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <label className="field-radio">
        <input type="checkbox" checked={target.overwrite} onChange={(event) => onChange({ ...target, overwrite: event.target.checked })} />
        {t('sheet.overwrite')}
      </label>
    </>
  )
}

function TargetChoice(props: TargetProps) {
  const { t } = useTranslation('home')
  const { assessments, target, onChange } = props
  if (assessments.length === 0) return null
  return (
    <>
      <RadioField
        legend={t('sheet.into')}
        value={target.into}
        options={[
          { value: 'new', label: t('sheet.intoNew'), description: t('sheet.intoNewAbout') },
          { value: 'stored', label: t('sheet.intoStored'), description: t('sheet.intoStoredAbout') },
        ]}
        onChange={(into) => onChange({ ...target, into })}
      />
      {target.into === 'stored' && <StoredTarget {...props} />}
    </>
  )
}

function withMatch(matches: HandMatches, line: number, id: RecommendationId | null | undefined): HandMatches {
  const next = new Map(matches)
  if (id === undefined) next.delete(line)
  else next.set(line, id)
  return next
}

/** What a sheet would bring, row by row; nothing is taken over before the button at its end. */
export function SheetPreview({ question, assessments, called, onReply }: SheetPreviewProps) {
  const { t } = useTranslation(['home', 'common'])
  const [matches, setMatches] = useState<HandMatches>(new Map())
  const [target, setTarget] = useState<Target>({ into: 'new', id: assessments[0]?.id ?? '', overwrite: false })
  const plan = planSheet(question.rows, matches)
  const take = () => {
    const stored = assessments.find(({ id }) => id === target.id)
    const isStored = target.into === 'stored' && stored !== undefined
    onReply({
      answers: plan.answers,
      into: isStored ? { id: stored.id, name: called(stored), overwrite: target.overwrite } : 'new',
    })
  }
  return (
    <div className="home-sheet">
      <p>{t('home:sheet.intro', { file: question.file })}</p>
      <Counts counts={countRows(question.rows, plan)} />
      <SheetRows
        rows={question.rows}
        plan={plan}
        matches={matches}
        onMatch={(line, id) => setMatches((last) => withMatch(last, line, id))}
      />
      <TargetChoice assessments={assessments} called={called} target={target} onChange={setTarget} />
      {plan.answers.size === 0 && <p>{t('home:sheet.nothing')}</p>}
      <div className="home-buttons">
        <Button variant="primary" disabled={plan.answers.size === 0} onClick={take}>
          {t('home:sheet.takeOver', { number: plan.answers.size })}
        </Button>
        <Button onClick={() => onReply(null)}>{t('common:cancel')}</Button>
      </div>
    </div>
  )
}
