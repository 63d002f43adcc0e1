/** Ways to get findings, the one that says most first. */
export type SourceId = 'collector' | 'security-hub-cspm' | 'security-hub' | 'prowler' | 'config' | 'iam' | 'security-lake'

/** Where a command is run. `powerShell`: Windows PowerShell 5.1 and later. */
export type Shell = 'cloudShell' | 'powerShell'

export type CommandId =
  | 'collect'
  | 'collectOrganization'
  | 'collectPolicy'
  | 'hubFindings'
  | 'hubFailed'
  | 'hubFindingsV2'
  | 'prowler'
  | 'config'
  | 'configAggregate'
  | 'credentialReport'
  | 'accountSummary'
  | 'athena'

/** The exact text to copy; `null` where there is none for that shell. */
export type Command = { readonly id: CommandId } & Readonly<Record<Shell, string | null>>

export type Source = {
  readonly id: SourceId
  readonly commands: readonly Command[]
  /** Whether it can be had by clicks in the console as well. */
  readonly hasConsole: boolean
}

const inEveryShell = (id: CommandId, text: string): Command => ({ id, cloudShell: text, powerShell: text })
const inBash = (id: CommandId, text: string): Command => ({ id, cloudShell: text, powerShell: null })

/**
 * Control findings of Security Hub CSPM. The product was renamed, hence PREFIX. PowerShell 5.1 takes the quotes out of JSON that is given to a
 * program, so there the filters go by way of a file; what it writes by `>` is UTF-16, which is read as well.
 */
function hubFindings(id: CommandId, filters: string, file: string): Command {
  return {
    id,
    cloudShell: `aws securityhub get-findings --output json \\\n  --filters '${filters}' \\\n  | gzip > ${file}.gz`,
    powerShell: `'${filters}' | Set-Content -Encoding ascii filters.json\naws securityhub get-findings --output json --filters file://filters.json > ${file}`,
  }
}

const ofControls = '"RecordState":[{"Value":"ACTIVE","Comparison":"EQUALS"}],"ProductName":[{"Value":"Security Hub","Comparison":"PREFIX"}]'
const failedAndGrave =
  '"ComplianceStatus":[{"Value":"FAILED","Comparison":"EQUALS"}],"SeverityLabel":[{"Value":"CRITICAL","Comparison":"EQUALS"},{"Value":"HIGH","Comparison":"EQUALS"}]'

const credentialReport = (wait: string, file: string) =>
  `aws iam generate-credential-report\n${wait}\naws iam get-credential-report --output json > ${file}`

// Counts by control in their newest state, of the last five days: Security Hub archives what is older.
const athena = `WITH f AS (
  SELECT finding_info.uid AS uid, compliance.control AS control, upper(compliance.status) AS cstatus,
         status AS workflow, element_at(unmapped, 'RecordState') AS record_state,
         severity, accountid, region, time_dt,
         row_number() OVER (PARTITION BY finding_info.uid ORDER BY time_dt DESC) AS rn
  FROM "amazon_security_lake_glue_db_ap_northeast_1"."amazon_security_lake_table_ap_northeast_1_sh_findings_2_0"
  WHERE time_dt BETWEEN current_timestamp - INTERVAL '5' DAY AND current_timestamp
    AND class_uid = 2003 AND compliance.control IS NOT NULL)
SELECT control, if(workflow = 'Suppressed', 'SUPPRESSED', cstatus) AS status, severity, accountid, region,
       count(*) AS findings, max(time_dt) AS newest
FROM f WHERE rn = 1 AND coalesce(record_state, 'ACTIVE') = 'ACTIVE'
GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2`

export const sources: readonly Source[] = [
  {
    id: 'collector',
    hasConsole: false,
    commands: [
      inBash('collect', 'bash shirube-collect.sh'),
      inBash('collectOrganization', 'bash shirube-collect.sh --role OrganizationAccountAccessRole'),
      inBash('collectPolicy', 'bash shirube-collect.sh --policy'),
    ],
  },
  {
    id: 'security-hub-cspm',
    hasConsole: true,
    commands: [
      hubFindings('hubFindings', `{${ofControls}}`, 'findings.json'),
      hubFindings('hubFailed', `{${ofControls},${failedAndGrave}}`, 'failed.json'),
    ],
  },
  {
    id: 'security-hub',
    hasConsole: false,
    commands: [
      {
        id: 'hubFindingsV2',
        cloudShell: 'aws securityhub get-findings-v2 --output json | gzip > findings-v2.json.gz',
        powerShell: 'aws securityhub get-findings-v2 --output json > findings-v2.json',
      },
    ],
  },
  { id: 'prowler', hasConsole: false, commands: [inEveryShell('prowler', 'prowler aws --output-formats json-ocsf')] },
  {
    id: 'config',
    hasConsole: false,
    commands: [
      inEveryShell('config', 'aws configservice describe-compliance-by-config-rule --output json > config.json'),
      inEveryShell(
        'configAggregate',
        'aws configservice describe-aggregate-compliance-by-config-rules --configuration-aggregator-name NAME --output json > config-all.json',
      ),
    ],
  },
  {
    id: 'iam',
    hasConsole: true,
    commands: [
      {
        id: 'credentialReport',
        cloudShell: credentialReport('sleep 10', 'credential-report.json'),
        powerShell: credentialReport('Start-Sleep 10', 'credential-report.json'),
      },
      inEveryShell('accountSummary', 'aws iam get-account-summary --output json > account-summary.json'),
    ],
  },
  { id: 'security-lake', hasConsole: false, commands: [inEveryShell('athena', athena)] },
]
