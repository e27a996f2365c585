import type { Mention } from '../mentions/Mention.ts'

/** Cuts a turn at its full stops. A sentence that only qualifies ("Medium risk is fine.") joins the one it qualifies. */
export function splitSentences(mentions: readonly Mention[]): Mention[][] {
  const parts: Mention[][] = [[]]
  for (const mention of mentions) {
    parts.at(-1)?.push(mention)
    if (mention.type === 'stop') parts.push([])
  }
  const sentences: Mention[][] = []
  let lead: Mention[] = []
  for (const part of parts) {
    if (part.every((one) => one.type === 'stop')) continue
    const onlyHeld = part !== parts.at(-1) && isOnlyHeld(part)
    const own = [...lead, ...part]
    lead = []
    if (onlyHeld || (part !== parts.at(-1) && isOnlySlippage(part))) lead = own
    else if (standsAlone(own)) sentences.push(own)
    else if (sentences.length > 0) sentences.at(-1)?.push(...own)
    else lead = own
  }
  return lead.length > 0 ? [...sentences, lead] : sentences
}

/** "I have 3 eth.": what is spoken of before it is said what to do with it. */
function isOnlyHeld(mentions: readonly Mention[]): boolean {
  const counted = mentions.some((one) => one.type === 'holding' && one.quantity !== null && one.prep === null)
  return (
    counted &&
    mentions.every((one) =>
      ['holding', 'background', 'comma', 'colon', 'stop', 'noun', 'and', 'only', 'request'].includes(one.type),
    )
  )
}

/** "Set slippage to 1%.": said before the swap it is for. */
function isOnlySlippage(mentions: readonly Mention[]): boolean {
  return (
    mentions.some((one) => one.type === 'noun' && one.noun === 'slippage') &&
    mentions.every(
      (one) =>
        ['noun', 'stop', 'comma', 'request'].includes(one.type) ||
        (one.type === 'verb' && one.verb === 'set') ||
        (one.type === 'holding' && one.asset === null),
    )
  )
}

function standsAlone(mentions: readonly Mention[]): boolean {
  return mentions.some((one) => {
    if (one.type === 'holding') return one.quantity !== null || one.asset !== null
    if (one.type === 'verb') return !['make', 'goes', 'keep', 'set', 'show'].includes(one.verb)
    return ['topic', 'question', 'split', 'if', 'compare', 'again', 'same'].includes(one.type)
  })
}
