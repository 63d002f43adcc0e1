import '@cloudscape-design/global-styles/index.css'
import 'virtual:design-tokens.css'
import '../ui/base.css'
import { StrictMode, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { isAppLanguage } from '../i18n/languages.ts'
import { changeLanguage, loadWords, startWords } from '../i18n/start.ts'
import { AppState, type LoadedModel, ModelState, type Ports, usePreferences } from '../state/react.tsx'
import { App } from './app.tsx'
import { lastOpened, rememberOpened } from './current-assessment.ts'
import { keepWork } from './keep-work.ts'
import { createPorts } from './ports.ts'
import { loadScreen, routeOf } from './routes.tsx'
import { followTheme } from './theme.ts'

type Language = 'en' | 'ja'

async function loadModel(library: Ports['library'], language: Language): Promise<LoadedModel> {
  const [model, names, otherNames] = await Promise.all([
    library.model(),
    library.names(language),
    library.names(language === 'ja' ? 'en' : 'ja'),
  ])
  return { model, names, otherNames }
}

/** Keeps words and model in the language of the preferences; what is shown changes only when both are there. */
function Localised({ first, ports }: { first: { language: Language; loaded: LoadedModel }; ports: Ports }) {
  const [shown, setShown] = useState(first)
  const wanted = usePreferences((state) => state.language) ?? first.language
  useEffect(() => {
    if (wanted === shown.language) return
    let isWanted = true
    void Promise.all([loadModel(ports.library, wanted), changeLanguage(wanted)]).then(([loaded]) => {
      if (isWanted) setShown({ language: wanted, loaded })
    })
    return () => {
      isWanted = false
    }
  }, [wanted, shown.language, ports])
  return (
    <ModelState value={shown.loaded}>
      <App />
    </ModelState>
  )
}

function firstLanguage(ports: Ports): Language {
  const chosen = ports.preferences.getState().language
  if (isAppLanguage(chosen)) return chosen
  return navigator.languages.map((one) => one.slice(0, 2)).find(isAppLanguage) ?? 'en'
}

async function start(): Promise<void> {
  const ports = createPorts()
  const language = firstLanguage(ports)
  document.documentElement.lang = language
  followTheme(
    () => ports.preferences.getState().theme,
    (listener) => ports.preferences.subscribe(listener),
  )
  startWords(language)
  const last = lastOpened()
  const screen = routeOf(location.hash.slice(1)) ?? 'home'
  // Not waited for here, but the first question is of no use without it.
  if (screen === 'assess') void ports.library.texts(language)
  const [loaded] = await Promise.all([
    loadModel(ports.library, language),
    loadWords(['common', 'storage']),
    loadScreen(screen),
    // What cannot be opened is said by the list of assessments, which also offers the copies.
    last === null ? null : ports.assessments.getState().open(last),
  ])
  // The list of assessments tells what became of it; loaded with it, so that nothing flashes by.
  if (last !== null && ports.carriedOver.has(last) && screen !== 'home') {
    await loadScreen('home')
    history.replaceState(null, '', '#/')
  }
  rememberOpened(ports.assessments)
  keepWork(ports)
  const root = document.getElementById('root')
  if (!root) throw new Error('the page has no #root')
  createRoot(root).render(
    <StrictMode>
      <AppState value={ports}>
        <Localised first={{ language, loaded }} ports={ports} />
      </AppState>
    </StrictMode>,
  )
}

// Nothing is loaded yet that could word this in one language.
function showStartFailure(error: unknown): void {
  const root = document.getElementById('root') ?? document.body
  const lines = [
    'Shirube could not start. Please reload the page.',
    '起動できませんでした。ページを再読み込みしてください。',
    String(error),
  ]
  root.replaceChildren(
    ...lines.map((line) => {
      const paragraph = document.createElement('p')
      paragraph.textContent = line
      return paragraph
    }),
  )
}

start().catch(showStartFailure)
