/** A sentence that says how much, and nothing else: "Use about 1000.", "1000 of it." */
const soMuch =
  /^(?:(?:please|so|ok|okay|let['\u2019]?s say|say|maybe|perhaps|just|only|and|but|then|for now|i['\u2019]?d say|let['\u2019]?s|(?:we|i|you) can)[, ]+)*(?:(?:use|take|make it|make that|start with|begin with|put in|go with|try|do|it should be|with) +)?(?:only |just )?(?:about |around |roughly |approximately |some |circa |maybe )?(?:(?:the first|a) )?[$\d][\d.,]*k?(?: ?(?<unit>(?!of\b|for\b|to\b)[a-z]{2,12}))?(?: of (?:it|them|that|those))?(?<tail>(?:,? (?:for (?:it|that|this|now|a start|the start|the beginning)|to (?:start|begin)(?: with)?|please|pls|thanks|only|at first|first))*)[.! ]*$/i
const dollars = /^(?:dollars?|bucks|usd)$/
const parts = /^(?<first>[^\d.!?;\n]{8,200}[.!;\n] *)(?<second>\S[^\n]{0,99})$/

/**
 * "I want my USDC to earn interest. Use about 1000.": the wish in one sentence with no figure in it, and in the next how much of it. Each
 * with every word in its place, the other one blank. Null where it is not so, and where the amount is of a coin that the wish does not name.
 */
export function amountApart(turn: string): { readonly wish: string; readonly amount: string } | null {
  const { first, second } = parts.exec(turn.trimEnd())?.groups ?? {}
  const found = soMuch.exec(second ?? '')
  if (first === undefined || second === undefined || found === null) return null
  const unit = found.groups?.unit?.toLowerCase()
  if (unit !== undefined && !dollars.test(unit) && !first.toLowerCase().includes(unit)) return null
  // "for a start" says nothing of how much.
  const tail = found.groups?.tail ?? ''
  const said = tail === '' ? second : second.replace(tail, ' '.repeat(tail.length))
  return { wish: first.trimEnd(), amount: ' '.repeat(first.length) + said }
}
