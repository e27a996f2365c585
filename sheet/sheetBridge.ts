import type { SheetBridge } from '../src/api/sheet/messages.ts'

declare global {
  interface Window {
    /** Put there by the shell before any script of the sheet runs. Missing where it is opened by itself. */
    readonly sheet?: SheetBridge
  }
}

/** The one place in the sheet that names its bridge. */
export function sheetBridge(): SheetBridge | null {
  return window.sheet ?? null
}
