import type { Say } from './Check.ts'

export type Part = { readonly say: Say; readonly end: () => void }

type Held = { readonly kept: (string | Uint8Array)[]; ended: boolean }

/**
 * Puts what several say at the same time one after another, in the order of the parts: the first that has not ended is
 * heard as it speaks, and what the ones after it have said is kept until their turn.
 */
export function inOrder(count: number, write: Say): readonly Part[] {
  const parts = Array.from({ length: count }, (): Held => ({ kept: [], ended: false }))
  let turn = 0
  const hear = (): void => {
    for (let part = parts[turn]; part !== undefined; part = parts[turn]) {
      for (const piece of part.kept.splice(0)) write(piece)
      if (!part.ended) return
      turn += 1
    }
  }
  return parts.map((part) => ({
    say: (piece) => {
      part.kept.push(piece)
      hear()
    },
    end: () => {
      part.ended = true
      hear()
    },
  }))
}
