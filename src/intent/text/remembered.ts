/** More than the texts that the rules make of one turn, and of the few before it. */
const most = 64

const memories = new Set<Map<string, unknown>>()

/**
 * The same function of a text, which works each of the last few texts out once: hundreds of rules look at one turn, and many
 * of them begin alike. What it gives is shared, so nobody may change it.
 */
export function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly result: T }>()
  memories.add(known)
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before.result
    const result = work(text)
    const [oldest] = known.size < most ? [] : known.keys()
    if (oldest !== undefined) known.delete(oldest)
    known.set(text, { result })
    return result
  }
}

/** Forgets every text there is: one of them was a secret. */
export function forgetTexts(): void {
  for (const known of memories) known.clear()
}
