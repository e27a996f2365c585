import type { IconName } from '../ui/Icon.tsx'

/** One thing that can be found and done from anywhere. */
export type PaletteEntry = {
  readonly id: string
  readonly group: 'pages' | 'actions' | 'contacts' | 'say'
  readonly icon: IconName
  readonly label: string
  /** What finds it beside its label: its name in English where the window speaks another language. */
  readonly alsoCalled: readonly string[]
  /** Why it cannot be done now. */
  readonly unavailable?: string
  /** What it does; `there` where that leads to another page, `opens` where to a window: they then take the focus. */
  readonly act: () => void
  readonly leads: 'there' | 'opens' | 'nowhere'
}
