import type { Page } from '@playwright/test'

export type Size = { readonly width: number; readonly height: number }

/** A state of the window, and how a person gets there. */
export type State = {
  readonly name: string
  /** What the preview is asked for: `?trouble`, `?welcome`, `?language=de`, `?rtl`, `?text=larger`. */
  readonly search?: `?${string}`
  /** Where it is not to be looked at in the usual two, or not in both themes. */
  readonly sizes?: readonly Size[]
  readonly themes?: readonly ('light' | 'dark')[]
  readonly reach: (page: Page) => Promise<void>
}
