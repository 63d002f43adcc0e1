import type { PreferenceStorage, Preferences } from '../../state/ports.ts'

const key = 'shirube-preferences'

function parsed(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const raw: unknown = JSON.parse(text ?? '{}')
    return typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

/** Each choice by itself: what is not one of ours counts as not chosen. */
function toPreferences({ language, theme, bothLanguages }: Readonly<Record<string, unknown>>): Preferences {
  return {
    language: language === 'en' || language === 'ja' ? language : null,
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    bothLanguages: bothLanguages === true,
  }
}

/** The choices at this device in local storage; where that is forbidden, they last as long as the page. */
export function createBrowserPreferences(): PreferenceStorage {
  return {
    read() {
      try {
        return toPreferences(parsed(localStorage.getItem(key)))
      } catch {
        // Site data is blocked: even looking throws.
        return toPreferences({})
      }
    },
    write(preferences) {
      try {
        localStorage.setItem(key, JSON.stringify(preferences))
      } catch {
        // Forbidden or full. The choice holds until the page is closed, and nothing of the assessment depends on it.
      }
    },
  }
}
