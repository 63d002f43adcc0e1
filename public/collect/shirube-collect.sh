#!/usr/bin/env bash
# Shirube's collector. Asks AWS, reading only, what a self-assessment against the AWS Security Maturity Model wants to know, and
# writes the answers to one gzip file: a line of JSON for each call. `--help` says how to run it, `--policy` what it must be allowed.
# Needs bash 3.2 or later, the AWS CLI 2 (1 will do), and what every Unix has: awk, sed, tr, gzip, base64.
set -uo pipefail
umask 077

readonly version=1.0.0
export AWS_PAGER='' AWS_RETRY_MODE=standard AWS_MAX_ATTEMPTS=3

# The Security Hub controls that say something about a recommendation of the model (assessments/aws-security-maturity/evidence/).
readonly mapped_controls='
Account.1 Account.2 ACM.1 ACM.2 APIGateway.2 APIGateway.4 APIGateway.5 APIGateway.10 APIGateway.11 AutoScaling.1 AutoScaling.2
AutoScaling.3 Autoscaling.5 AutoScaling.6 Backup.1 Bedrock.1 BedrockAgentCore.1 BedrockAgentCore.2 BedrockAgentCore.3 BedrockAgentCore.4
BedrockAgentCore.5 BedrockAgentCore.6 BedrockAgentCore.7 CloudFormation.2 CloudFormation.3 CloudFormation.4 CloudFront.1 CloudFront.3
CloudFront.4 CloudFront.6 CloudFront.7 CloudFront.9 CloudFront.10 CloudFront.15 CloudTrail.1 CloudTrail.2 CloudTrail.3 CloudTrail.4
CloudTrail.5 CloudTrail.6 CloudTrail.7 CloudTrail.10 CloudWatch.1 CloudWatch.9 CloudWatch.15 CloudWatch.17 CodeBuild.1 CodeBuild.2
CodeBuild.3 CodeBuild.4 CodeBuild.7 Cognito.1 Cognito.2 Cognito.3 Cognito.4 Cognito.5 Cognito.6 Config.1 DataFirehose.1 Detective.1
DMS.1 DMS.6 DMS.9 DMS.12 DMS.13 DocumentDB.1 DocumentDB.2 DocumentDB.3 DocumentDB.6 DynamoDB.2 DynamoDB.3 DynamoDB.4 DynamoDB.5
DynamoDB.7 EC2.1 EC2.2 EC2.3 EC2.6 EC2.7 EC2.8 EC2.9 EC2.10 EC2.13 EC2.14 EC2.15 EC2.16 EC2.18 EC2.19 EC2.21 EC2.22 EC2.23 EC2.25 EC2.28
EC2.38 EC2.46 EC2.48 EC2.51 EC2.53 EC2.54 EC2.55 EC2.56 EC2.57 EC2.58 EC2.60 EC2.170 EC2.172 EC2.173 EC2.180 EC2.181 EC2.182 EC2.183
ECR.1 ECR.2 ECR.3 ECR.5 ECS.2 ECS.8 ECS.10 ECS.13 ECS.16 ECS.18 EFS.1 EFS.2 EFS.4 EFS.6 EFS.7 EFS.8 EKS.1 EKS.2 EKS.3 EKS.6 EKS.8 EKS.9
ElastiCache.1 ElastiCache.2 ElastiCache.3 ElastiCache.4 ElastiCache.5 ElastiCache.7 ElasticBeanstalk.2 ELB.1 ELB.2 ELB.3 ELB.8 ELB.9
ELB.10 ELB.12 ELB.13 ELB.14 ELB.16 ELB.17 ELB.18 ELB.21 ELB.22 EMR.2 EMR.3 EMR.4 ES.1 ES.2 ES.3 ES.8 EventBridge.3 EventBridge.4 FSx.3
FSx.4 FSx.5 Glue.3 GuardDuty.1 GuardDuty.3 GuardDuty.5 GuardDuty.6 GuardDuty.7 GuardDuty.8 GuardDuty.9 GuardDuty.10 GuardDuty.11
GuardDuty.12 GuardDuty.13 IAM.1 IAM.2 IAM.3 IAM.4 IAM.5 IAM.6 IAM.8 IAM.9 IAM.18 IAM.19 IAM.21 IAM.22 IAM.24 IAM.26 IAM.27 IAM.28
Inspector.1 Inspector.2 Inspector.3 Inspector.4 Kinesis.1 KMS.1 KMS.2 KMS.3 KMS.4 KMS.5 Lambda.1 Lambda.2 Lambda.3 Lambda.5 Lambda.6
Macie.1 Macie.2 MQ.5 MQ.6 MSK.1 MSK.3 MSK.4 Neptune.1 Neptune.3 Neptune.5 Neptune.6 Neptune.9 NetworkFirewall.1 NetworkFirewall.2
NetworkFirewall.3 NetworkFirewall.4 NetworkFirewall.5 NetworkFirewall.6 NetworkFirewall.9 Opensearch.1 Opensearch.2 Opensearch.3
Opensearch.6 Opensearch.8 Opensearch.10 Opensearch.11 RDS.1 RDS.2 RDS.3 RDS.4 RDS.5 RDS.11 RDS.13 RDS.14 RDS.15 RDS.26 RDS.27 RDS.30
RDS.35 RDS.38 RDS.39 RDS.41 RDS.43 RDS.44 RDS.46 RDS.50 RDS.51 Redshift.1 Redshift.2 Redshift.3 Redshift.6 Redshift.7 Redshift.10
Redshift.15 Redshift.16 Redshift.18 RedshiftServerless.1 RedshiftServerless.2 RedshiftServerless.3 RedshiftServerless.4 Route53.2 S3.1
S3.2 S3.3 S3.5 S3.6 S3.7 S3.8 S3.14 S3.15 S3.17 S3.19 S3.20 S3.22 S3.23 S3.24 SageMaker.1 SageMaker.2 SageMaker.3 SageMaker.4
SageMaker.5 SageMaker.8 SageMaker.17 SageMaker.21 SecretsManager.1 SecretsManager.2 SecretsManager.3 SecretsManager.4 ServiceCatalog.1
SES.3 SNS.1 SNS.4 SQS.1 SQS.3 SSM.1 SSM.2 SSM.3 SSM.4 SSM.6 SSM.7 StepFunctions.1 Transfer.2 WAF.1 WAF.4 WAF.8 WAF.10 WAF.11 WAF.12
WorkSpaces.1 WorkSpaces.2
'

readonly all_groups='identity organization detection records network compute resilience billing config-rules security-hub'

language=en
case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in ja*) language=ja ;; esac

# say ENGLISH JAPANESE: to standard error, so that nothing but answers ever reaches a pipe.
say() { if [ "$language" = ja ]; then printf '%s\n' "$2" >&2; else printf '%s\n' "$1" >&2; fi; }

usage() {
  if [ "$language" = ja ]; then
    cat <<'TEXT'
使い方: bash shirube-collect.sh [オプション]

AWS の設定と Security Hub の結果を読み取り専用で集め、1 つの gzip ファイルに書き出します。読み取り以外の操作は、IAM 認証情報レポートの
作成依頼だけです。AWS CloudShell、または AWS CLI 2 と認証情報がある環境で実行してください。

  --role 名前       組織の全アカウント (ACTIVE) で、この名前のロールを引き受けて集める。指定しなければこのアカウントだけ
  --regions a,b     対象リージョン。既定は有効な全リージョン (all と書いても同じ)
  --only a,b        対象の区分: identity organization detection records network compute resilience billing config-rules security-hub extras
  --extras          既定に加えて extras (FIS、Resilience Hub、DRS、Image Builder、Bedrock、Verified Access) も集める
  --controls 範囲   Security Hub で調べるコントロール: mapped (既定)、all、または EC2.8,S3.1 のような列挙
  --probe-size n    1 コントロール、1 ステータスあたりに読む検出結果の最大数 (1〜100、既定 100)
  --findings        重要度が Critical または High の不合格の検出結果も、すべて集める
  --out ファイル    出力先。既定は shirube-<アカウント>-<日付>.ndjson.gz
  --jobs n          同時に調べるリージョンの数 (既定 4)
  --lang ja|en      このスクリプトの表示言語
  --policy          必要最小限の IAM ポリシー (JSON) を表示して終わる
  --help            この説明を表示する

拒否された呼び出しは記録だけ残して、処理を続けます。Ctrl-C で止めても、それまでに集めた分はファイルに残ります。
TEXT
  else
    cat <<'TEXT'
Usage: bash shirube-collect.sh [options]

Collects AWS settings and Security Hub results, read-only, into one gzip file. The only thing it starts is the IAM credential report.
Run it in AWS CloudShell, or wherever there are the AWS CLI 2 and credentials.

  --role NAME       collect from every ACTIVE account of the organisation, through this role; without it, from this account alone
  --regions a,b     Regions to look at; default: all enabled ones (the same as `all`)
  --only a,b        parts: identity organization detection records network compute resilience billing config-rules security-hub extras
  --extras          extras beside the default parts (FIS, Resilience Hub, DRS, Image Builder, Bedrock, Verified Access)
  --controls WHICH  Security Hub controls to probe: mapped (default), all, or some, like EC2.8,S3.1
  --probe-size N    most findings to read for each control and status, 1 to 100 (default: 100)
  --findings        also collect all failed findings of critical and high severity
  --out FILE        default: shirube-<account>-<day>.ndjson.gz
  --jobs N          Regions looked at in parallel (default: 4)
  --lang en|ja      language of the messages
  --policy          print the smallest sufficient IAM policy, and stop
  --help            this text

A denied call is noted, and the script goes on. After Ctrl-C the file holds what was collected until then.
TEXT
  fi
}

# The least that is enough. ViewBudget is what the budgets call is named there; DescribeStandardsControls comes with BatchGetSecurityControls.
policy() {
  cat <<TEXT
{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "ShirubeReads",
      "Effect": "Allow",
      "Action": [
        "access-analyzer:ListAnalyzers",
        "account:GetAlternateContact",
        "auditmanager:ListAssessments",
        "backup:ListBackupPlans",
        "backup:ListBackupVaults",
        "bedrock:GetModelInvocationLoggingConfiguration",
        "bedrock:ListGuardrails",
        "budgets:ViewBudget",
        "ce:GetAnomalySubscriptions",
        "cloudtrail:DescribeTrails",
        "cloudtrail:GetEventSelectors",
        "cloudtrail:GetTrailStatus",
        "cloudwatch:DescribeAlarms",
        "config:DescribeComplianceByConfigRule",
        "config:DescribeConfigurationAggregators",
        "config:DescribeConfigurationRecorderStatus",
        "config:DescribeConfigurationRecorders",
        "controltower:ListLandingZones",
        "detective:ListGraphs",
        "drs:DescribeSourceServers",
        "ec2:DescribeFlowLogs",
        "ec2:DescribeInstances",
        "ec2:DescribeRegions",
        "ec2:DescribeSecurityGroups",
        "ec2:DescribeVerifiedAccessEndpoints",
        "ec2:DescribeVpcs",
        "ec2:GetEbsEncryptionByDefault",
        "ec2:GetImageBlockPublicAccessState",
        "ec2:GetInstanceMetadataDefaults",
        "ec2:GetSnapshotBlockPublicAccessState",
        "fis:ListExperimentTemplates",
        "guardduty:GetDetector",
        "guardduty:ListDetectors",
        "iam:GenerateCredentialReport",
        "iam:GetAccountSummary",
        "iam:GetCredentialReport",
        "iam:ListOrganizationsFeatures",
        "iam:ListSAMLProviders",
        "imagebuilder:ListImagePipelines",
        "inspector2:BatchGetAccountStatus",
        "macie2:GetAutomatedDiscoveryConfiguration",
        "macie2:GetMacieSession",
        "network-firewall:ListFirewalls",
        "organizations:DescribeOrganization",
        "organizations:ListAccounts",
        "organizations:ListDelegatedAdministrators",
        "organizations:ListPolicies",
        "organizations:ListRoots",
        "resiliencehub:ListApps",
        "route53resolver:ListFirewallRuleGroupAssociations",
        "s3:GetAccountPublicAccessBlock",
        "securityhub:BatchGetSecurityControls",
        "securityhub:DescribeHub",
        "securityhub:DescribeStandardsControls",
        "securityhub:GetEnabledStandards",
        "securityhub:GetFindings",
        "securityhub:ListAutomationRules",
        "securityhub:ListFindingAggregators",
        "securityhub:ListSecurityControlDefinitions",
        "securitylake:ListDataLakes",
        "shield:GetSubscriptionState",
        "ssm:DescribeInstanceInformation",
        "sso:ListInstances",
        "wafv2:GetWebACL",
        "wafv2:ListWebACLs"
      ],
      "Resource": "*"
    }$(assume_statement)
  ]
}
TEXT
}

assume_statement() {
  [ -n "$role" ] || return 0
  printf ',\n    {\n      "Sid": "ShirubeAccounts",\n      "Effect": "Allow",\n      "Action": "sts:AssumeRole",\n      "Resource": "arn:*:iam::*:role/%s"\n    }' "$role"
}

wrong() {
  say "$1" "$2"
  say 'See --help.' '--help を参照してください。'
  exit 2
}

role='' regions_wanted=all groups="$all_groups" controls_wanted=mapped probe_size=100 full_findings=false out='' jobs=4 print_policy=false
while [ $# -gt 0 ]; do
  case "$1" in
    --role | --regions | --only | --controls | --probe-size | --out | --jobs | --lang)
      if [ -z "${2:-}" ]; then wrong "$1 needs a value." "$1 には値が必要です。"; fi
      case "$1" in
        --role) role=$2 ;;
        --regions) regions_wanted=$2 ;;
        --only) groups=$(printf '%s' "$2" | tr ',' ' ') ;;
        --controls) controls_wanted=$2 ;;
        --probe-size) probe_size=$2 ;;
        --out) out=$2 ;;
        --jobs) jobs=$2 ;;
        --lang) language=$2 ;;
      esac
      shift 2
      ;;
    --extras) groups="$all_groups extras" && shift ;;
    --findings) full_findings=true && shift ;;
    --policy) print_policy=true && shift ;;
    -h | --help) usage && exit 0 ;;
    *) wrong "Unknown option: $1" "不明なオプション: $1" ;;
  esac
done
[[ $role =~ ^[A-Za-z0-9+=,.@_/-]*$ ]] || wrong "Not the name of a role: $role" "ロール名として使えません: $role"
[[ $regions_wanted =~ ^[a-z0-9,-]+$ ]] || wrong "Not a list of Regions like us-east-1,ap-northeast-1: $regions_wanted" "リージョンは us-east-1,ap-northeast-1 のように指定してください: $regions_wanted"
[[ $probe_size =~ ^[1-9][0-9]?$|^100$ ]] || wrong '--probe-size takes a number from 1 to 100.' '--probe-size には 1〜100 の数を指定してください。'
[[ $jobs =~ ^[1-9][0-9]?$ ]] || wrong '--jobs takes a number from 1 to 99.' '--jobs には 1〜99 の数を指定してください。'
[[ $controls_wanted =~ ^(mapped|all|[A-Za-z0-9.,]+\.[0-9]+)$ ]] || wrong "--controls takes mapped, all or ids like EC2.8,S3.1, not $controls_wanted" "--controls には mapped、all、または EC2.8,S3.1 のような ID を指定してください: $controls_wanted"
for group in $groups; do
  case " $all_groups extras " in *" $group "*) ;; *) wrong "No such part: $group" "そのような区分はありません: $group" ;; esac
done
if $print_policy; then policy && exit 0; fi

wants() { case " $groups " in *" $1 "*) return 0 ;; *) return 1 ;; esac; }

command -v aws >/dev/null || { say 'The AWS CLI (aws) is not installed here. Run the script in AWS CloudShell, or install the AWS CLI 2.' 'AWS CLI (aws) がインストールされていません。AWS CloudShell で実行するか、AWS CLI 2 をインストールしてください。' && exit 1; }
work=$(mktemp -d "${TMPDIR:-/tmp}/shirube.XXXXXX") || exit 1
trap 'rm -rf "$work"' EXIT
endpoint=()
# For tests: an address that answers in AWS's stead.
[ -n "${SHIRUBE_ENDPOINT_URL:-}" ] && endpoint=(--endpoint-url "$SHIRUBE_ENDPOINT_URL")

# Where the next call goes, and where its line does. Each subshell that runs beside others has a folder of its own.
account='' region='' arguments='' here="$work/main" lines=''
mkdir "$here"

stopping() { [ -e "$work/stop" ]; }

# ---- one call, one line ---------------------------------------------------------------------------------------------------------------

# attempt FORMAT SERVICE CALL...: leaves the answer in $here/out and the complaint in $here/err. Throttled, it tries again, each time after
# twice the pause.
attempt() {
  local format=$1 pause=${SHIRUBE_PAUSE:-2} turn
  shift
  for turn in 1 2 3 4 5 6; do
    aws ${endpoint[@]+"${endpoint[@]}"} "$@" --region "$region" --output "$format" --cli-connect-timeout 10 --cli-read-timeout 60 \
      >"$here/out" 2>"$here/err" </dev/null && return 0
    grep -Eqi 'throttl|TooManyRequests|RequestLimitExceeded|Rate exceeded|SlowDown' "$here/err" || return 1
    if [ "$turn" = 6 ] || stopping; then return 1; fi
    sleep "$pause"
    pause=$((pause * 2))
  done
}

# A JSON text cannot hold a raw line break, so the lines of a pretty-printed answer can be joined.
answer() {
  local joined
  joined=$(sed 's/^ *//' "$here/out" | tr -d '\r\n')
  printf '%s' "${joined:-{\}}"
}

# What went wrong, as the inside of a JSON string: printable ASCII alone, without the caller's session name, which often is an e-mail address.
complaint() {
  if grep -qi 'invalid choice' "$here/err"; then
    printf 'This AWS CLI does not know the call'
  else
    LC_ALL=C tr -s '\r\n\t' '   ' <"$here/err" | LC_ALL=C tr -cd '\040-\176' |
      sed -e 's/User: [^ ]* is/User is/' -e 's/^ *//' -e 's/ *$//' -e 's/^\(.\{400\}\).*$/\1/' -e 's/\\/\\\\/g' -e 's/"/\\"/g'
  fi
}

# write CALL OK FIELD VALUE: in one stroke, so that a line is whole or not there.
write() {
  printf '{"call":"%s","account":"%s","region":"%s","ok":%s,"at":"%s",%s"%s":%s}\n' \
    "$1" "$account" "$region" "$2" "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "${arguments:+\"arguments\":$arguments,}" "$3" "$4" >>"$lines"
}

# A call that a signal ended says nothing.
complain() { stopping || write "$1" false error "\"$(complaint)\""; }

# ask SERVICE CALL...: and write down what came of it.
ask() {
  stopping && return 1
  if attempt json "$@"; then
    write "$1 $2" true output "$(answer)"
  else
    complain "$1 $2"
    return 1
  fi
}

# look SERVICE CALL...: as plain words on standard output, for the script's own use; nothing is written down.
look() {
  stopping && return 1
  attempt text "$@" || return 1
  tr '\r' '\n' <"$here/out"
}

# fetch SERVICE CALL...: the answer on standard output, a complaint as a line. For what becomes one line with other answers.
fetch() {
  stopping && return 1
  if attempt json "$@"; then answer && return 0; fi
  complain "$1 $2"
  return 1
}

# ---- what is asked of an account ------------------------------------------------------------------------------------------------------

# Users become numbers, and only the columns that say something stay. No cell of the report holds a quote or a comma.
credential_report() {
  local turn rows
  for turn in 1 2 3 4 5 6 7 8 9 10; do
    stopping && return
    attempt json iam generate-credential-report || { complain 'iam generate-credential-report' && return; }
    grep -q COMPLETE "$here/out" && break
    sleep "${SHIRUBE_PAUSE:-2}"
  done
  attempt text iam get-credential-report --query Content || { complain 'iam get-credential-report' && return; }
  rows=$(tr -d '\r\n ' <"$here/out" | base64 -d 2>/dev/null | tr -d '\r\042\134' | awk -F, '
    BEGIN { n = split("password_enabled password_last_used mfa_active access_key_1_active access_key_1_last_rotated access_key_1_last_used_date access_key_2_active access_key_2_last_rotated access_key_2_last_used_date", keep, " ") }
    NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i }
    NF > 1 {
      if (NR == 1) row = "user"
      else if ($1 == "<root_account>") row = $1
      else { users++; row = "user-" users }
      for (k = 1; k <= n; k++) row = row "," (keep[k] in at ? (NR == 1 ? keep[k] : $(at[keep[k]])) : "")
      printf "%s\"%s\"", (NR == 1 ? "" : ","), row
    }')
  [ -n "$rows" ] && write 'iam get-credential-report' true output "{\"rows\":[$rows]}"
}

# Whether a trail records is known only trail by trail, each in its home Region.
trails() {
  local rows arn home multi organization status selectors parts=''
  rows=$(look cloudtrail describe-trails --query 'trailList[].[TrailARN,HomeRegion,IsMultiRegionTrail,IsOrganizationTrail]') ||
    { complain 'cloudtrail describe-trails' && return; }
  while read -r arn home multi organization; do
    [[ $arn == arn:* ]] || continue
    stopping && return
    status=$(region=$home attempt json cloudtrail get-trail-status --name "$arn" --query '{IsLogging:IsLogging}' && answer) || status=null
    selectors=$(region=$home attempt json cloudtrail get-event-selectors --trail-name "$arn" --query '{EventSelectors:EventSelectors[].{ReadWriteType:ReadWriteType,IncludeManagementEvents:IncludeManagementEvents},AdvancedEventSelectors:AdvancedEventSelectors}' && answer) || selectors=null
    parts="$parts${parts:+,}{\"TrailARN\":\"$arn\",\"IsMultiRegionTrail\":$(truth "$multi"),\"IsOrganizationTrail\":$(truth "$organization"),\"status\":$status,\"selectors\":$selectors}"
  done <<<"$rows"
  write 'shirube trails' true output "{\"trails\":[$parts]}"
}

truth() { case "$1" in [Tt]rue) echo true ;; [Ff]alse) echo false ;; *) echo null ;; esac; }

account_wide() {
  if wants identity; then
    ask iam get-account-summary
    credential_report
    ask iam list-saml-providers --query '{SAMLProviderList:SAMLProviderList[].{Arn:Arn}}'
    # That there is a contact is all that leaves: neither name nor telephone.
    ask account get-alternate-contact --alternate-contact-type SECURITY \
      --query '{AlternateContact:{AlternateContactType:AlternateContact.AlternateContactType}}'
  fi
  wants records && trails
  wants network && ask s3control get-public-access-block --account-id "$account"
  wants network && ask shield get-subscription-state
  if wants billing; then
    ask budgets describe-budget-notifications-for-account --account-id "$account" \
      --query '{BudgetNotificationsForAccount:BudgetNotificationsForAccount[].{Notifications:Notifications[].{NotificationType:NotificationType}}}'
    ask ce get-anomaly-subscriptions \
      --query '{AnomalySubscriptions:AnomalySubscriptions[].{Frequency:Frequency,Subscribers:Subscribers[].{Type:Type,Status:Status}}}'
    ask cloudwatch describe-alarms \
      --query "{MetricAlarms:MetricAlarms[?Namespace=='AWS/Billing'].{Namespace:Namespace,ActionsEnabled:ActionsEnabled}}"
  fi
}

organization_wide() {
  wants organization || return 0
  ask organizations describe-organization --query '{Organization:{Id:Organization.Id,FeatureSet:Organization.FeatureSet}}' || return 0
  ask organizations list-accounts --query '{Accounts:Accounts[].{Id:Id,Status:Status,State:State}}'
  ask organizations list-roots --query '{Roots:Roots[].{Id:Id,PolicyTypes:PolicyTypes}}'
  local type
  for type in SERVICE_CONTROL_POLICY RESOURCE_CONTROL_POLICY TAG_POLICY; do
    arguments="{\"filter\":\"$type\"}" ask organizations list-policies --filter "$type" \
      --query '{Policies:Policies[].{Id:Id,Type:Type,AwsManaged:AwsManaged}}'
  done
  ask iam list-organizations-features
}

# ---- what is asked of a Region --------------------------------------------------------------------------------------------------------

in_region() {
  if wants detection; then
    local detector
    if ask guardduty list-detectors; then
      for detector in $(grep -Eo '"[0-9a-z]{20,}"' "$here/out" | tr -d '"'); do ask guardduty get-detector --detector-id "$detector"; done
    fi
    if ask securityhub describe-hub; then
      ask securityhub get-enabled-standards
      ask securityhub list-automation-rules --query '{AutomationRulesMetadata:AutomationRulesMetadata[].{RuleStatus:RuleStatus}}'
    fi
    ask macie2 get-macie-session && ask macie2 get-automated-discovery-configuration
    ask inspector2 batch-get-account-status
    ask accessanalyzer list-analyzers --query '{analyzers:analyzers[].{arn:arn,type:type,status:status}}'
    ask detective list-graphs --query '{GraphList:GraphList[].{Arn:Arn}}'
    ask securitylake list-data-lakes --query '{dataLakes:dataLakes[].{dataLakeArn:dataLakeArn,createStatus:createStatus}}'
  fi
  if wants records; then
    ask configservice describe-configuration-recorders
    ask configservice describe-configuration-recorder-status
    ask configservice describe-configuration-aggregators
    ask auditmanager list-assessments --query '{assessmentMetadata:assessmentMetadata[].{status:status}}'
  fi
  wants config-rules && ask configservice describe-compliance-by-config-rule
  wants network && network_in_region
  wants compute && compute_in_region
  if wants resilience; then
    ask backup list-backup-plans --query '{BackupPlansList:BackupPlansList[].{BackupPlanId:BackupPlanId}}'
    ask backup list-backup-vaults --query '{BackupVaultList:BackupVaultList[].{BackupVaultArn:BackupVaultArn,Locked:Locked}}'
  fi
  # Those belong to the organisation: one account is enough to ask.
  if [ "$account" = "$own_account" ]; then
    wants identity && ask sso-admin list-instances --query '{Instances:Instances[].{InstanceArn:InstanceArn,Status:Status}}'
    wants organization && ask controltower list-landing-zones
  fi
  wants extras && extras_in_region
  return 0
}

network_in_region() {
  local vpcs flow_logs scope acls name id
  ask ec2 describe-security-groups --query "{SecurityGroups:SecurityGroups[].{GroupId:GroupId,OwnerId:OwnerId,IpPermissions:IpPermissions[?IpRanges[?CidrIp=='0.0.0.0/0'] || Ipv6Ranges[?CidrIpv6=='::/0']].{IpProtocol:IpProtocol,FromPort:FromPort,ToPort:ToPort,IpRanges:IpRanges[].{CidrIp:CidrIp},Ipv6Ranges:Ipv6Ranges[].{CidrIpv6:CidrIpv6}}}}"
  vpcs=$(fetch ec2 describe-vpcs --query '{Vpcs:Vpcs[].{VpcId:VpcId,IsDefault:IsDefault}}') &&
    flow_logs=$(fetch ec2 describe-flow-logs --query '{FlowLogs:FlowLogs[].{ResourceId:ResourceId,FlowLogStatus:FlowLogStatus}}') &&
    write 'shirube vpc-flow-logs' true output "{\"vpcs\":$vpcs,\"flowLogs\":$flow_logs}"
  ask network-firewall list-firewalls --query '{Firewalls:Firewalls[].{FirewallArn:FirewallArn}}'
  ask route53resolver list-firewall-rule-group-associations \
    --query '{FirewallRuleGroupAssociations:FirewallRuleGroupAssociations[].{VpcId:VpcId,Status:Status}}'
  for scope in REGIONAL CLOUDFRONT; do
    # The lists of CloudFront are kept in the global Region.
    if [ "$scope" = CLOUDFRONT ] && [ "$region" != "$global_region" ]; then continue; fi
    acls=$(look wafv2 list-web-acls --scope "$scope" --query 'WebACLs[].[Name,Id]') || { complain 'wafv2 list-web-acls' && continue; }
    while read -r name id; do
      [ -n "$id" ] && arguments="{\"scope\":\"$scope\"}" ask wafv2 get-web-acl --scope "$scope" --name "$name" --id "$id" --query \
        '{WebACL:{ARN:WebACL.ARN,Rules:WebACL.Rules[].{Managed:Statement.ManagedRuleGroupStatement.Name,RateBased:Statement.RateBasedStatement.AggregateKeyType}}}'
    done <<<"$acls"
  done
}

compute_in_region() {
  local instances managed
  ask ec2 get-ebs-encryption-by-default
  ask ec2 get-snapshot-block-public-access-state
  ask ec2 get-image-block-public-access-state
  ask ec2 get-instance-metadata-defaults
  ask ec2 describe-instances --filters Name=instance-state-name,Values=running --query '{Reservations:Reservations[].{OwnerId:OwnerId,Instances:Instances[].{InstanceId:InstanceId,State:{Name:State.Name},MetadataOptions:{HttpTokens:MetadataOptions.HttpTokens,HttpEndpoint:MetadataOptions.HttpEndpoint}}}}' || return 0
  instances=$(answer)
  managed=$(fetch ssm describe-instance-information \
    --query '{InstanceInformationList:InstanceInformationList[].{InstanceId:InstanceId,PingStatus:PingStatus}}') &&
    write 'shirube managed-instances' true output "{\"instances\":$instances,\"managed\":$managed}"
}

extras_in_region() {
  ask fis list-experiment-templates --query '{experimentTemplates:experimentTemplates[].{id:id}}'
  ask resiliencehub list-apps --query '{appSummaries:appSummaries[].{complianceStatus:complianceStatus}}'
  ask drs describe-source-servers --query '{items:items[].{sourceServerID:sourceServerID}}'
  ask imagebuilder list-image-pipelines --query '{imagePipelineList:imagePipelineList[].{status:status,dateLastRun:dateLastRun}}'
  ask bedrock get-model-invocation-logging-configuration
  ask bedrock list-guardrails --query '{guardrails:guardrails[].{id:id,status:status}}'
  ask ec2 describe-verified-access-endpoints --query '{VerifiedAccessEndpoints:VerifiedAccessEndpoints[].{VerifiedAccessEndpointId:VerifiedAccessEndpointId}}'
}

# ---- Security Hub: does a failed, an undecided, a passed finding exist? -----------------------------------------------------------------

# Of each finding only what is read. More: there are further ones.
# shellcheck disable=SC2016 # the backquotes are the query's own
readonly finding='{More:NextToken!=`null`,Findings:Findings[].{SchemaVersion:SchemaVersion,Id:Id,ProductArn:ProductArn,GeneratorId:GeneratorId,AwsAccountId:AwsAccountId,Region:Region,FirstObservedAt:FirstObservedAt,CreatedAt:CreatedAt,UpdatedAt:UpdatedAt,RecordState:RecordState,Workflow:Workflow,Severity:{Label:Severity.Label},Compliance:{Status:Compliance.Status,SecurityControlId:Compliance.SecurityControlId,StatusReasons:Compliance.StatusReasons[].{ReasonCode:ReasonCode},AssociatedStandards:Compliance.AssociatedStandards},Resources:Resources[].{Type:Type,Id:Id,Region:Region}}}'

# equals FIELD VALUE...: one part of a filter.
equals() {
  local field=$1 value parts=''
  shift
  for value in "$@"; do parts="$parts${parts:+,}{\"Value\":\"$value\",\"Comparison\":\"EQUALS\"}"; done
  printf '"%s":[%s]' "$field" "$parts"
}

# The usual name of the control in a filter. Command lines older than 2023-02 do not know it; the generator id holds the control as well,
# where findings are consolidated.
by_control() {
  if [ -e "$work/by-generator" ]; then equals GeneratorId "security-control/$1"; else equals ComplianceSecurityControlId "$1"; fi
}

# probe CONTROL STATUS...: writes a line when there is such a finding, or when the call fails. 1: there is none, 2: the call failed.
probe() {
  local control=$1 arguments
  shift
  arguments="{\"control\":\"$control\",\"status\":\"$*\"}"
  if attempt json securityhub get-findings --max-items "$probe_size" --page-size "$probe_size" --query "$finding" --filters \
    "{$(by_control "$control"),$(equals ComplianceStatus "$@"),$(equals RecordState ACTIVE),$(equals WorkflowStatus NEW NOTIFIED RESOLVED)}"; then
    grep -q '"ProductArn"' "$here/out" || return 1
    write 'securityhub get-findings' true output "$(answer)"
  elif [ ! -e "$work/by-generator" ] && grep -q 'Unknown parameter in Filters' "$here/err"; then
    : >"$work/by-generator"
    probe "$control" "$@"
  else
    complain 'securityhub get-findings'
    return 2
  fi
}

# Comes back with 2 when Security Hub does not answer here.
probe_control() {
  stopping && return
  local failed
  probe "$1" FAILED
  failed=$?
  [ "$failed" = 2 ] && return 2
  # Without a failed finding, one undecided finding keeps the control from being passed.
  [ "$failed" = 1 ] && probe "$1" WARNING NOT_AVAILABLE
  probe "$1" PASSED
}

# The Region where findings come together, alone; or each Region that has Security Hub.
hub_regions() {
  local aggregator one found=''
  for one in $account_regions; do
    region=$one
    # Elsewhere this was asked with the other detectors.
    if ! wants detection; then ask securityhub describe-hub || continue; fi
    aggregator=$(look securityhub list-finding-aggregators --query 'FindingAggregators[0].FindingAggregatorArn') || continue
    case "$aggregator" in arn:*) printf '%s' "$aggregator" | cut -d: -f4 && return ;; esac
    found="$found $one"
  done
  printf '%s' "$found"
}

hub_probes() {
  local controls minutes first rest
  for region in $(hub_regions); do
    stopping && return
    here="$work/main" lines="$work/$account.zz-hub.ndjson"
    controls=$mapped_controls
    case "$controls_wanted" in *.*) controls=$(tr ',' ' ' <<<"$controls_wanted") ;; esac
    if [ "$controls_wanted" = all ]; then
      controls=$(look securityhub list-security-control-definitions --query 'SecurityControlDefinitions[].[SecurityControlId]') ||
        { complain 'securityhub list-security-control-definitions' && controls=$mapped_controls; }
    fi
    controls=$(enabled_controls "$controls")
    read -r first rest <<<"$(tr '\n' ' ' <<<"$controls")"
    # Two or three calls a control, three calls a second.
    minutes=$(($(wc -w <<<"$controls") * 5 / 4 / 60 + 1))
    say "$account $region: probing $(wc -w <<<"$controls" | tr -d ' ') Security Hub controls, about $minutes min, however many findings there are" \
      "$account $region: Security Hub のコントロール $(wc -w <<<"$controls" | tr -d ' ') 件を確認します。検出結果の件数によらず約 $minutes 分"
    # Who may not ask for one control may not ask for three hundred.
    [ -n "$first" ] || continue
    probe_control "$first"
    [ $? = 2 ] && continue
    probe_side_by_side "$rest"
    if $full_findings; then all_findings; fi
  done
}

# Three at a time, each with a file of its own: what two write to one file could mix.
probe_side_by_side() {
  local one count=0
  for one in $1; do
    stopping && break
    here="$work/probe-$((count % 3))" lines="$work/$account.zz-hub-$((count % 3)).ndjson"
    mkdir -p "$here"
    probe_control "$one" &
    count=$((count + 1))
    [ $((count % 3)) = 0 ] && await
    [ $((count % 60)) = 0 ] && say "$account $region: $count controls" "$account $region: $count 件まで確認"
  done
  await
  here="$work/main" lines="$work/$account.zz-hub.ndjson"
}

# Writes down which controls are on and off, a hundred at a time, and prints those not off. Where that cannot be told, all of them.
enabled_controls() {
  local all batch off=''
  all=$(xargs -n 1 <<<"$1")
  while read -r batch; do
    [ -n "$batch" ] || continue
    # shellcheck disable=SC2086 # the ids are words
    if ask securityhub batch-get-security-controls --security-control-ids $batch \
      --query '{SecurityControls:SecurityControls[].{SecurityControlId:SecurityControlId,SecurityControlStatus:SecurityControlStatus}}' >/dev/null; then
      off="$off $(answer | tr '{' '\n' | sed -n 's/.*"SecurityControlId": *"\([^"]*\)".*"DISABLED".*/\1/p' | tr '\n' ' ')"
    fi
  done <<<"$(xargs -n 100 <<<"$all")"
  for batch in $all; do case " $off " in *" $batch "*) ;; *) printf '%s\n' "$batch" ;; esac; done
}

all_findings() {
  local token='' filter
  filter="{$(equals ComplianceStatus FAILED),$(equals SeverityLabel CRITICAL HIGH),$(equals RecordState ACTIVE),$(equals WorkflowStatus NEW NOTIFIED)}"
  while ! stopping; do
    ask securityhub get-findings --filters "$filter" --max-items 1000 --page-size 100 --query "{NextToken:NextToken,${finding#\{}" ${token:+--starting-token "$token"} || return
    token=$(sed -n 's/^ *"NextToken": *"\([^"]*\)".*/\1/p' "$here/out" | head -n 1)
    [ -n "$token" ] || return
    say "$account $region: reading more findings of critical and high severity" "$account $region: 重要度が Critical または High の検出結果の続きを読んでいます"
  done
}

# ---- accounts one after the other, Regions side by side ---------------------------------------------------------------------------------

# A signal ends a wait early; children that still run are waited for again.
await() { while ! wait; do [ -z "$(jobs -rp)" ] && break; done; }

collect_account() {
  local index=0 enabled
  region=$global_region lines="$work/$account.ndjson"
  account_wide
  [ "$account" = "$own_account" ] && organization_wide
  if [ "$regions_wanted" = all ]; then
    enabled=$(look ec2 describe-regions --query 'Regions[].[RegionName]') || { complain 'ec2 describe-regions' && enabled=''; }
    account_regions=$enabled
  else
    account_regions=$(tr ',' ' ' <<<"$regions_wanted")
  fi
  for region in $account_regions; do
    stopping && break
    here="$work/$account-$region" lines="$work/$account-$region.ndjson"
    mkdir -p "$here"
    in_region &
    index=$((index + 1))
    [ $((index % jobs)) = 0 ] && await
  done
  await
  here="$work/main" lines="$work/$account.zz-hub.ndjson" region=$global_region
  if wants security-hub && { [ -z "$hub_account" ] || [ "$hub_account" = "$account" ]; }; then hub_probes; fi
}

# Runs in a subshell, so that the keys of an account end with it.
collect_other_account() (
  local keys
  trap - EXIT
  # A subshell forgets traps that are not its own.
  trap interrupt INT TERM HUP
  region=$global_region lines="$work/$account.ndjson"
  keys=$(look sts assume-role --role-arn "arn:$partition:iam::$account:role/$role" --role-session-name shirube \
    --query 'Credentials.[AccessKeyId,SecretAccessKey,SessionToken]') || { complain 'sts assume-role' && exit 0; }
  rm -f "$here/out"
  read -r AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN <<<"$keys"
  export AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN
  unset AWS_PROFILE AWS_CONTAINER_CREDENTIALS_FULL_URI AWS_CONTAINER_CREDENTIALS_RELATIVE_URI
  collect_account
)

# The second time, what is under way is not waited for.
# shellcheck disable=SC2317 # called by the trap
interrupt() {
  # shellcheck disable=SC2046 # the process ids are words
  if stopping; then kill -TERM $(jobs -rp) 2>/dev/null && return; fi
  : >"$work/stop"
  say 'Stopping after the calls that are under way; what is there is kept.' '実行中の呼び出しが終わりしだい停止します。集めた分はファイルに残ります。'
}
trap interrupt INT TERM HUP

region=${AWS_REGION:-${AWS_DEFAULT_REGION:-us-east-1}}
identity=$(look sts get-caller-identity --query '[Account,Arn]') ||
  { say 'AWS did not accept these credentials. Sign in again, or choose another profile (AWS_PROFILE). The answer was:' 'この認証情報では AWS に接続できませんでした。サインインし直すか、別のプロファイル (AWS_PROFILE) を指定してください。AWS CLI のメッセージ:' && cat "$here/err" >&2 && exit 1; }
own_account=$(cut -f1 <<<"$identity")
partition=$(cut -f2 <<<"$identity" | cut -d: -f2)
case "$partition" in aws-cn) global_region=cn-north-1 ;; aws-us-gov) global_region=us-gov-west-1 ;; *) global_region=us-east-1 ;; esac
readonly own_account partition global_region
[ -n "$out" ] || out="shirube-$own_account-$(date -u +%Y-%m-%d).ndjson.gz"
true >>"$out" || { say "Cannot write $out. Choose another place with --out." "$out に書き込めません。--out で別の場所を指定してください。" && exit 1; }

account=$own_account region=$global_region accounts=$own_account hub_account=''
if [ -n "$role" ]; then
  listed=$(look organizations list-accounts --query "Accounts[?State=='ACTIVE' || Status=='ACTIVE'].[Id]") ||
    { say 'The accounts of the organisation cannot be listed from here. Run it in the management account or in a delegated administrator. The answer was:' '組織のアカウントを一覧できません。管理アカウントか委任管理者アカウントで実行してください。AWS CLI のメッセージ:' && cat "$here/err" >&2 && rm -f "$out" && exit 1; }
  accounts=$listed
  hub_account=$(look organizations list-delegated-administrators --service-principal securityhub.amazonaws.com --query 'DelegatedAdministrators[0].Id') || hub_account=''
  # An administrator that is not among the accounts we may enter leaves each account to speak for itself.
  case " $(tr '\n' ' ' <<<"$accounts") " in *" $hub_account "*) ;; *) hub_account='' ;; esac
fi
total=$(wc -w <<<"$accounts" | tr -d ' ') number=0
for account in $accounts; do
  stopping && break
  number=$((number + 1))
  say "[$number/$total] $account" "[$number/$total] $account"
  if [ "$account" = "$own_account" ]; then collect_account; else collect_other_account; fi
done

# ---- one file ---------------------------------------------------------------------------------------------------------------------------

account=$own_account region=$global_region lines="$work/000.ndjson" interrupted=false
stopping && interrupted=true
write 'shirube collect' true output "{\"version\":\"$version\",\"cli\":\"$(aws --version 2>&1 | cut -d' ' -f1 | tr -cd 'A-Za-z0-9./-')\",\"groups\":\"$groups\",\"interrupted\":$interrupted}"
cat "$work"/*.ndjson | grep '^{.*}$' | gzip -9 >"$out"
answers=$(cat "$work"/*.ndjson | grep -c '"ok":true')
refused=$(cat "$work"/*.ndjson | grep -c '"ok":false')
say "$out: $answers answers, $refused calls without one. Import the file on the Evidence screen of Shirube." \
  "$out: 応答 $answers 件、応答なし $refused 件。Shirube の「エビデンス」画面でこのファイルを取り込んでください。"
$interrupted && exit 130
exit 0
