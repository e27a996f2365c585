const short = 120

/** What an answer comes to, and what it says besides: its first sentence, and the others. A short one is left whole. */
export function leadOf(sentence: string): readonly [lead: string, rest: string] {
  const end = sentence.length <= short ? -1 : sentence.search(/[.!?] +[“"(]?[A-Z]/)
  return end < 0 ? [sentence, ''] : [sentence.slice(0, end + 1), sentence.slice(end + 1).trimStart()]
}
