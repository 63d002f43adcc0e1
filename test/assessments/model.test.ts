import { describe, expect, it } from 'vitest'
import { readModel } from '../../assessments/compile.ts'
import { japaneseFaults } from '../locales/japanese-faults.ts'
import { textsIn } from './texts-in.ts'

const { model, modelTexts, recommendations, texts, problems } = readModel()

/** Ids are forever: saved answers name them. A retired recommendation stays on this list and in the model. */
const ids = [
  'assign-security-contacts select-regions evaluate-cspm mfa root-account-protection identity-federation cleanup-unintended-accesses',
  'detect-common-threats audit-api-calls billing-alarms cleanup-risky-open-ports block-public-access analyze-data-security-posture',
  'waf-managed-rules act-on-critical-findings evaluate-resilience',
  'identify-regulatory-requirements training-plan inventory-config-monitoring guardrails-scp-rcp temporary-credentials imdsv2',
  'advanced-threat-detection manage-infrastructure-vulnerabilities manage-application-vulnerabilities limit-network-access',
  'secure-ec2-management network-segmentation multi-account-management encryption-at-rest backups discover-sensitive-data',
  'involve-security-in-dev no-secrets-in-code incident-response-playbooks multi-az',
  'secure-architecture infrastructure-as-code tagging-strategy compliance-reports least-privilege-review customer-iam',
  'custom-threat-detection security-champions devsecops image-pipeline anti-malware-edr outbound-traffic-control encryption-in-transit',
  'threat-modeling waf-custom-rules advanced-ddos tabletop-exercises automate-critical-playbooks root-cause-analysis',
  'disaster-recovery-plan',
  'share-responsibility automate-evidence iam-data-perimeters iam-policy-pipeline temporary-elevated-access threat-intelligence',
  'network-flow-analysis vulnerability-management-team zero-trust-access abstract-services genai-data-protection red-team blue-team',
  'advanced-security-automations security-orchestration automate-drift-correction multi-region-dr chaos-engineering',
].flatMap((line) => line.split(' '))

/** Recommendations by capability, one number for each phase. */
const matrix = {
  'security-governance': [2, 2, 3, 1],
  'security-assurance': [1, 1, 1, 1],
  'identity-and-access-management': [4, 3, 2, 3],
  'threat-detection': [3, 1, 1, 2],
  'vulnerability-management': [0, 2, 2, 1],
  'infrastructure-protection': [1, 4, 3, 2],
  'data-protection': [2, 3, 1, 1],
  'application-security': [1, 2, 3, 1],
  'incident-response': [1, 1, 3, 4],
  resiliency: [1, 1, 1, 2],
}

const inForce = recommendations.filter((recommendation) => recommendation.retired === undefined)

function countsByPhase(of: typeof inForce): readonly number[] {
  return [1, 2, 3, 4].map((phase) => of.filter((recommendation) => recommendation.phase === phase).length)
}

describe('the model', () => {
  it('is whole', () => {
    expect(problems).toEqual([])
  })

  it('has the recommendations it has always had, in the order of the model', () => {
    expect(recommendations.map(({ id }) => id)).toEqual(ids)
    expect(new Set(ids).size).toBe(74)
  })

  it('has 16, 20, 20 and 18 recommendations in its phases', () => {
    expect(countsByPhase(inForce)).toEqual([16, 20, 20, 18])
  })

  it('has them in the cells of the published matrix', () => {
    const capabilities = model?.capabilities ?? []
    const counts = capabilities.map(({ id }) => [id, countsByPhase(inForce.filter(({ capability }) => capability === id))])
    expect(Object.fromEntries(counts)).toEqual(matrix)
  })

  it('has 12 recommendations of governance, 26 of operations and 36 of protection', () => {
    const groupOf = new Map(model?.capabilities.map(({ id, group }) => [id, group]))
    const count = (group: string) => inForce.filter(({ capability }) => groupOf.get(capability) === group).length
    expect({ governance: count('governance'), operations: count('operations'), protection: count('protection') }).toEqual({
      governance: 12,
      operations: 26,
      protection: 36,
    })
  })

  it('links every recommendation to its own page of the model', () => {
    for (const { id, url } of recommendations)
      expect(url, id).toMatch(/^https:\/\/maturitymodel\.security\.aws\.dev\/en\/[1-4]\.-[a-z]+\/[\w-]+\/$/)
  })
})

describe('the texts of the model', () => {
  const japanese = [...textsIn(modelTexts.ja, 'model.ja'), ...textsIn(texts.ja, 'ja')]

  it('are there in both languages, as many in one as in the other', () => {
    for (const language of ['en', 'ja'] as const) expect(Object.keys(texts[language]).toSorted()).toEqual(ids.toSorted())
    expect(japanese.length).toBeGreaterThan(74 * 12)
    expect(modelTexts.en).toBeDefined()
    expect(modelTexts.ja).toBeDefined()
  })

  it('hold nothing a Japanese reader would trip over', () => {
    expect(japanese.flatMap(({ path, text }) => japaneseFaults(text).map((fault) => `${path}: ${fault}`))).toEqual([])
  })

  it('are written in Japanese where they should be', () => {
    const foreign = japanese.filter(
      ({ path, text }) => !path.endsWith('.title') && !/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text),
    )
    expect(foreign).toEqual([])
  })

  it('hold no Japanese in English', () => {
    const english = [...textsIn(modelTexts.en, 'model.en'), ...textsIn(texts.en, 'en')]
    expect(english.filter(({ text }) => /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text))).toEqual([])
  })

  it('close every backtick they open', () => {
    const all = [...japanese, ...textsIn(texts.en, 'en')]
    expect(all.filter(({ text }) => text.split('`').length % 2 === 0)).toEqual([])
  })
})
