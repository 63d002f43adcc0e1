import type { Exposure, Trait } from '../../domain/evidence/finding.ts'
import { openExposures } from '../../domain/evidence/open-exposures.ts'
import { cell, columns, introduced, lines, paragraph } from '../blocks.ts'
import type { ReportContext } from '../context.ts'
import type { Block, Cell } from '../document.ts'

// The rest is on the screen; a report names what to act on first.
const mostNamed = 10

function exposureRow({ words, mask }: ReportContext, exposure: Exposure): readonly Cell[] {
  const { severity, title, traits, resource, resourceType, account, region, firstSeenAt } = exposure
  const traitText = ({ category, title, controlId }: Trait) =>
    mask(
      words.say('evidence.trait', {
        category: words.traitCategory(category),
        title: controlId === null ? title : `${title} (${controlId})`,
      }),
    )
  return [
    cell(words.severity(severity)),
    lines({ text: mask(title) }, ...traits.map((trait) => ({ text: traitText(trait), soft: true }))),
    lines({ text: mask(resource) }, { text: resourceType, soft: true }),
    lines({ text: mask(account) }, { text: region, soft: true }),
    cell(firstSeenAt === null ? words.say('general.none') : words.day(firstSeenAt)),
  ]
}

/** The exposures that are open, the most severe first. */
export function exposuresPart(context: ReportContext, exposures: readonly Exposure[]): readonly Block[] {
  const { say } = context.words
  const open = openExposures(exposures)
  if (exposures.length === 0) return [paragraph(say('evidence.noExposures'))]
  if (open.length === 0) return [paragraph(say('evidence.noOpenExposures', { count: exposures.length }))]
  return [
    ...introduced(say('evidence.exposures', { count: open.length }), {
      kind: 'table',
      caption: say('evidence.exposuresTable'),
      size: 'small',
      columns: columns(
        [say('column.severity'), 9, 'center'],
        [say('column.exposure'), 39],
        [say('column.resource'), 22],
        [say('column.account'), 14],
        [say('column.openSince'), 16, 'center'],
      ),
      rows: open.slice(0, mostNamed).map((exposure) => exposureRow(context, exposure)),
    }),
    ...(open.length > mostNamed ? [paragraph(say('evidence.moreExposures', { count: open.length - mostNamed }), 'note')] : []),
  ]
}
