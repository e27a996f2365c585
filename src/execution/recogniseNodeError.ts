/** What a node's refusal to take a transaction means. `unclear`: it may have taken it, or may yet. */
export type NodeAnswer =
  | 'already-known'
  | 'nonce-too-low'
  | 'replacement-underpriced'
  /** It will never take these bytes as things are: no funds, too little gas or fee, malformed. */
  | 'refused'
  | 'unclear'

/**
 * Nodes have no codes for these, only prose, each client its own (Geth, Erigon, Nethermind, Besu, Reth, Anvil). This is
 * the one place that reads it. The order matters: what may mean "it is there" comes before what means "it is not".
 */
const patterns: readonly (readonly [RegExp, NodeAnswer])[] = [
  [/already known|already imported|known transaction|alreadyknown|already in (the )?(mempool|pool)/i, 'already-known'],
  [
    /replacement transaction underpriced|replacement_?not_?allowed|transaction underpriced.*replac|fee too low to compete/i,
    'replacement-underpriced',
  ],
  [
    /nonce (is )?too low|old ?nonce|nonce_too_low|nonce \S+ is (lower|less)|transaction nonce is too low|invalid nonce.*lower/i,
    'nonce-too-low',
  ],
  [
    /insufficient funds|insufficient balance|upfront cost exceeds|exceeds (the )?(account )?balance|intrinsic gas|gas limit|gas too low|exceeds block|fee ?cap|feetoolow|underpriced|max fee per gas less than|max priority fee|invalid (sender|signature|chain)|chain id|rlp|tx fee .* exceeds|transaction type not supported|oversized data|nonce (is )?too high|nonce gap/i,
    'refused',
  ],
]

export function recogniseNodeError(thrown: unknown): NodeAnswer {
  const text = wordsOf(thrown)
  // A timeout or a broken line says nothing, whatever else the text quotes.
  if (/timed? ?out|took too long|ECONN|EPIPE|socket|fetch failed|HTTP request failed/i.test(text)) {
    const known = patterns.find(([pattern, answer]) => answer === 'already-known' && pattern.test(text))
    return known === undefined ? 'unclear' : 'already-known'
  }
  return patterns.find(([pattern]) => pattern.test(text))?.[1] ?? 'unclear'
}

/** The message of the error and of whatever caused it: libraries wrap what the node said. */
function wordsOf(thrown: unknown): string {
  const words: string[] = []
  let next = thrown
  for (let depth = 0; depth < 8 && next !== undefined && next !== null; depth += 1) {
    words.push(next instanceof Error ? next.message : String(next))
    next = next instanceof Error ? next.cause : undefined
  }
  return words.join('\n').slice(0, 10_000)
}
