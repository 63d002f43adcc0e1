import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refusalOfCsv, refusalOfJson, refusalOfText } from '../../../../src/adapters/evidence/formats/not-evidence.ts'

const ofJson = (json: string) => {
  const found = refusalOfJson(JSON.parse(json))
  return found === null ? null : `${found.refusal}: ${found.detail}`
}
const ofText = (text: string) => {
  const { refusal, detail } = refusalOfText(text)
  return detail === '' ? refusal : `${refusal}: ${detail}`
}

describe('refusalOfJson', () => {
  it('names lists of what could be checked', () => {
    expect(ofJson('{"SecurityControlDefinitions":[]}')).toBe('control-catalogue: securityhub list-security-control-definitions')
    expect(ofJson('{"Controls":[{"StandardsControlArn":"a","ControlStatus":"ENABLED"}]}')).toBe(
      'control-catalogue: securityhub describe-standards-controls',
    )
    expect(ofJson('{"SecurityControlId":"EC2.8","RemediationUrl":"u","Title":"t"}')).toBe('control-catalogue: securityhub')
    expect(ofJson('{"checks":[{"id":"zXCkfM1nI3","category":"security"}]}')).toBe(
      'control-catalogue: support describe-trusted-advisor-checks',
    )
  })

  it('names the call whose settings or ids these are', () => {
    expect(ofJson('{"HubArn":"arn:aws:securityhub:eu-west-1:111122223333:hub/default"}')).toBe('service-settings: securityhub describe-hub')
    expect(ofJson('{"DetectorIds":["d"]}')).toBe('service-settings: guardduty list-detectors')
    expect(ofJson('{"buckets":[{"bucketArn":"b"}]}')).toBe('service-settings: macie2 describe-buckets')
  })

  it('tells the two lists of Controls apart', () => {
    expect(ofJson('{"Controls":[{"id":"1","tests":[]}],"Totals":{}}')).toBe('other-cloud: Kubernetes')
  })

  it('names other clouds', () => {
    expect(ofJson('{"id":"/subscriptions/1/providers/x","type":"Microsoft.Security/assessments","properties":{}}')).toBe(
      'other-cloud: Microsoft Azure',
    )
    expect(ofJson('{"value":[{"id":"/subscriptions/1"}]}')).toBe('other-cloud: Microsoft Azure')
    expect(ofJson('{"finding":{"name":"organizations/1/sources/2/findings/3"},"resource":{}}')).toBe('other-cloud: Google Cloud')
    expect(ofJson('{"apiVersion":"wgpolicyk8s.io/v1alpha2","kind":"PolicyReport"}')).toBe('other-cloud: Kubernetes')
  })

  it('names other tools, logs and our own files', () => {
    expect(ofJson('{"version":"2.1.0","runs":[]}')).toBe('sarif: SARIF')
    expect(ofJson('{"Records":[{"eventVersion":"1.09","eventName":"GetObject"}]}')).toBe('cloudtrail-log: CloudTrail')
    expect(ofJson('{"SchemaVersion":2,"ArtifactName":"a","Results":[]}')).toBe('other-json: Trivy')
    expect(ofJson('{"check_type":"terraform","results":{}}')).toBe('other-json: Checkov')
    expect(ofJson('{"version":4,"terraform_version":"1.9.0","resources":[]}')).toBe('other-json: Terraform')
    expect(ofJson('{"kind":"shirube-assessment","formatVersion":1}')).toBe('shirube-file: ')
  })

  it('shows the message of an error that was saved as JSON', () => {
    expect(ofJson('{"__type":"AccessDeniedException","Message":"not you"}')).toBe('cli-error: AccessDeniedException: not you')
    expect(ofJson('{"Error":{"Code":"Throttling","Message":"Rate exceeded"}}')).toBe('cli-error: Throttling: Rate exceeded')
  })

  it('leaves what it does not know unnamed', () => {
    expect(ofJson('{"hello":"world"}')).toBeNull()
    expect(ofJson('{}')).toBeNull()
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (record) => void refusalOfJson(record)))
    const keys = fc.constantFrom(
      'Controls',
      'Records',
      'Events',
      'Members',
      'results',
      'value',
      'finding',
      'Error',
      'id',
      'type',
      'runs',
      'kind',
    )
    fc.assert(fc.property(fc.dictionary(keys, fc.jsonValue()), (record) => void refusalOfJson(record)))
  })
})

describe('refusalOfCsv', () => {
  it("knows the model's own sheet, below a title too", () => {
    expect(refusalOfCsv(['Recommendation', 'Alignment', 'Comments'], []).refusal).toBe('model-sheet')
    expect(
      refusalOfCsv(
        ['AWS Security Maturity Model', '', ''],
        [
          ['', '', ''],
          ['推奨事項', '準拠状況', ''],
        ],
      ).refusal,
    ).toBe('model-sheet')
  })

  it('knows catalogues, other clouds and logs by their columns', () => {
    expect(refusalOfCsv(['Security control ID', 'Security control title', 'Severity'], []).refusal).toBe('control-catalogue')
    expect(refusalOfCsv(['subscriptionId', 'subscriptionName', 'resourceGroup'], [])).toEqual({
      refusal: 'other-cloud',
      detail: 'Microsoft Azure',
    })
    expect(refusalOfCsv(['Event name', 'Event time', 'User name', 'Event source'], []).refusal).toBe('cloudtrail-log')
  })

  it('shows the columns of what it does not know', () => {
    expect(refusalOfCsv(['name', ' price '], [['a', '1']])).toEqual({ refusal: 'other-csv', detail: 'name, price' })
  })
})

describe('refusalOfText', () => {
  it('shows what the command line answered, with the message', () => {
    const message =
      'An error occurred (InvalidAccessException) when calling the GetFindings operation: Account 111122223333 is not subscribed to AWS Security Hub'
    expect(ofText(`\n${message}\n`)).toBe(`cli-error: ${message}`)
    expect(ofText(`$ aws securityhub get-findings\n\naws: [ERROR]: ${message}`)).toBe(`cli-error: aws: [ERROR]: ${message}`)
    expect(ofText('Unable to locate credentials. You can configure credentials by running "aws configure".')).toContain(
      'cli-error: Unable to locate',
    )
    expect(ofText('usage: aws [options] <command>\naws: error: argument command: Invalid choice')).toContain('cli-error: usage: aws')
    expect(ofText('-bash: aws: command not found')).toBe('cli-error: -bash: aws: command not found')
  })

  it('knows the other outputs of the command line', () => {
    expect(ofText('--------------------\n|   GetFindings    |\n+------------------+\n||    Findings    ||')).toBe('cli-table')
    expect(ofText('FINDINGS\t111122223333\tx\nCOMPLIANCE\tFAILED\nRESOURCES\ty')).toBe('cli-table: --output text')
    expect(ofText('Findings:\n- Id: x\n  Compliance:\n    Status: FAILED\n')).toBe('cli-yaml')
    expect(ofText('---\nResources:\n  Bucket:\n    Type: AWS::S3::Bucket\n')).toBe('cli-yaml')
  })

  it('knows web pages, XML and Markdown', () => {
    expect(ofText('<!DOCTYPE html><html><body>x</body></html>')).toBe('html')
    expect(ofText('\uFEFF<html lang="ja">')).toBe('html')
    expect(ofText('<?xml version="1.0"?><samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol">')).toBe('xml: SAML')
    expect(ofText('<?xml version="1.0"?><testsuites>')).toBe('xml: JUnit')
    expect(ofText('<report><item/></report>')).toBe('xml')
    expect(ofText('# Findings\n\n| a | b |\n|---|---|\n| 1 | 2 |')).toBe('markdown')
    expect(ofText('# Findings\n\nSee [here](https://example.com).')).toBe('markdown')
  })

  it('takes no log, script, key or letter for any of these', () => {
    expect(ofText('2026-09-20T10:00:00Z INFO started\n2026-09-20T10:00:01Z INFO done')).toBe('other-text')
    expect(ofText('INFO: started\nWARN: slow\nINFO: done')).toBe('other-text')
    expect(ofText('#!/bin/bash\n# read it\n# write it\necho "- a"')).toBe('other-text')
    expect(ofText('-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----')).toBe('other-text')
    expect(ofText('Dear team: see below.\nThe file comes tomorrow.\n- Kim')).toBe('other-text')
    expect(ofText(' \n\t')).toBe('empty')
  })

  it('leaves a CSV alone, whatever its cells hold', () => {
    const header = 'PROVIDER;CHECK_ID;STATUS;STATUS_EXTENDED;RISK'
    const cells = '"# Risk\n- **bad**\n| a | b |\n|---|---|\n<html>\nAn error occurred (AccessDenied) when calling x"'
    expect(ofText(`${header}\naws;c;FAIL;${cells};`)).toBe('other-text')
    expect(ofText(`aws;c;FAIL;An error occurred (AccessDenied) when calling x\n`)).toBe('other-text')
    expect(ofText('コンプライアンスのステータス,重要度,ID\n"An error occurred (X)",高,EC2.8')).toBe('other-text')
  })

  it('never throws, and is quick on long lines', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void refusalOfText(text)))
    const started = performance.now()
    for (const piece of ['-', '<a ', '| ', '- ', '<!--', 'a: ', '[', '**', '|:-', '# ', '"', '\n\n', 'A\t'])
      refusalOfText(piece.repeat(65_536))
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})
