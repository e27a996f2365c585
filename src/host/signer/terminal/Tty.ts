/**
 * A terminal as the signer uses it. The face that asks has stopped reading it by then, and has turned its echo off.
 */
export type Tty = {
  /** What was typed, as soon as something was; the caller wipes it. Null where nothing was for so long. */
  readonly read: (patienceMs: number) => Promise<Uint8Array | 'gone' | null>
  readonly write: (text: string) => void
  readonly close: () => void
}
