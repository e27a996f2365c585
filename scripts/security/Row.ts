/** What a machine may lack. What a row needs of it runs only where it is there, and is counted apart where it is not. */
export const needs = [
  'Electron',
  'packaged Electron',
  'a real model',
  'a screen lock',
  'macOS or Windows',
  'npm’s advisories',
] as const
export type Need = (typeof needs)[number]

/** Where a test ran: by itself, on the practice chain inside the app, or in one of the three faces. */
export const shells = ['unit', 'practice chain', 'terminal', 'Chromium', 'Electron'] as const
export type Shell = (typeof shells)[number]

/** One thing that Sayso must withstand. */
export type Row = {
  /** A attacks, E the desktop shell, K keys. Tests carry it at the start of their titles. */
  readonly id: string
  readonly tried: string
  readonly must: string
  /** The least that a test of it has to run in; null where nothing of the row can be shown without what it needs. */
  readonly where: 'unit' | 'practice chain' | 'window' | null
  /** What shows the row, or the rest of it, on a machine that has it. */
  readonly apart: readonly Need[]
}
