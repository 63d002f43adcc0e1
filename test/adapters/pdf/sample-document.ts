import type { DisplayList, Mark } from '../../../src/charts/marks.ts'
import type { IsoDate } from '../../../src/domain/moments.ts'
import type { Block, Cell, Column, ReportDocument } from '../../../src/report/document.ts'
import { capabilities, type Localized, openPoints, phases, prose, recommendations } from './sample-texts.ts'

/** A report with everything the renderer can draw, and with what users type: rare names, emoji, control characters, endless words and notes. */
export function sampleDocument(language: 'ja' | 'en'): ReportDocument {
  const say = (words: Localized) => words[language]
  return {
    language,
    title: say({ ja: 'AWS セキュリティ成熟度アセスメント報告書', en: 'AWS Security Maturity Assessment' }),
    author: say({ ja: '株式会社みちしるべ商事 情報セキュリティ部', en: 'Michishirube Trading Co., Ltd., Information Security' }),
    createdOn: '2026-11-23' as IsoDate,
    cover: {
      organisation: say({ ja: '株式会社みちしるべ商事', en: 'Michishirube Trading Co., Ltd.' }),
      title: say({ ja: 'AWS セキュリティ成熟度\nアセスメント報告書', en: 'AWS Security Maturity\nAssessment' }),
      subtitle: say({
        ja: '2026年度 第3四半期 ― 現状とロードマップ',
        en: 'Third quarter of fiscal 2026: where we stand, and the road ahead',
      }),
      classification: say({ ja: '社外秘', en: 'Confidential' }),
      facts: [
        {
          label: say({ ja: '対象', en: 'Scope' }),
          value: say({ ja: '本番アカウント 41 件(東京・大阪リージョン)', en: '41 production accounts (Tokyo and Osaka Regions)' }),
        },
        {
          label: say({ ja: '評価期間', en: 'Period' }),
          value: say({ ja: '2026年10月1日〜11月20日', en: '1 October to 20 November 2026' }),
        },
        { label: say({ ja: '責任者', en: 'Owner' }), value: say({ ja: '髙橋 﨑子(CISO)', en: 'Sakiko Takahashi (CISO)' }) },
        { label: say({ ja: '作成日', en: 'Date' }), value: say({ ja: '2026年11月23日', en: '23 November 2026' }) },
      ],
      footnote: say(prose.independence),
    },
    contentsTitle: say({ ja: '目次', en: 'Contents' }),
    runningHeader: say({
      ja: 'AWS セキュリティ成熟度アセスメント報告書 ― 株式会社みちしるべ商事',
      en: 'AWS Security Maturity Assessment · Michishirube Trading Co., Ltd.',
    }),
    pageLabel: '{page} / {pages}',
    blocks: [...summary(language), ...results(language), ...roadmap(language), ...answers(language), ...hostile(language)],
  }
}

/** What nobody should type and somebody will. */
export const hostileText =
  'TAB\tここ, NUL\u0000ここ, BEL\u0007, ZWSP\u200bここ, 片割れ\ud842ここ, bidi\u202eここ\u202c, IVS 葛\u{e0100}城, 濁点か\u3099, SHY se\u00adcret, 改行\r\nここ'
export const rareText = '髙 﨑 𠮷 𩸽 鷗 檮 \ufa19 彅 德 濵 ～ 〜 ⼀ ☐ 😀 👨‍👩‍👧 한글 简'
export const endlessWord = `https://example.com/${'very-long-path-segment/'.repeat(9)}index.html?query=${'abcdef0123456789'.repeat(8)}`

function summary(language: 'ja' | 'en'): readonly Block[] {
  const say = (words: Localized) => words[language]
  return [
    { kind: 'heading', level: 1, text: say({ ja: '経営サマリー', en: 'Executive summary' }), id: 'summary' },
    { kind: 'paragraph', style: 'lead', spans: [{ text: say(prose.lead) }] },
    {
      kind: 'figures',
      figures: [
        {
          label: say({ ja: 'ガバナンス', en: 'Governance' }),
          value: '42–51 %',
          note: say({ ja: '12 件中 10 件回答', en: '10 of 12 answered' }),
        },
        {
          label: say({ ja: 'セキュリティ運用', en: 'Operations' }),
          value: '38 %',
          note: say({ ja: '26 件中 26 件回答', en: '26 of 26 answered' }),
        },
        {
          label: say({ ja: '到達フェーズ', en: 'Phase reached' }),
          value: say({ ja: 'クイックウィン', en: 'Quick Wins' }),
          note: say({ ja: '10 領域中 6 領域が「基礎」', en: '6 of 10 capabilities at Foundational' }),
        },
        {
          label: say({ ja: 'セキュリティスコア', en: 'Security score' }),
          value: '71 %',
          note: say({ ja: 'Security Hub、11月20日時点', en: 'Security Hub, as of 20 November' }),
        },
      ],
    },
    { kind: 'paragraph', spans: say2(language, prose.summary) },
    {
      kind: 'callout',
      tone: 'warning',
      title: say({ ja: '経営判断が必要な事項', en: 'Decisions needed' }),
      spans: [{ text: say(prose.decision) }],
    },
    {
      kind: 'list',
      ordered: true,
      items: openPoints.map((point) => [{ text: say(point.title), bold: true }, { text: say(point.detail) }]),
    },
    { kind: 'heading', level: 2, text: say({ ja: '前提', en: 'Premises' }), id: 'premises' },
    {
      kind: 'facts',
      rows: [
        {
          label: say({ ja: 'モデル', en: 'Model' }),
          spans: [
            { text: 'AWS Security Maturity Model v2, ' },
            { text: 'maturitymodel.security.aws.dev', link: 'https://maturitymodel.security.aws.dev/en/' },
          ],
        },
        {
          label: say({ ja: '判定の閾値', en: 'Threshold' }),
          spans: [{ text: say({ ja: '0.75(おおむね達成)', en: '0.75 (largely achieved)' }) }],
        },
        {
          label: say({ ja: '問い合わせ先', en: 'Contact' }),
          spans: [{ text: 'security@example.com', link: 'mailto:security@example.com' }],
        },
        {
          label: say({ ja: '不正なリンク', en: 'Refused link' }),
          spans: [{ text: say({ ja: '文字だけが残る', en: 'only the words remain' }), link: 'javascript:alert(1)' }],
        },
      ],
    },
    {
      kind: 'callout',
      tone: 'neutral',
      title: say({ ja: 'このレポートについて', en: 'About this report' }),
      spans: [{ text: say(prose.independence) }],
    },
  ]
}

function results(language: 'ja' | 'en'): readonly Block[] {
  const say = (words: Localized) => words[language]
  return [
    { kind: 'heading', level: 1, text: say({ ja: '成熟度の現状', en: 'Current maturity' }), id: 'maturity', newPage: true },
    { kind: 'paragraph', spans: [{ text: say(prose.maturity) }] },
    { kind: 'heading', level: 2, text: say({ ja: 'ケイパビリティ別の達成度', en: 'Score by capability' }), id: 'radar' },
    {
      kind: 'chart',
      chart: radar(capabilities.map((capability) => say(capability))),
      caption: say({
        ja: '図1 ケイパビリティ別の達成度(実線:現状、破線:目標)',
        en: 'Figure 1: score by capability (solid: today, dashed: target)',
      }),
      alt: say({
        ja: '10 のケイパビリティの達成度を示すレーダーチャート。最も高いのは脅威検出の 80 %、最も低いのはインシデント対応の 20 %。',
        en: 'Radar chart of ten capabilities. Highest: threat detection, 80 %. Lowest: incident response, 20 %.',
      }),
    },
    { kind: 'heading', level: 2, text: say({ ja: 'フェーズ別のヒートマップ', en: 'Heat map by phase' }), id: 'heatmap' },
    heatmap(language),
    { kind: 'paragraph', style: 'note', spans: [{ text: say(prose.heatmapNote) }] },
    { kind: 'heading', level: 3, text: say({ ja: '強みと弱み', en: 'Strengths and weaknesses' }), id: 'strengths' },
    { kind: 'list', ordered: false, items: openPoints.map(({ detail }) => [{ text: say(detail) }]) },
  ]
}

function roadmap(language: 'ja' | 'en'): readonly Block[] {
  const say = (words: Localized) => words[language]
  const columns: readonly Column[] = [
    { header: say({ ja: '四半期', en: 'Quarter' }), width: 0.16 },
    { header: say({ ja: '推奨事項', en: 'Recommendation' }), width: 0.36 },
    { header: say({ ja: '担当', en: 'Owner' }), width: 0.18 },
    { header: say({ ja: '工数', en: 'Effort' }), width: 0.1, align: 'end' },
    { header: say({ ja: '完了の条件', en: 'Done when' }), width: 0.2 },
  ]
  const rows = recommendations.slice(0, 18).map((recommendation, index): readonly Cell[] => [
    {
      spans: [{ text: say({ ja: `2026年度 第${(index % 4) + 1}四半期`, en: `FY2026 Q${(index % 4) + 1}` }) }],
      ...(index % 4 === 0 ? { shade: 'head' as const } : {}),
    },
    { spans: [{ text: say(recommendation.title), link: `https://maturitymodel.security.aws.dev/en/${recommendation.id}/` }] },
    { spans: [{ text: say({ ja: 'クラウド基盤グループ', en: 'Cloud platform' }) }] },
    { spans: [{ text: say({ ja: `${index + 2}人日`, en: `${index + 2} days` }) }] },
    { spans: [{ text: say(recommendation.done) }] },
  ])
  return [
    { kind: 'heading', level: 1, text: say({ ja: 'ロードマップ', en: 'Roadmap' }), id: 'roadmap', newPage: true },
    { kind: 'paragraph', spans: [{ text: say(prose.roadmap) }] },
    { kind: 'table', caption: say({ ja: '表2 四半期ごとの実施計画', en: 'Table 2: plan by quarter' }), columns, rows },
    {
      kind: 'together',
      blocks: [
        { kind: 'heading', level: 2, text: say({ ja: '次のゲート', en: 'The next gate' }), id: 'gate' },
        { kind: 'paragraph', spans: [{ text: say(prose.gate) }] },
      ],
    },
  ]
}

function answers(language: 'ja' | 'en'): readonly Block[] {
  const say = (words: Localized) => words[language]
  const columns: readonly Column[] = [
    { header: 'ID', width: 0.09 },
    { header: say({ ja: '推奨事項', en: 'Recommendation' }), width: 0.3 },
    { header: say({ ja: '回答', en: 'Answer' }), width: 0.12, align: 'center' },
    { header: say({ ja: '根拠', en: 'Rationale' }), width: 0.34 },
    { header: say({ ja: 'エビデンス', en: 'Evidence' }), width: 0.15 },
  ]
  const shades = ['value-0', 'value-25', 'value-50', 'value-75', 'value-100', 'value-none'] as const
  const labels = ['0 %', '25 %', '50 %', '75 %', '100 %', '—']
  const rows = [...recommendations, ...recommendations].map((recommendation, index): readonly Cell[] => [
    { spans: [{ text: `R${String(index + 1).padStart(2, '0')}` }] },
    { spans: [{ text: say(recommendation.title) }] },
    { spans: [{ text: labels[index % 6] ?? '' }], shade: shades[index % 6] ?? 'value-none' },
    { spans: [{ text: say(recommendation.rationale) }] },
    { spans: index % 5 === 4 ? [] : [{ text: say({ ja: '44 アカウント中 41 件', en: '41 of 44 accounts' }), soft: true }] },
  ])
  return [
    { kind: 'heading', level: 1, text: say({ ja: '付録 A 回答の一覧', en: 'Appendix A: all answers' }), id: 'answers', newPage: true },
    {
      kind: 'table',
      caption: say({ ja: '表3 推奨事項ごとの回答', en: 'Table 3: answers by recommendation' }),
      columns,
      rows,
      size: 'small',
    },
  ]
}

function hostile(language: 'ja' | 'en'): readonly Block[] {
  const say = (words: Localized) => words[language]
  const long = say(prose.long).repeat(400).slice(0, 10_000)
  return [
    {
      kind: 'heading',
      level: 1,
      text: say({ ja: '付録 B 記入されたままの文', en: 'Appendix B: texts as entered' }),
      id: 'hostile',
      newPage: true,
    },
    {
      kind: 'heading',
      level: 2,
      text: say({
        ja: '髙橋さんと𠮷野家さんの〈長い〉見出し。二行に折り返しても、目次・しおりで壊れないこと(確認用)',
        en: 'A heading long enough to need a second line here, in the table of contents and in the bookmarks (for checking)',
      }),
      id: 'names',
    },
    { kind: 'paragraph', spans: [{ text: rareText }] },
    { kind: 'paragraph', spans: [{ text: hostileText }] },
    { kind: 'paragraph', spans: [{ text: endlessWord }] },
    {
      kind: 'table',
      caption: say({ ja: '表4 狭い欄', en: 'Table 4: narrow columns' }),
      columns: [
        { header: say({ ja: '番号', en: 'No.' }), width: 0.08 },
        { header: 'ARN', width: 0.22 },
        { header: say({ ja: 'メモ', en: 'Note' }), width: 0.7 },
      ],
      rows: [
        [
          { spans: [{ text: '1' }] },
          { spans: [{ text: 'arn:aws:iam::123456789012:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_AdministratorAccess' }] },
          { spans: [{ text: say(prose.gate) }] },
        ],
        [{ spans: [{ text: '2' }] }, { spans: [{ text: 'kms:Decrypt' }] }, { spans: [{ text: long.slice(0, 4000) }], shade: 'value-25' }],
        [
          { spans: [{ text: '3' }] },
          { spans: [] },
          { spans: [{ text: say({ ja: '注意', en: 'Careful' }), bold: true }], shade: 'warning' },
        ],
      ],
    },
    { kind: 'page-break' },
    { kind: 'heading', level: 2, text: say({ ja: '一万字のメモ', en: 'A note of ten thousand characters' }), id: 'long-note' },
    { kind: 'paragraph', spans: [{ text: long }] },
  ]
}

function heatmap(language: 'ja' | 'en'): Block {
  const say = (words: Localized) => words[language]
  const shades = ['value-100', 'value-75', 'value-50', 'value-25', 'value-0'] as const
  const labels = ['100 %', '75 %', '50 %', '25 %', '0 %']
  return {
    kind: 'table',
    caption: say({ ja: '表1 ケイパビリティとフェーズ', en: 'Table 1: capabilities and phases' }),
    columns: [
      { header: say({ ja: 'ケイパビリティ', en: 'Capability' }), width: 0.36 },
      ...phases.map((phase) => ({ header: say(phase), width: 0.16, align: 'center' as const })),
    ],
    rows: capabilities.map((capability, row) => [
      { spans: [{ text: say(capability) }], shade: 'head' },
      ...phases.map((_, column): Cell => {
        if (row === 4 && column === 0) return { spans: [{ text: '—' }], shade: 'value-none' }
        const grade = (row * 2 + column * 3) % 5
        return { spans: [{ text: labels[grade] ?? '' }], shade: shades[grade] ?? 'value-none' }
      }),
    ]),
  }
}

/** The body of a paragraph with a bold run and a link inside. */
function say2(
  language: 'ja' | 'en',
  [before, bold, between, link, after]: readonly [Localized, Localized, Localized, Localized, Localized],
) {
  return [
    { text: before[language] },
    { text: bold[language], bold: true },
    { text: between[language] },
    { text: link[language], link: 'https://docs.aws.amazon.com/securityhub/latest/userguide/what-is-securityhub.html' },
    { text: after[language] },
  ]
}

function radar(labels: readonly string[]): DisplayList {
  const center = { x: 235, y: 140 }
  const at = (index: number, radius: number) => {
    const angle = (index / labels.length) * 2 * Math.PI - Math.PI / 2
    return {
      x: Math.round((center.x + radius * Math.cos(angle)) * 100) / 100,
      y: Math.round((center.y + radius * Math.sin(angle)) * 100) / 100,
    }
  }
  const ring = (radius: number): Mark => ({
    kind: 'polygon',
    points: labels.map((_, index) => at(index, radius)),
    stroke: 'grid',
    strokeWidth: 0.6,
  })
  const scores = [0.6, 0.4, 0.55, 0.8, 0.3, 0.5, 0.65, 0.45, 0.2, 0.35]
  return {
    width: 470,
    height: 280,
    marks: [
      { kind: 'rect', x: 0, y: 0, width: 470, height: 280, radius: 6, fill: 'surface' },
      ...[25, 50, 75, 100].map(ring),
      ...labels.map((_, index): Mark => ({ kind: 'line', from: center, to: at(index, 100), stroke: 'grid', strokeWidth: 0.6 })),
      { kind: 'polygon', points: labels.map((_, index) => at(index, 75)), stroke: 'target', strokeWidth: 1.2, dash: [4, 3] },
      {
        kind: 'polygon',
        points: scores.map((score, index) => at(index, score * 100)),
        fill: 'accent',
        opacity: 0.25,
        stroke: 'accent',
        strokeWidth: 1.6,
      },
      ...scores.map((score, index): Mark => ({ kind: 'circle', center: at(index, score * 100), radius: 2.2, fill: 'accent' })),
      ...labels.map((text, index): Mark => {
        const point = at(index, 112)
        return {
          kind: 'text',
          at: point,
          text,
          size: 8,
          ink: 'text',
          anchor: point.x < 225 ? 'end' : point.x > 245 ? 'start' : 'middle',
          baseline: 'middle',
          bold: index === 3,
        }
      }),
    ],
  }
}
