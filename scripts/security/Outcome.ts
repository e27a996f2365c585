import type { Shell } from './Row.ts'

/** One test that ran, or did not. `message` is the first line of why it failed. */
export type Outcome = {
  readonly title: string
  readonly shell: Shell
  readonly status: 'passed' | 'failed' | 'skipped'
  readonly message: string | null
}

const escapeSign = String.fromCharCode(27)
const colours = new RegExp(`${escapeSign}\\[[0-9;]*m`, 'g')

export function firstLine(text: string): string {
  const line = text.replaceAll(colours, '').trim().split('\n')[0] ?? ''
  return line.length > 200 ? `${line.slice(0, 200)}…` : line
}
