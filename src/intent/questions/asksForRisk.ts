const can = '(?:can|could|may|might|would|will|do|should|am|is|are|gonna)'
const lost = '(?:lose|be losing|be lost|loose|lost|losing|risk|risking|be risking|be at risk)'
const money =
  '(?:(?:any|some|all|everything|it all|all of it|it|this|that|money|funds|my|of|the|coins|crypto|stake|what|a lot|much|something|anything|capital|cash|savings|deposit|\\$?\\d[\\d.,]*k?|thousand|hundred|dollars|bucks|usdc|usdt|dai|eth|ether)(?: |$))*'
const here =
  '(?:(?:here|there|with|on|by|in|from|doing|if|i|do|did|done|say|yes|approve|sign|it|this|that|the|plan|these|them|go ahead|goes|go|went|wrong|badly|at|worst|most|case|to|of|all|my|our|money|funds|savings|coins|cash|deposit|now|then|over|put|deposited|invested|lent|have|what)(?: |$))*'

const mine =
  '(?:(?:my|our|the|all|of|that|this|\\$?\\d[\\d.,]*k?|thousand|hundred) )*(?:money|funds|cash|coins|crypto|deposit|deposits|stake|savings|capital|investment|thousand|hundred|dollars|dollar coins|bucks|usdc|usdt|dai|eth|ether|weth|wbtc|bitcoin|steth|it|this|that|them|everything|\\$?\\d[\\d.,]*k?)'
const becomes = `(?:so )?(?:what|whats) (?:happens|happen|would happen|will happen|could happen|can happen|going to happen|gonna happen|becomes|would become|will become)(?: (?:to|of|with) ${mine})?`
/** Who it happens to: a few words, whatever they name; nothing is done with them. */
const somebody = '(?:\\S+ ){0,3}\\S+'
const fails =
  '(?:(?:gets?|got|is|are|was|were|being|has been|will be|would be|ever gets?) (?:hacked|exploited|drained|attacked|robbed|rugged|compromised|shut down|bankrupt|insolvent|broke|stolen|down|gone|closed|no more|no longer there)|(?:fails?|failed|breaks?|broke|collapses?|collapsed|dies|died|crashes|depegs?|depegged|disappears?|disappeared|vanishes|vanished|closes|closed|folds|goes|ends|runs away|closes down|shuts|rugs?|rug pulls?)|(?:goes|go|went) (?:under|bankrupt|bust|broke|down|away|insolvent|wrong|out of business)|(?:has|had|have|finds|suffers|suffered) (?:a |an |some )?(?:hack|bug|exploit|problem|breach|attack)|(?:loses|lost|breaks|broke) (?:its|the) peg|(?:shuts|shut) down)'
const meanwhile =
  '(?:(?:while|when|after|before|with|my|money|funds|is|are|in|it|there|i|am|im|have|put|do|did|this|that|one|day|tomorrow|someday|of|to|the)(?: |$))*'
const adverbs =
  /\b(?:actually|really|possibly|potentially|realistically|theoretically|in theory|in practice|even|honestly) /g

const questions: readonly RegExp[] = [
  new RegExp(
    `^(?:what|how much|which)(?: money| of it)? ${can}(?: i| we| my money)?(?: going to)? ${lost} ?${money}${here}(?:(?<=\\b(?:in|with|on|at) )\\S+(?: v\\d)?)?$`,
  ),
  new RegExp(
    `^(?:is|are) ${mine} (?:safe|secure|protected|at risk|in danger)(?: (?:in there|over there|there|here|now))*(?: (?:with|in|on|at) ${somebody})?$`,
  ),
  new RegExp(
    `^how (?:safe|secure|risky|dangerous) (?:is|are|would) ${mine}(?: be)?(?: (?:in there|over there|there|here|now))*(?: (?:with|in|on|at) ${somebody})?$`,
  ),
  /^(?:is|are) (?:this|that|the|your|my) (?:plan|deal|trade|swap|transaction|transfer|place) (?:safe|secure|risky|dangerous|a risk)$/,
  /^(?:is|would) (?:it|this|that)(?: be)? (?:safe|risky|dangerous) to (?:do|sign|approve|confirm|accept|go ahead|continue|proceed|go on)(?: (?:it|this|that|with it|with this|the plan|this plan))?$/,
  new RegExp(`^what(?: is|s|are| are)? the (?:dangers?|risks?|downsides?) (?:of|with|in|on|at) ${somebody}$`),
  new RegExp(
    `^${can}(?: i| we| my money| the money| money| it| this| my funds| my coins)(?: ever| going to| gonna| about to)? ${lost} ?${money}${here}(?:(?<=\\b(?:in|with|on|at) )(?:aave|compound|morpho|spark|lido|sky|yearn|curve|rocket ?pool)(?: v\\d)?)?$`,
  ),
  new RegExp(
    `^(?:is|are) (?:my money|my funds|my coins|the money|anything|something|it|this|that) (?:at risk|in danger|risky|dangerous) ?${here}$`,
  ),
  new RegExp(
    `^what (?:can|could|might|may|would|will|all can|all could|if something) (?:go|goes|happen|go badly)(?: so)? ?(?:badly )?wrong ?${here}$`,
  ),
  new RegExp(
    `^what if (?:it|this|that|something|everything|things) (?:go|goes|went|fails|breaks) ?(?:badly )?wrong ?${here}$`,
  ),
  new RegExp(
    `^what(?: is|s|are| are)? (?:at risk|at stake|the (?:dangers?|downsides?|worst(?: (?:thing|things|outcome|case|scenario|possible))*|catch|risks?)(?: of (?:this|that|it|the plan))?) ?(?:(?:that |which )?(?:can|could|might|may) happen)?(?: to ${mine})? ?${here}$`,
  ),
  new RegExp(`^(?:is|are) there (?:any |a |some )?(?:risks?|dangers?|downsides?|catch) ?${here}$`),
  new RegExp(
    `^(?:what|which)(?: kind of)? risks? (?:is|are|do|would) ?(?:there|i|we)? ?(?:take|taking|run|running|have)? ?${here}$`,
  ),
  new RegExp(`^how (?:dangerous|risky|safe) (?:is|are|would) (?:it|this|that|the plan|all this)(?: be)? ?${here}$`),
  new RegExp(`^${becomes} (?:if|when|in case) ${somebody} ${fails} ?${meanwhile}$`),
  new RegExp(`^(?:and )?(?:what )?if ${somebody} ${fails} ?${meanwhile}$`),
  new RegExp(
    `^(?:if|when|in case) ${somebody} ${fails} (?:${becomes}|(?:is|are|will|would) ${mine} (?:gone|lost|safe))$`,
  ),
  new RegExp(`^${can}(?: i| we)? ${lost} ${money}(?:if|when|in case) ${somebody} ${fails} ?${meanwhile}$`),
]

/** "what can I lose?", "can I lose money with this?", "what could go wrong?", "what happens to my money if Aave is hacked?" */
export function asksForRisk(asked: string): boolean {
  const text = asked.replace(adverbs, '')
  return questions.some((question) => question.test(text))
}

const subjects: readonly RegExp[] = [
  new RegExp(`\\b(?:if|when|in case) (${somebody}?) ${fails}\\b`),
  new RegExp(`\\b(?:safe|secure|protected|at risk|in danger) (?:with|in|on|at) (${somebody})$`),
  new RegExp(`\\b(?:dangers?|risks?|downsides?) (?:of|with|in|on|at) (${somebody})$`),
  new RegExp(`\\b${lost} ${money}(?:in|with|on|at) (\\S+(?: v\\d)?)$`),
]

/** Who or what may fail in such a question, in its own words: "aave", "the dream vault". Null where nothing is named. */
export function riskSubject(asked: string): string | null {
  const text = asked.replace(adverbs, '')
  for (const subject of subjects) {
    const found = subject.exec(text)?.[1]
    if (found !== undefined) return found
  }
  return null
}

/** "could I lose everything?": of all that one has, and not of one plan or place. */
export function asksForAll(asked: string): boolean {
  return (
    new RegExp(
      `^${can}(?: i| we)?(?: ever| going to| gonna)? ${lost} (?:everything|it all|all of it|all my \\S+|all)\\b`,
    ).test(asked.replace(adverbs, '')) && riskSubject(asked) === null
  )
}
