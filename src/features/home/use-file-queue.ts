import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { navigate } from 'wouter/use-hash-location'
import type { Answer } from '../../domain/answer.ts'
import type { Assessment, AssessmentId } from '../../domain/assessment.ts'
import type { RecommendationId } from '../../domain/model.ts'
import type { IsoMoment } from '../../domain/moments.ts'
import { newProfile } from '../../domain/profile.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { dayOf, momentOf } from '../../state/clock.ts'
import type { OpenedFile, SheetRow } from '../../state/ports.ts'
import { useModel, usePorts } from '../../state/react.tsx'
import { copyOf, newAssessment } from './new-assessment.ts'
import { sheetPatches } from './sheet-answers.ts'
import { nameOf } from './summaries.ts'
import type { Notices } from './use-notices.ts'
import type { Opening, Outcome } from './use-opening.ts'
import { useQuestion } from './use-question.ts'

/** An assessment that is stored already: which of the two counts? */
export type StoredQuestion = { readonly kind: 'stored'; readonly assessment: Assessment; readonly storedAt: IsoMoment | null }
/** A sheet: which answers, and where to? */
export type SheetQuestion = { readonly kind: 'sheet'; readonly file: string; readonly rows: readonly SheetRow[] }
/** `stored`: the one on this device, as it is. */
export type StoredReply = 'copy' | 'replacement' | 'stored' | null
export type SheetReply = {
  readonly answers: ReadonlyMap<RecommendationId, Answer>
  readonly into: { readonly id: AssessmentId; readonly name: string; readonly overwrite: boolean } | 'new'
} | null

type GivenAssessment = Extract<OpenedFile, { readonly kind: 'assessment' }>

/** Takes the answers of a sheet into a new assessment or a stored one, as the user says. */
function useSheets(opening: Opening) {
  const { assessments, now, newId } = usePorts()
  const { model } = useModel()
  const language = useLanguage()
  const question = useQuestion<SheetQuestion, SheetReply>()

  const fillStored = async (
    answers: ReadonlyMap<RecommendationId, Answer>,
    { id, name, overwrite }: { id: AssessmentId; name: string; overwrite: boolean },
  ): Promise<Outcome> => {
    const outcome = await opening.open(id, name)
    const { assessment, answerMany } = assessments.getState()
    if (outcome.kind !== 'open' || !assessment) return outcome
    // The reader of sheets has refused texts that are too long, so this cannot be refused.
    answerMany(sheetPatches(answers, assessment.answers, overwrite))
    return outcome
  }

  const takeSheet = async (file: string, rows: readonly SheetRow[]): Promise<Outcome> => {
    const reply = await question.ask({ kind: 'sheet', file, rows })
    if (reply === null) return { kind: 'refused' }
    if (reply.into !== 'new') return fillStored(reply.answers, reply.into)
    const profile = { ...newProfile(language), name: file.replace(/\.[^.]*$/, '') }
    const today = dayOf(now())
    const dated = [...reply.answers].map(([id, answer]) => [id, { ...answer, answeredOn: answer.value === null ? null : today }] as const)
    const fresh = newAssessment(profile, { model, id: newId(), now: momentOf(now()) })
    return opening.start({ ...fresh, answers: new Map(dated) })
  }

  return { asked: question.asked, takeSheet }
}

/** Opens files one after the other, asking where there is something to decide. */
export function useFileQueue(notices: Notices, opening: Opening, reload: () => Promise<void>) {
  const { files, assessments, now, newId } = usePorts()
  const { t } = useTranslation('home')
  const stored = useQuestion<StoredQuestion, StoredReply>()
  const sheets = useSheets(opening)
  const turn = useRef<Promise<void>>(Promise.resolve())
  const called = (assessment: Assessment) => nameOf(assessment.profile) ?? t('entry.untitled')

  const startGiven = async (assessment: Assessment): Promise<Outcome | 'stored'> => {
    const outcome = await opening.start(assessment)
    if (outcome.kind !== 'already-stored') return outcome
    const reply = await stored.ask({ kind: 'stored', assessment, storedAt: outcome.changedAt })
    if (reply === null) return { kind: 'refused' }
    if (reply === 'stored') return 'stored'
    if (reply === 'replacement') return opening.start(assessment, { as: 'replacement' })
    const name = t('copyName', { name: called(assessment) })
    return opening.start(copyOf(assessment, { id: newId(), now: momentOf(now()), name }))
  }

  const openAssessment = async ({ assessment, carriedOver }: GivenAssessment): Promise<Outcome> => {
    const outcome = await startGiven(assessment)
    if (outcome === 'stored') return opening.open(assessment.id, called(assessment))
    const now = assessments.getState().assessment
    if (outcome.kind !== 'open' || carriedOver === undefined || !now) return outcome
    notices.tell({ kind: 'carried-over', name: called(now), carriedOver })
    return { ...outcome, hasNews: true }
  }

  const openFile = async (file: File, isOnly: boolean): Promise<void> => {
    const opened = await files.open(file)
    if (!opened.ok) return notices.tell({ kind: 'not-opened', file: file.name, problem: opened.problem })
    const { value } = opened
    const unknown = value.kind === 'assessment' ? value.unknownRecommendations : []
    const outcome = value.kind === 'assessment' ? await openAssessment(value) : await sheets.takeSheet(file.name, value.rows)
    const { assessment } = assessments.getState()
    if (outcome.kind !== 'open' || !assessment) return
    if (isOnly && unknown.length === 0 && !outcome.hasNews) return navigate('/assess')
    if (!isOnly || unknown.length > 0) notices.tell({ kind: 'opened', name: called(assessment), file: file.name, unknown })
    await reload()
  }

  const add = (chosen: readonly File[]): void => {
    notices.tidy()
    for (const file of chosen) turn.current = turn.current.then(() => openFile(file, chosen.length === 1))
  }

  return { add, storedQuestion: stored.asked, sheetQuestion: sheets.asked }
}
