const it =
  '(?:it|this|that|all this|all that|all of (?:it|this|that)|(?:the|this|that|your) (?:plan|whole thing|thing|deal|swap|trade|exchange|transfer|deposit|withdrawal|loan|transaction|rebalance|rebalancing))'
const future = '(?:(?:does|do|will|would|is|are|s|ll|can|going to|gonna|it going to|have to|end up) )*'
const fees = '(?:costs?|fees?|charges?|commissions?|expenses)'
const which =
  '(?:(?:the|any|a|your|total|overall|whole|full|all|extra|other|hidden|additional|more|network|transaction|trading|swap|in) )*'
const about = `(?: (?:of|for|on|in|with|to do|to) ${it})?`
const trailing =
  '(?: (?:me|us|a year|per year|yearly|a month|per month|in total|in all|altogether|overall|all together|in dollars|involved|on top|exactly|though))*'
const adverbs = /\b(?:actually|really|all in all|roughly|about|approximately|probably|also|even|just) /g

const questions: readonly RegExp[] = [
  new RegExp(`^(?:how much|what|whats|wat) (?:money )?${future}${it}(?: all)? ${future}(?:costs?|costing)${trailing}$`),
  new RegExp(`^(?:how much|what) ${future}costs? ${it}${trailing}$`),
  new RegExp(
    `^(?:what|whats|which|how much|how high|how big)(?: (?:is|are|would|will|be|in))* ${which}${fees}${about}${trailing}$`,
  ),
  new RegExp(
    `^(?:(?:is|are|will|would) there(?: be)?|do (?:i|we) (?:have to )?pay|will (?:i|we) (?:have to )?pay|does (?:it|this|that) (?:have|cost|include|take))? ?(?:any|a|extra|hidden|other|additional|more) ${which}${fees}${about}${trailing}$`,
  ),
  new RegExp(`^(?:are|is|will|would) there(?: be)? ${which}${fees}${about}${trailing}$`),
  new RegExp(`^(?:what|how) about ${which}${fees}${about}$`),
  new RegExp(`^how (?:expensive|cheap|costly|pricey) (?:is|are|would|will) ${it}(?: be)?$`),
  new RegExp(
    `^(?:is|are|will|would) ${it}(?: be)?(?: too| very| so)? (?:expensive|costly|cheap|pricey|free|for free|free of charge)$`,
  ),
  new RegExp(`^(?:does|do|will|would) ${it} costs?(?: me)?(?: (?:anything|something|a lot|much|money|extra))+$`),
  new RegExp(
    `^(?:what|which|how much|how many) ${fees} (?:are|is|do|will|would)(?: (?:there|i|we|be|have|to|pay))*${about}$`,
  ),
  // "is this a good price?", of the exchange in hand.
  /^(?:(?:is|was) (?:this|that|it)|am i getting|do i get|are we getting|is (?:this|that) really|would you say (?:this|that|it) is)(?: an?| the| such)? (?:very )?(?:good|fair|bad|decent|ok|okay|right|best|great|real|reasonable|market|terrible|poor|proper|competitive) (?:price|deal|exchange rate|swap rate|market price)(?: for (?:it|this|that|me))?$/,
  /^(?:how good|how bad|how fair) is (?:this|that|the|its) (?:price|deal|exchange rate)$/,
  /^(?:is|are) (?:the|this|that) (?:price|deal|exchange rate) (?:any )?(?:good|fair|ok|okay|bad|right|decent|reasonable)(?: enough)?$/,
  /^(?:how much|what) (?:do|does|will|would) (?:you|sayso)(?: app)? (?:charge|take|cost|keep|get|earn)(?: me)?(?: (?:for|of|from|on|with) (?:it|this|that|the plan|this plan))?$/,
  new RegExp(
    `^(?:how much|what) (?:do|will|would|must|am) (?:i|we) (?:(?:have|going|need) to |gonna )?pay(?: (?:in|for|as) (?:total|all|fees?|costs?))*(?: for ${it})?${trailing}$`,
  ),
]

/**
 * "how much does that cost?", "what will it cost me", "any fees?": what a plan takes for itself. What a coin costs is a price,
 * what was paid is asked of the past, and what leaving costs is of the way out.
 */
export function asksForCost(asked: string): boolean {
  const text = asked.replace(adverbs, '')
  return questions.some((question) => question.test(text))
}
