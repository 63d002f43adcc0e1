import type { Language } from '../model.ts'
import type { Control } from './catalogue.ts'

const guide: Readonly<Record<Language, string>> = {
  en: 'https://docs.aws.amazon.com/securityhub/latest/userguide',
  ja: 'https://docs.aws.amazon.com/ja_jp/securityhub/latest/userguide',
}

/**
 * Where AWS documents a control: a section on the page of its service, both named by the id in lower case, whatever AWS calls the service
 * elsewhere (`Opensearch.1`, `PCA.1`, `SSM.1`). A retired control has lost its section; the log of changes tells what became of it.
 * @returns `null` when the id is not of the form `EC2.8`, as of a rule known by the number of its benchmark alone.
 */
export function controlAddress({ id, isRetired }: Pick<Control, 'id' | 'isRetired'>, language: Language): string | null {
  const [, service, number] = /^([A-Za-z][A-Za-z0-9]*)\.(\d{1,4})$/.exec(id) ?? []
  if (service === undefined || number === undefined) return null
  if (isRetired) return `${guide[language]}/controls-change-log.html`
  const page = service.toLowerCase()
  return `${guide[language]}/${page}-controls.html#${page}-${number}`
}
