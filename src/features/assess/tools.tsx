import { memo } from 'react'
import { usePreferences } from '../../state/react.tsx'
import { fieldIds } from './field-ids.ts'
import { KeyCap } from './key-cap.tsx'
import { useWalkView } from './walk-view.ts'
import { useWords } from './words.ts'

/** How this person wants to walk. */
export const Tools = memo(function Tools() {
  const t = useWords()
  const isBoth = usePreferences((state) => state.bothLanguages)
  const change = usePreferences((state) => state.change)
  const advances = useWalkView((state) => state.advances)
  const hasMap = useWalkView((state) => state.hasMap)
  const show = useWalkView((state) => state.show)
  return (
    <>
      <label className="assess-toggle assess-wide" title={t('map.toggleAbout')}>
        <input type="checkbox" checked={hasMap} aria-keyshortcuts="M" onChange={(event) => show({ hasMap: event.target.checked })} />
        {t('map.toggle')} <KeyCap of="M" />
      </label>
      <label className="assess-toggle">
        <input
          type="checkbox"
          checked={isBoth}
          aria-keyshortcuts="L"
          onChange={(event) => change({ bothLanguages: event.target.checked })}
        />
        {t('bothLanguages')} <KeyCap of="L" />
      </label>
      <label className="assess-toggle assess-keyboard">
        <input type="checkbox" checked={advances} onChange={(event) => show({ advances: event.target.checked })} />
        {t('advances')}
      </label>
      <button
        type="button"
        className="assess-button assess-keyboard"
        aria-keyshortcuts="?"
        onClick={() => (document.getElementById(fieldIds.keys) as HTMLDialogElement | null)?.showModal()}
      >
        {t('keys.open')} <KeyCap of="?" />
      </button>
    </>
  )
})
