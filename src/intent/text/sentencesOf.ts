/** The sentences of a message as they were typed, each with its last mark. */
export function sentencesOf(message: string): readonly string[] {
  return message
    .split(/(?<=[.!?;\u2026])\s+|\n+/)
    .map((one) => one.trim())
    .filter((one) => /\p{L}/u.test(one))
}
