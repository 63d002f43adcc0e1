import { list, path, text } from '../fields.ts'
import { type AnswerReader, hasList, presence } from './answer.ts'

const budgets: AnswerReader = {
  call: 'budgets describe-budget-notifications-for-account',
  isAnswer: hasList('BudgetNotificationsForAccount'),
  facts: (answer) => [
    {
      check: 'budget-with-notification',
      isMet: list(answer, 'BudgetNotificationsForAccount').some((budget) => list(budget, 'Notifications').length > 0),
    },
  ],
}

const anomalySubscriptions: AnswerReader = {
  call: 'ce get-anomaly-subscriptions',
  isAnswer: hasList('AnomalySubscriptions'),
  facts: (answer) => [
    {
      check: 'cost-anomaly-subscription',
      isMet: list(answer, 'AnomalySubscriptions').some((one) => list(one, 'Subscribers').some((who) => text(who, 'Status') !== 'DECLINED')),
    },
  ],
}

const isBillingAlarm = (alarm: unknown) => text(alarm, 'Namespace') === 'AWS/Billing' && path(alarm, 'ActionsEnabled') === true

export const resilienceReaders: readonly AnswerReader[] = [
  budgets,
  anomalySubscriptions,
  presence('cloudwatch describe-alarms', 'MetricAlarms', 'billing-alarm', isBillingAlarm),
  presence('backup list-backup-plans', 'BackupPlansList', 'backup-plan-present'),
  presence('backup list-backup-vaults', 'BackupVaultList', 'backup-vault-locked', (vault) => path(vault, 'Locked') === true),
  presence('fis list-experiment-templates', 'experimentTemplates', 'fault-injection-template'),
  presence('resiliencehub list-apps', 'appSummaries', 'resilience-hub-app'),
  {
    ...presence('drs describe-source-servers', 'items', 'disaster-recovery-servers'),
    isAnswer: (record) => text(record, 'items', 0, 'sourceServerID') !== '',
  },
]
