import type { Page } from '@playwright/test'

/** A state of the window, and how a person gets there. */
export type State = {
  readonly name: string
  /** What the preview is asked for: `?trouble`, `?welcome`, `?language=de`, `?rtl`. */
  readonly search?: `?${string}`
  readonly reach: (page: Page) => Promise<void>
}
