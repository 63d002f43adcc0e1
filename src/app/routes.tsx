import { type ComponentType, useEffect, useState } from 'react'
import { loadWords } from '../i18n/start.ts'

export type RouteName = 'home' | 'assess' | 'evidence' | 'scores' | 'roadmap' | 'progress' | 'report' | 'settings' | 'glossary'

type Load = () => Promise<ComponentType>

/** Every screen, in the order of the navigation. Each is loaded with its words when it is first opened. */
const loads: Readonly<Record<RouteName, Load>> = {
  home: () => Promise.all([import('../features/home/home-page.tsx'), loadWords(['home'])]).then(([page]) => page.HomePage),
  assess: async () => (await Promise.all([import('../features/assess/assess-page.tsx'), loadWords(['assess'])]))[0].AssessPage,
  evidence: async () => (await Promise.all([import('../features/evidence/evidence-page.tsx'), loadWords(['evidence'])]))[0].EvidencePage,
  scores: async () => (await Promise.all([import('../features/scores/scores-page.tsx'), loadWords(['scores'])]))[0].ScoresPage,
  roadmap: async () =>
    (await Promise.all([import('../features/roadmap/roadmap-page.tsx'), loadWords(['roadmap', 'handover'])]))[0].RoadmapPage,
  progress: async () => (await Promise.all([import('../features/progress/progress-page.tsx'), loadWords(['progress'])]))[0].ProgressPage,
  report: () =>
    Promise.all([import('../features/report/report-page.tsx'), loadWords(['report', 'scores'])]).then(([page]) => page.ReportPage),
  settings: () =>
    Promise.all([import('../features/settings/settings-page.tsx'), loadWords(['settings'])]).then(([page]) => page.SettingsPage),
  // In both languages: each term stands beside that of the other.
  glossary: async () =>
    (await Promise.all([import('../features/glossary/glossary-page.tsx'), loadWords(['glossary'], 'en'), loadWords(['glossary'], 'ja')]))[0]
      .GlossaryPage,
}

export const routeNames = Object.keys(loads) as readonly RouteName[]

const loading = new Map<RouteName, Promise<ComponentType>>()
const loaded = new Map<RouteName, ComponentType>()

/** Begins to load a screen, once; called before React renders, so that the first screen does not wait for it. */
export function loadScreen(name: RouteName): Promise<ComponentType> {
  const known = loading.get(name)
  if (known) return known
  const screen = loads[name]()
  loading.set(name, screen)
  screen.then(
    (component) => loaded.set(name, component),
    // A chunk that could not be loaded may be there on the next try.
    () => loading.delete(name),
  )
  return screen
}

/**
 * The component of a screen; `null` while it is loading. Not React's `lazy`: that suspends even for what is there already, and React then holds
 * the screen back for 300 ms so as not to flicker.
 */
export function useScreen(name: RouteName): ComponentType | null {
  const [outcome, setOutcome] = useState<{ readonly error: unknown } | 'loaded' | null>(null)
  const screen = loaded.get(name) ?? null
  useEffect(() => {
    if (screen) return
    let isWanted = true
    loadScreen(name).then(
      () => isWanted && setOutcome('loaded'),
      (error: unknown) => isWanted && setOutcome({ error }),
    )
    return () => {
      isWanted = false
      setOutcome(null)
    }
  }, [name, screen])
  if (outcome !== null && outcome !== 'loaded') throw outcome.error
  return screen
}

/** The screen of an address: `/assess/mfa` is `assess`, `/` is `home`. */
export function routeOf(path: string): RouteName | undefined {
  const first = path.split('/')[1] || 'home'
  return routeNames.find((name) => name === first)
}

/** Screens that show nothing without an open assessment. */
export function needsAssessment(name: RouteName): boolean {
  return name !== 'home' && name !== 'glossary'
}

/** Screens one works on; what one looks something up in is linked from the foot of every screen. */
export function isInNavigation(name: RouteName): boolean {
  return name !== 'glossary'
}

export function hrefOf(name: RouteName): string {
  return name === 'home' ? '#/' : `#/${name}`
}
