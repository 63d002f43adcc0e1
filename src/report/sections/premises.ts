import type { AnswerValue } from '../../domain/answer.ts'
import { scoringVersion } from '../../domain/score.ts'
import { cell, columns, list, shadeOf, spans } from '../blocks.ts'
import { appendixName, capabilityName, phaseName, type ReportContext, targetName } from '../context.ts'
import type { Block, Spans } from '../document.ts'
import type { Headings } from '../headings.ts'
import { assessedOnText } from './cover.ts'

type Row = { readonly label: string; readonly spans: Spans }

function scope(context: ReportContext): Block {
  const { assessment, scores, words } = context
  const { say } = words
  const { profile } = assessment
  const { tally } = scores.all
  const none = say('general.none')
  const row = (label: string, text: string): Row => ({ label, spans: spans(text === '' ? none : text) })
  const targets = [...profile.capabilityTargets]
    .filter(([, phase]) => phase !== profile.targetPhase)
    .map(([id, phase]) => say('premises.targetOf', { capability: capabilityName(context, id), phase: phaseName(context, phase) }))
  return {
    kind: 'facts',
    rows: [
      row(say('premises.organisation'), profile.organisation),
      row(say('premises.assessment'), profile.name),
      row(say('premises.scope'), profile.scope),
      row(say('premises.accounts'), profile.accountCount === null ? '' : words.number(profile.accountCount)),
      row(say('premises.period'), assessedOnText(context)),
      row(say('premises.participants'), words.list(profile.participants)),
      row(say('premises.answered'), say('general.answered', { count: tally.answered + tally.notApplicable, total: tally.total })),
      row(say('premises.target'), targetName(context)),
      ...(targets.length > 0 ? [row(say('premises.targets'), targets.join('\n'))] : []),
    ],
  }
}

function changedWeights({ model, assessment }: ReportContext): number {
  return model.recommendations.filter(({ id }) => (assessment.profile.weights.get(id) ?? 1) !== 1).length
}

function scale({ words }: ReportContext): Block {
  const { say } = words
  const meanings: readonly (readonly [AnswerValue, string])[] = [
    [100, say('premises.scale100')],
    [75, say('premises.scale75')],
    [50, say('premises.scale50')],
    [25, say('premises.scale25')],
    [0, say('premises.scale0')],
    ['unknown', say('premises.scaleUnknown')],
    ['not-applicable', say('premises.scaleNotApplicable')],
  ]
  return {
    kind: 'table',
    caption: say('premises.scaleTable'),
    size: 'small',
    columns: columns([say('column.answer'), 15, 'center'], [say('column.meaning'), 85]),
    rows: meanings.map(([value, meaning]) => [cell(words.value(value), { shade: shadeOf(value) }), cell(meaning)]),
  }
}

function scoring(context: ReportContext): readonly Block[] {
  const { assessment, model, names, words } = context
  const { say } = words
  const threshold = words.percent(assessment.profile.threshold)
  const changed = changedWeights(context)
  const weights =
    changed === 0
      ? say('premises.weightsEqual')
      : say('premises.weightsChanged', { count: changed, where: appendixName(context, 'weights') })
  return [
    {
      kind: 'facts',
      rows: [
        {
          label: say('premises.model'),
          spans: [
            {
              text: say('premises.modelValue', { model: names.name, version: model.version, count: model.recommendations.length }),
              link: model.site,
            },
          ],
        },
        { label: say('premises.scoring'), spans: spans(say('premises.scoringValue', { version: scoringVersion })) },
        { label: say('premises.threshold'), spans: spans(say('premises.thresholdValue', { threshold })) },
        { label: say('premises.weights'), spans: spans(weights) },
      ],
    },
    { kind: 'together', blocks: [scale(context)] },
    ...list([
      say('premises.ruleBand'),
      say('premises.ruleCapability', { threshold }),
      say('premises.ruleOrganisation'),
      say('premises.ruleGroups'),
    ]),
  ]
}

/** What the numbers rest on and what they do not say. */
export function premises(context: ReportContext, headings: Headings): readonly Block[] {
  const { say } = context.words
  return [
    headings.chapter(say('premises.title')),
    headings.part(say('premises.scopeTitle')),
    scope(context),
    headings.part(say('premises.scoringTitle')),
    ...scoring(context),
    headings.part(say('premises.limitsTitle')),
    ...list([
      say('premises.limitSelf'),
      say('premises.limitScope'),
      ...(context.assessment.profile.participants.length > 0 ? [say('premises.limitPeople')] : []),
      say('premises.limitEffort'),
      say('premises.limitCost'),
      say('premises.limitCertificate'),
    ]),
    { kind: 'callout', title: say('premises.disclaimerTitle'), spans: spans(say('premises.disclaimer')), tone: 'neutral' },
  ]
}
