import type { Bridge } from '../../src/api/bridge/messages.ts'

declare global {
  interface Window {
    /** Put there by the shell before any script of the page runs. Missing where the page is opened by itself. */
    readonly bridge?: Bridge
  }
}

/** The one place in the window that names the raw bridge. */
export function windowBridge(): Bridge | null {
  return window.bridge ?? null
}
