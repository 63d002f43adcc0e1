import 'i18next'
import type assess from '../../locales/en/assess.json'
import type common from '../../locales/en/common.json'
import type evidence from '../../locales/en/evidence.json'
import type glossary from '../../locales/en/glossary.json'
import type handover from '../../locales/en/handover.json'
import type home from '../../locales/en/home.json'
import type progress from '../../locales/en/progress.json'
import type report from '../../locales/en/report.json'
import type roadmap from '../../locales/en/roadmap.json'
import type scores from '../../locales/en/scores.json'
import type settings from '../../locales/en/settings.json'
import type storage from '../../locales/en/storage.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: {
      common: typeof common
      glossary: typeof glossary
      handover: typeof handover
      home: typeof home
      assess: typeof assess
      evidence: typeof evidence
      scores: typeof scores
      roadmap: typeof roadmap
      progress: typeof progress
      report: typeof report
      settings: typeof settings
      storage: typeof storage
    }
  }
}
