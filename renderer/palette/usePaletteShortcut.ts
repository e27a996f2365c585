import { useEffect } from 'react'

const isMac = /Mac/.test(navigator.userAgent)

/** As it stands on the keys of this machine, and as a screen reader is told. */
export const paletteShortcut = isMac
  ? ({ shown: '⌘ K', told: 'Meta+K' } as const)
  : ({ shown: 'Ctrl K', told: 'Control+K' } as const)

/** Fetched once the window has settled: keys that are pressed right after the shortcut must find the field there. */
export function usePaletteReady(): void {
  useEffect(() => {
    const waiting = requestIdleCallback(() => void import('./Palette.tsx'), { timeout: 4_000 })
    return () => cancelIdleCallback(waiting)
  }, [])
}

/** Ctrl+K, or ⌘K on a Mac, wherever the focus is, but not behind a question that waits. Pressed again, it closes what it opened. */
export function usePaletteShortcut(toggle: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const held = isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey
      if (!held || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k' || event.repeat) return
      event.preventDefault()
      // A native dialog stands above everything: the palette would open beneath it.
      if (document.querySelector('dialog[open]') === null) toggle()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [toggle])
}
