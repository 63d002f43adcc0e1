import { phaseLadderOf } from '../../charts/from-scores.ts'
import { groups } from '../../domain/model.ts'
import type { Score } from '../../domain/score.ts'
import { cell, columns, introduced, list, paragraph } from '../blocks.ts'
import { chartScores, chartWords } from '../chart-words.ts'
import {
  answerOf,
  capabilityName,
  effortOf,
  effortOfAll,
  ownerOf,
  type ReportContext,
  reachedBy,
  scoreText,
  targetName,
  titleOf,
} from '../context.ts'
import type { Block } from '../document.ts'
import { findings } from '../findings.ts'
import { type FirstAction, firstActions } from '../first-actions.ts'
import type { Headings } from '../headings.ts'
import { overQuarters } from './summary-quarters.ts'
import { firstOnRoadmap, hasFirstItems, roadmapDecisions } from './summary-roadmap.ts'

const mostActions = 5
const mostDecisions = 6
/** Two pages hold one finding less where there is much to decide. */
const mostBeside = { findings: 4, decisions: 5 }
// Wider than the page, so that it is drawn smaller: the summary has two pages.
const chartWidth = 680

function answeredNote({ words }: ReportContext, { tally }: Score): string {
  const of = { count: tally.answered, total: tally.applicable }
  return tally.unknown > 0 ? words.say('general.answeredUnknown', { ...of, unknown: tally.unknown }) : words.say('general.answered', of)
}

/** The headline figures: the organisation's phase, the capabilities at the target, governance and operations. */
function headlines(context: ReportContext): Block {
  const { scores, words, names, assessment, isEmpty } = context
  const { reached, atTarget, applicable } = scores.organisation
  const target = words.phaseNumber(assessment.profile.targetPhase)
  const none = words.say('general.none')
  const [governance, operations] = groups.slice(0, 2).map((group) => ({
    label: names.groups[group].name,
    value: scoreText(context, scores.groups[group]),
    note: answeredNote(context, scores.groups[group]),
  }))
  return {
    kind: 'figures',
    figures: [
      {
        label: words.say('summary.organisationPhase'),
        value: isEmpty ? none : words.phaseNumber(reached),
        note: words.say('summary.targetNote', { target }),
      },
      {
        label: words.say('summary.capabilitiesAt', { phase: target }),
        value: isEmpty || applicable === 0 ? none : words.say('summary.ofTotal', { count: atTarget, total: applicable }),
        note: '',
      },
      ...[governance, operations].filter((figure) => figure !== undefined),
    ],
  }
}

function where(context: ReportContext): readonly Block[] {
  const { scores, words, assessment } = context
  const { tally } = scores.all
  const rows = scores.capabilities.map((one) =>
    words.say('summary.ladderRow', { capability: capabilityName(context, one.id), phase: words.phaseNumber(reachedBy(one)) }),
  )
  const tallyText = words.say('summary.tally', {
    count: tally.answered + tally.notApplicable,
    total: tally.total,
    unknown: tally.unknown,
    notApplicable: tally.notApplicable,
    unanswered: tally.unanswered,
  })
  if (context.isEmpty) return [headlines(context), paragraph(tallyText)]
  const share = words.say('summary.toTarget', {
    share: words.band(scores.toTarget),
    threshold: words.percent(assessment.profile.threshold),
  })
  const ahead = overQuarters(context)
  return [
    headlines(context),
    paragraph([tallyText, ...(scores.toTarget === null ? [] : [share])].join(words.say('general.gap'))),
    ...(ahead.length === 0 ? [] : [paragraph(ahead.join(words.say('general.gap')))]),
    {
      kind: 'chart',
      chart: phaseLadderOf(chartScores(scores), chartWidth, chartWords(context)),
      caption: words.say('summary.ladder'),
      alt: words.say('summary.ladderAlt', { rows: words.list(rows) }),
    },
  ]
}

function actionRow(context: ReportContext, { recommendation, reason }: FirstAction, index: number) {
  const { words } = context
  return [
    cell(words.number(index + 1)),
    cell(titleOf(context, recommendation.id)),
    cell(reason),
    cell(words.value(answerOf(context, recommendation.id).value)),
    cell(words.days(effortOf(context, recommendation))),
    cell(words.cost(recommendation.costClass)),
    cell(ownerOf(context, recommendation.id)),
  ]
}

function next(context: ReportContext, actions: readonly FirstAction[]): readonly Block[] {
  const { scores, words, assessment, roadmap } = context
  const { say } = words
  const { gate } = scores.organisation
  const isPlanned = hasFirstItems(context)
  if (actions.length === 0 && !isPlanned) return [paragraph(say('summary.nothingToDo'))]
  const uncertain = gate?.blockers.filter(({ id }) => typeof answerOf(context, id).value !== 'number').length ?? 0
  const sentences = [
    gate === null
      ? ''
      : say('summary.gate', {
          count: gate.blockers.length,
          threshold: words.percent(assessment.profile.threshold),
          days: words.days(gate.effortDays),
        }),
    uncertain > 0 ? say('summary.gateUnknown', { count: uncertain }) : '',
  ]
  if (roadmap !== null && isPlanned) return firstOnRoadmap(context, roadmap, sentences)
  const text = [...sentences, say('summary.first', { count: actions.length })].filter((sentence) => sentence !== '')
  return introduced(text.join(say('general.gap')), {
    kind: 'table',
    caption: say('summary.firstTable'),
    size: 'small',
    columns: columns(
      [say('column.number'), 5, 'center'],
      [say('column.recommendation'), 24],
      [say('column.reason'), 25],
      [say('column.now'), 10, 'center'],
      [say('column.effort'), 10, 'center'],
      [say('column.cost'), 10, 'center'],
      [say('column.owner'), 16],
    ),
    rows: actions.map((action, index) => actionRow(context, action, index)),
  })
}

/** What the reader is asked to decide, as far as the answers give reason to ask. */
function decisions(context: ReportContext, actions: readonly FirstAction[]): readonly string[] {
  const { scores, words, model, assessment } = context
  const { say } = words
  const { tally } = scores.all
  if (context.isEmpty) return [say('decision.answer'), say('decision.review')]
  const open = scores.capabilities.some((one) => one.reached !== null && one.reached < one.target)
  const recommendations = actions.map((action) => action.recommendation)
  const charged = recommendations.filter(({ costClass }) => costClass !== 'none').length
  const gateIds = new Set(scores.organisation.gate?.blockers.map(({ id }) => id))
  const unowned = model.recommendations.filter(({ id }) => gateIds.has(id) && answerOf(context, id).owner.trim() === '').length
  const uncertain = tally.unknown + tally.unanswered
  return [
    open ? say('decision.target', { target: targetName(context) }) : say('decision.nextTarget'),
    ...(context.roadmap !== null && hasFirstItems(context)
      ? roadmapDecisions(context, context.roadmap)
      : [
          actions.length > 0
            ? say('decision.start', { count: actions.length, days: words.days(effortOfAll(context, recommendations)) })
            : '',
          charged > 0 ? say('decision.charges', { count: charged }) : '',
        ]),
    assessment.answers.size > 0 && unowned > 0 ? say('decision.owners', { count: unowned }) : '',
    uncertain > 0 ? say('decision.check', { count: uncertain }) : '',
    context.roadmap === null ? say('decision.roadmap') : '',
    // Who compares with a snapshot does so already.
    context.comparison === null ? say('decision.review') : '',
  ]
    .filter((sentence) => sentence !== '')
    .slice(0, mostDecisions)
}

/** At most two pages that stand alone: what a decision needs. */
export function summary(context: ReportContext, headings: Headings): readonly Block[] {
  const { say } = context.words
  const organisation = context.assessment.profile.organisation || say('general.unnamed')
  const actions = firstActions(context, mostActions)
  const asked = decisions(context, actions)
  const found = findings(context)
  return [
    headings.chapter(say('summary.title')),
    paragraph(say('summary.purpose', { organisation, model: context.names.name, target: targetName(context) }), 'lead'),
    headings.part(say('summary.where')),
    ...where(context),
    headings.part(say('summary.findings')),
    ...list(asked.length > mostBeside.decisions ? found.slice(0, mostBeside.findings) : found),
    headings.part(say(hasFirstItems(context) ? 'summary.nextOnRoadmap' : 'summary.next')),
    ...next(context, actions),
    headings.part(say('summary.decisions')),
    ...list(asked, true),
  ]
}
