import type { AlertProps } from '@cloudscape-design/components/alert'
import { useTranslation } from 'react-i18next'

/**
 * The words inside Cloudscape's alert, which are all that its components on our screens do not get from us anyway. Its own messages and what reads
 * them weigh 26 kB.
 */
export function useAlertWords(): NonNullable<AlertProps['i18nStrings']> {
  const { t } = useTranslation('common')
  return {
    successIconAriaLabel: t('alert.success'),
    errorIconAriaLabel: t('alert.error'),
    warningIconAriaLabel: t('alert.warning'),
    infoIconAriaLabel: t('alert.info'),
    dismissAriaLabel: t('dismiss'),
  }
}
