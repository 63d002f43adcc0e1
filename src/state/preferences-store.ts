import { createStore, type StoreApi } from 'zustand/vanilla'
import type { PreferenceStorage, Preferences } from './ports.ts'

export type PreferencesState = Preferences & { change(patch: Partial<Preferences>): void }
export type PreferencesStore = StoreApi<PreferencesState>

/** The choices of the person at this device, kept as soon as they are made. */
export function createPreferencesStore(storage: PreferenceStorage): PreferencesStore {
  return createStore<PreferencesState>()((set, get) => ({
    ...storage.read(),
    change(patch) {
      set(patch)
      const { language, theme, bothLanguages } = get()
      storage.write({ language, theme, bothLanguages })
    },
  }))
}
