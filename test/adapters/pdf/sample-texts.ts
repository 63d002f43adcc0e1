/** One text in both languages of the report. */
export type Localized = { readonly ja: string; readonly en: string }

export const phases: readonly Localized[] = [
  { ja: 'クイックウィン', en: 'Quick Wins' },
  { ja: '基礎', en: 'Foundational' },
  { ja: '効率化', en: 'Efficient' },
  { ja: '最適化', en: 'Optimized' },
]

export const capabilities: readonly Localized[] = [
  { ja: 'セキュリティガバナンス', en: 'Security governance' },
  { ja: 'セキュリティ保証', en: 'Security assurance' },
  { ja: 'アイデンティティとアクセス管理', en: 'Identity and access management' },
  { ja: '脅威検出', en: 'Threat detection' },
  { ja: '脆弱性管理', en: 'Vulnerability management' },
  { ja: 'インフラストラクチャ保護', en: 'Infrastructure protection' },
  { ja: 'データ保護', en: 'Data protection' },
  { ja: 'アプリケーションセキュリティ', en: 'Application security' },
  { ja: 'インシデント対応', en: 'Incident response' },
  { ja: 'レジリエンス', en: 'Resiliency' },
]

export const openPoints: readonly { readonly title: Localized; readonly detail: Localized }[] = [
  {
    title: { ja: 'インシデント対応の手順書を整える。', en: 'Write the incident response playbooks. ' },
    detail: {
      ja: '手順書があるのは「認証情報の漏えい」だけで、机上演習は2025年2月を最後に行われていない。第4四半期までに3種類を用意し、年2回の演習を予算化する。',
      en: 'Only one playbook exists (leaked credentials), and the last tabletop exercise was in February 2025. Have three by the end of Q4 and fund two exercises a year.',
    },
  },
  {
    title: { ja: 'ルートユーザーの MFA を全アカウントで必須にする。', en: 'Require MFA for every root user. ' },
    detail: {
      ja: '44アカウントのうち3件で未設定。いずれも買収した子会社のもので、AWS Organizations への統合が終わっていない。',
      en: 'Missing in 3 of 44 accounts, all of them from an acquired subsidiary that has not yet joined AWS Organizations.',
    },
  },
  {
    title: { ja: '検出結果の棚卸しを四半期ごとに行う。', en: 'Review findings every quarter. ' },
    detail: {
      ja: '抑制済みの検出結果が1,240件あり、そのうち412件は理由が書かれていない。期限切れの例外は「要確認」として扱う。',
      en: 'There are 1,240 suppressed findings, 412 of them without a reason. Exceptions past their date count as "to be confirmed".',
    },
  },
]

export const recommendations: readonly {
  readonly id: string
  readonly title: Localized
  readonly done: Localized
  readonly rationale: Localized
}[] = [
  ['assign-security-contacts', 'セキュリティ連絡先の登録', 'Assign security contacts'],
  ['select-regions', '利用するリージョンの選択と、それ以外の制限', 'Select the Regions you use and block the others'],
  ['aws-security-hub', 'AWS Security Hub によるベストプラクティスの評価', 'Evaluate cloud security posture with AWS Security Hub'],
  ['mfa', '多要素認証(MFA)', 'Multi-factor authentication'],
  ['root-protection', 'ルートユーザーの利用監査と保護', 'Protect and audit the root user'],
  ['access-analyzer', 'アクセスとロールの分析(IAM Access Analyzer)', 'Analyse access and roles with IAM Access Analyzer'],
  ['guardduty', 'Amazon GuardDuty による脅威検出', 'Detect threats with Amazon GuardDuty'],
  ['cloudtrail', 'AWS CloudTrail による API 呼び出しの監査', 'Audit API calls with AWS CloudTrail'],
  ['trusted-advisor', 'AWS Trusted Advisor の指摘への対応', 'Act on AWS Trusted Advisor'],
  ['limit-security-groups', 'セキュリティグループの制限', 'Limit security groups'],
  ['s3-block-public-access', 'Amazon S3 ブロックパブリックアクセス', 'Block public access to Amazon S3'],
  ['data-discovery', 'Amazon Macie による機密データの把握', 'Discover sensitive data with Amazon Macie'],
  ['waf-managed-rules', 'AWS WAF マネージドルール', 'AWS WAF with managed rules'],
  ['backups', 'バックアップ', 'Backups'],
  ['identify-requirements', 'セキュリティ要件と規制要件の特定', 'Identify security and regulatory requirements'],
  ['training', 'クラウドセキュリティの教育計画', 'Cloud security training plan'],
  ['config-monitoring', 'AWS Config による構成の監視', 'Configuration monitoring with AWS Config'],
  ['centralised-users', 'ユーザーの一元管理', 'Centralised user repository'],
  ['guardrails', '組織ポリシー(SCP)によるガードレール', 'Guardrails by organisation policies (SCPs)'],
  ['temporary-credentials', '一時的な認証情報の利用', 'Use temporary credentials'],
].map(([id = '', ja = '', en = ''], index) => ({
  id,
  title: { ja, en },
  done:
    index % 3 === 0
      ? { ja: '全アカウントで有効', en: 'On in all accounts' }
      : { ja: '本番の95%以上で有効。例外は期限つきで記録', en: 'On in 95 % of production; exceptions recorded with an end date' },
  rationale:
    index % 4 === 0
      ? {
          ja: '「Config.1」を除き合格。理由:「CONFIG_EVALUATIONS_EMPTY」は評価対象なしのため、達成とはみなさない。',
          en: 'All passed except "Config.1". "CONFIG_EVALUATIONS_EMPTY" had nothing to evaluate and does not count as done.',
        }
      : {
          ja: `${index + 20} 件の検出結果のうち ${index} 件が未対応。担当は情報システム部(佐藤)。`,
          en: `${index} of ${index + 20} findings open; owned by the IT department (Sato).`,
        },
}))

export const prose = {
  independence: {
    ja: 'AWS セキュリティ成熟度モデルは AWS のセキュリティスペシャリストによるコミュニティガイダンスであり、AWS の製品ドキュメントではありません。本レポートは AWS から独立して作成されています。',
    en: 'The AWS Security Maturity Model is community guidance by AWS security specialists and no AWS product documentation. This report was made independently of AWS.',
  },
  lead: {
    ja: '全社の AWS 環境は「クイックウィン」をほぼ達成し、10領域のうち6領域が「基礎」に届いた。最も遅れているのはインシデント対応で、ここが会社全体の到達フェーズを決めている。',
    en: 'Our AWS environment has all but completed Quick Wins, and six of ten capabilities have reached Foundational. Incident response lags furthest behind and decides the phase of the whole company.',
  },
  summary: [
    {
      ja: '前回(2026年度 第2四半期)に比べて、ガバナンスは+6ポイント、セキュリティ運用は+11ポイント改善した。一方、',
      en: 'Since the last assessment (Q2 of fiscal 2026) governance gained 6 points and operations 11. ',
    },
    { ja: '「不明」の回答が4件残っており、', en: 'Four answers are still "unknown", ' },
    {
      ja: '実際の成熟度は42〜51%の幅をもつ。根拠の多くは ',
      en: 'which leaves the true score between 42 and 51 %. Much of the evidence comes from ',
    },
    { ja: 'AWS Security Hub の検出結果', en: 'findings of AWS Security Hub' },
    {
      ja: ' に基づき、44アカウント中41アカウントを網羅する。残る3アカウントは買収した子会社のもので、統合の完了(2027年3月末の予定)まで目視で確認する。',
      en: ' and covers 41 of 44 accounts. The other three belong to an acquired subsidiary and are checked by hand until they are integrated, which is planned for the end of March 2027.',
    },
  ] as const,
  decision: {
    ja: 'インシデント対応の専任者2名(年間1,800万円)の増員と、フォレンジック用アカウントの開設を、12月の経営会議で承認いただきたい。承認が遅れた場合、「基礎」の達成は少なくとも1四半期後ろにずれる。',
    en: 'We ask the December board meeting to approve two full-time incident responders (JPY 18 million a year) and a forensics account. Without it, Foundational moves back by at least one quarter.',
  },
  maturity: {
    ja: '達成度は、推奨事項ごとの回答(0、25、50、75、100%)の加重平均である。「対象外」は分母から除き、「不明」と未回答は下限では0%、上限では100%として数える。見出しの数値は下限であり、エビデンスは回答を裏づけ、あるいは矛盾を示すが、回答そのものを書き換えることはない。',
    en: 'A score is the weighted mean of the answers (0, 25, 50, 75 or 100 %). "Not applicable" leaves the denominator; "unknown" and unanswered count as 0 % at the low end and 100 % at the high end. Headlines show the low end. Evidence supports or contradicts an answer but never rewrites it.',
  },
  heatmapNote: {
    ja: '※ フェーズ1に脆弱性管理の推奨事項はない。数値は下限を示す。',
    en: 'Phase 1 has no recommendation for vulnerability management. Numbers show the low end.',
  },
  roadmap: {
    ja: '優先順位は、次のフェーズの妨げとなっている推奨事項を先とし、そのなかでは工数の少ないものから並べた。四半期は4月始まりの会計年度による(第1四半期=4月〜6月)。',
    en: 'Recommendations that block the next phase come first, the cheapest ones leading. Quarters follow the fiscal year that starts in April (Q1 is April to June).',
  },
  gate: {
    ja: '「基礎」への到達を妨げているのは3件(インシデント対応の手順書、机上演習、ルートユーザーの MFA)。合計で約23人日あれば、2026年度中に全領域で到達できる見込みである。',
    en: 'Three recommendations stand before Foundational: the playbooks, the tabletop exercise and MFA for root users. Some 23 days of work would bring every capability there within fiscal 2026.',
  },
  long: {
    ja: '「一万字」のメモでも、行頭に句読点や小書きの仮名(ッ、ょ)が来ず、数値と単位(1,234.5 GB、第3四半期、約12%)が分かれないこと。AWS Organizations や service control policy のような英単語は途中で切らない。\n',
    en: 'Even a note of ten thousand characters keeps its words whole; commas, full stops and (brackets) stay where they belong, and numbers keep their units: 1,234.5 GB, 12 %, 30 min.\n',
  },
}
