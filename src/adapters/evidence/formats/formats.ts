import { accessAnalyzer } from './access-analyzer.ts'
import { asff } from './asff.ts'
import { awsApiAnswer } from './aws-api-answer.ts'
import { configCompliance } from './config-compliance.ts'
import type { CsvFormat, JsonFormat } from './format.ts'
import { guardduty } from './guardduty.ts'
import { iamAccountSummary } from './iam-account-summary.ts'
import { iamCredentialReport, iamCredentialReportCsv } from './iam-credential-report.ts'
import { inspector } from './inspector.ts'
import { ocsf } from './ocsf.ts'
import { ocsfExportCsv } from './ocsf-export-csv.ts'
import { ocsfStatistics } from './ocsf-statistics.ts'
import { powerpipeCsv } from './powerpipe-csv.ts'
import { powerpipeJson } from './powerpipe-json.ts'
import { prowlerAsff } from './prowler-asff.ts'
import { prowlerComplianceCsv } from './prowler-compliance-csv.ts'
import { prowlerCsv } from './prowler-csv.ts'
import { prowlerCsvV2 } from './prowler-csv-v2.ts'
import { prowlerJsonV2 } from './prowler-json-v2.ts'
import { prowlerJsonV3 } from './prowler-json-v3.ts'
import { prowlerOcsf } from './prowler-ocsf.ts'
import { securityHubConsoleCsv } from './security-hub-console-csv.ts'
import { securityHubCsvManager } from './security-hub-csv-manager.ts'
import { securityLakeCounts } from './security-lake-counts.ts'
import { serviceScreener } from './service-screener.ts'
import { shirubeCollector } from './shirube-collector.ts'
import { trustedAdvisor } from './trusted-advisor.ts'

/** Exactly one of them claims a record, so their order does not matter. */
export const jsonFormats: readonly JsonFormat[] = [
  asff,
  ocsf,
  prowlerOcsf,
  prowlerAsff,
  ocsfStatistics,
  guardduty,
  inspector,
  accessAnalyzer,
  configCompliance,
  iamAccountSummary,
  iamCredentialReport,
  awsApiAnswer,
  prowlerJsonV2,
  prowlerJsonV3,
  trustedAdvisor,
  serviceScreener,
  powerpipeJson,
  shirubeCollector,
]

/** Exactly one of them claims a header. */
export const csvFormats: readonly CsvFormat[] = [
  ocsfExportCsv,
  securityHubConsoleCsv,
  securityHubCsvManager,
  securityLakeCounts,
  prowlerCsv,
  prowlerCsvV2,
  prowlerComplianceCsv,
  iamCredentialReportCsv,
  powerpipeCsv,
]
