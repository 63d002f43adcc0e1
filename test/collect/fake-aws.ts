import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One call as it arrives: who asks, where, what. */
export type Call = {
  readonly account: string
  readonly region: string
  /** The name the request is signed for: `iam`, `securityhub`, `monitoring`. */
  readonly service: string
  readonly operation: string
  readonly body: string
  readonly url: string
  /** How often the same account has asked the same in the same Region before. */
  readonly before: number
}

export type Answer =
  | { readonly json: unknown }
  /** The inside of the answer, for the services that speak XML. */
  | { readonly xml: string }
  | { readonly error: string; readonly message: string; readonly status?: number }

export type FakeAws = { readonly url: string; readonly calls: readonly Call[]; close(): Promise<void> }

/** Method and path of the services that name their operations so. */
const restOperations: readonly (readonly [string, RegExp, string])[] = [
  ['GET', /^\/detector$/, 'ListDetectors'],
  ['GET', /^\/detector\/\w+$/, 'GetDetector'],
  ['GET', /^\/accounts$/, 'DescribeHub'],
  ['POST', /^\/standards\/get$/, 'GetEnabledStandards'],
  ['GET', /^\/automationrules\/list$/, 'ListAutomationRules'],
  ['GET', /^\/findingAggregator\/list$/, 'ListFindingAggregators'],
  ['POST', /^\/findings$/, 'GetFindings'],
  ['POST', /^\/securityControls\/batchGet$/, 'BatchGetSecurityControls'],
  ['GET', /^\/securityControls\/definitions$/, 'ListSecurityControlDefinitions'],
  ['GET', /^\/macie$/, 'GetMacieSession'],
  ['GET', /^\/automated-discovery\/configuration$/, 'GetAutomatedDiscoveryConfiguration'],
  ['POST', /^\/status\/batch\/get$/, 'BatchGetAccountStatus'],
  ['GET', /^\/analyzer$/, 'ListAnalyzers'],
  ['POST', /^\/graphs\/list$/, 'ListGraphs'],
  ['GET', /^\/v1\/datalakes?$/, 'ListDataLakes'],
  ['GET', /^\/assessments$/, 'ListAssessments'],
  ['POST', /^\/getAlternateContact$/, 'GetAlternateContact'],
  ['GET', /^\/v20180820\/configuration\/publicAccessBlock$/, 'GetAccountPublicAccessBlock'],
  ['GET', /^\/backup\/plans\/?$/, 'ListBackupPlans'],
  ['GET', /^\/backup-vaults\/?$/, 'ListBackupVaults'],
  ['POST', /^\/list-landingzones$/, 'ListLandingZones'],
  ['GET', /^\/experimentTemplates$/, 'ListExperimentTemplates'],
  ['GET', /^\/list-apps$/, 'ListApps'],
  ['POST', /^\/DescribeSourceServers$/, 'DescribeSourceServers'],
  ['POST', /^\/ListImagePipelines$/, 'ListImagePipelines'],
  ['GET', /^\/logging\/modelinvocations$/, 'GetModelInvocationLoggingConfiguration'],
  ['GET', /^\/guardrails$/, 'ListGuardrails'],
]

function operationOf(request: IncomingMessage, path: string, body: string): string {
  const target = request.headers['x-amz-target']
  if (typeof target === 'string') return target.slice(target.lastIndexOf('.') + 1)
  const action = new URLSearchParams(body).get('Action')
  if (action !== null) return action
  const known = restOperations.find(([method, pattern]) => method === request.method && pattern.test(path))
  return known?.[2] ?? `${request.method} ${path}`
}

/**
 * A server that takes calls in AWS's stead and answers them in the wire format of each service. It serves as the HTTP proxy of the command
 * line, so that addresses with the account before them (S3 Control) need no name service. Keys that start with ASIA are of the account in them.
 */
export async function startFakeAws(ownAccount: string, answerTo: (call: Call) => Answer): Promise<FakeAws> {
  const calls: Call[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8')
      const url = new URL(request.url ?? '/', 'http://aws.test')
      const [key = '', , region = '', service = ''] = /Credential=([^,]+)/.exec(request.headers.authorization ?? '')?.[1]?.split('/') ?? []
      const account = /^ASIA(\d{12})$/.exec(key)?.[1] ?? ownAccount
      const operation = operationOf(request, decodeURIComponent(url.pathname), body)
      const before = calls.filter((one) => one.account === account && one.region === region && one.operation === operation).length
      const call = { account, region, service, operation, body, url: url.pathname + url.search, before }
      calls.push(call)
      send(response, call, { answer: answerTo(call), isTargeted: request.headers['x-amz-target'] !== undefined })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, calls, close: () => closed(server) }
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}

const speakXml = new Set(['iam', 'sts', 'ec2', 's3', 'monitoring'])

function send(
  response: ServerResponse,
  call: Call,
  { answer, isTargeted }: { readonly answer: Answer; readonly isTargeted: boolean },
): void {
  if (speakXml.has(call.service) && !isTargeted) {
    response.writeHead('error' in answer ? (answer.status ?? 400) : 200, { 'content-type': 'text/xml' })
    response.end(xmlOf(call, answer))
    return
  }
  if ('error' in answer) {
    response.writeHead(answer.status ?? 400, { 'content-type': 'application/json', 'x-amzn-errortype': answer.error })
    response.end(JSON.stringify({ __type: answer.error, message: answer.message, Message: answer.message }))
    return
  }
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(JSON.stringify('json' in answer ? answer.json : {}))
}

function xmlOf({ service, operation }: Call, answer: Answer): string {
  if ('error' in answer) {
    const error = `<Error><Code>${answer.error}</Code><Message>${answer.message}</Message></Error>`
    if (service === 's3') return error.replace('<Error>', '<?xml version="1.0"?><Error>')
    return service === 'ec2'
      ? `<Response><Errors>${error}</Errors><RequestID>1</RequestID></Response>`
      : `<ErrorResponse>${error}</ErrorResponse>`
  }
  const inside = 'xml' in answer ? answer.xml : ''
  if (service === 's3') return inside
  if (service === 'ec2') return `<${operation}Response><requestId>1</requestId>${inside}</${operation}Response>`
  return `<${operation}Response><${operation}Result>${inside}</${operation}Result></${operation}Response>`
}
