/** Anything as JSON, for the journal's records: bigints as "123n", maps and sets as arrays. Meant for reading, not for parsing back. */
export function recordText(value: unknown): string {
  const text = JSON.stringify(value, (_key, item: unknown) => {
    if (typeof item === 'bigint') return `${item}n`
    if (item instanceof Map || item instanceof Set) return [...item]
    return item
  })
  return text ?? 'null'
}
