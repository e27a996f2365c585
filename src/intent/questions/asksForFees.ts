const fee = set('fee|fees|gas|cost|costs|costing|charge|charges|charged|commission|commissions')
const network = set('network|transaction|transactions|trading|swap|pool|gas')
const paying = set('pay|paid|payed|paying|spend|spent|spending|cost|costs|costing|costed|charged|charge')
const past = set('did|have|has|was|were|ive|been|paid|payed|spent|charged|costed')
const around = set(
  'what|whats|how|much|many|which|is|are|the|a|all|my|me|i|we|us|you|your|sayso|it|that|this|them|these|in|on|for|of|to|as|so|far|until|till|up|now|date|total|totals|totally|altogether|overall|sum|add|show|list|give|see|tell|money|everything|things|everyting|yet|already|ever|just|really|by|by|today|yesterday|week|month|last|since|start|beginning|then|actually|together|with|plan|plans|trade|trades|transfer|transfers|and|any|end|ended|at|else|etc|whatever|rebalance|rebalancing|rebalances|deposit|deposits|withdrawal|withdrawals|step|steps|thing|move|moves|action|actions|doing|stuff|here|through|turned|turn|out|work|worked|come|came|dollar|dollars|usd|bucks|each|every|per|single|one|separately|individually|apiece|swap|swaps|loan|loans|told|business|lot|love|dear|gone|amount|full|whole|entire|also|plus|both',
)
const sofar = /\b(?:so far|until now|till now|up to now|to date|in total|altogether|overall|total)\b/

/** "how much have I paid in total?", of nothing that is priced. "paid me" and "have I been paid" are what came in. */
const counting = /^(?:how much|what|whats|which|show|list|tell|the total|total)\b/
const paidByMe =
  /\b(?:did|have|had|has) (?:i|we)\b.*\b(?:pay|paid|payed|paying)\b|\b(?:i|we|ive) (?:have )?(?:already )?(?:paid|payed)\b/
const paidTo = /\b(?:pay|paid|payed|paying) (?:\w+ )?(?:me|us|them)\b|\b(?:been|being|get|got) (?:paid|payed)\b/
/** "what's the damage so far?", "how much have you taken off me?" */
const taken =
  /^(?:whats|what is|what was) the (?:damage|bill)(?: (?:so far|until now|up to now|to date|in all|altogether|all told|then|for (?:all )?(?:this|that|it)))*$|^(?:how much|what)(?: money)? (?:have|has|did) (?:you|sayso|this app|this thing|it)(?: all)? (?:taken|took|take|charged|charge)(?: (?:off|from|out of))?(?: (?:me|us))?(?: (?:for (?:it|this|that|all (?:this|that|of it))|in fees|so far|until now|up to now|to date|in all|in total|altogether|all told|already|then))*$|^how (?:much|far)(?: money)? (?:am i|are we) out of pocket(?: (?:so far|until now|up to now|in all|altogether|by (?:all )?(?:this|that|it)|with (?:all )?(?:this|that|it)|then))*$/
const setBack = /\bset (?:me|us) back\b/

/** "the two transactions": how many there were changes nothing. */
const soMany =
  /\b(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) (?=(?:transactions|things|plans|steps|payments|swaps|trades|transfers|moves|actions|deposits|withdrawals)\b)/g

/** Each of the things that were done. */
const ofEach =
  /\b(?:costs?|fees?|charges?) (?:of|for|on|per|by) (?:the )?(?:each|every|everything|all (?:of )?(?:it|them|that|those|these)|them all|plan|step|thing|transaction)\b|\bof (?:each|every)\b.* (?:costs?|costed)\b|\bdid (?:each|every|all|everything)\b.* (?:costs?|costed)\b/

function set(words: string): ReadonlySet<string> {
  return new Set(words.split('|'))
}

/**
 * "what did I pay in fees so far?", "total fees paid", "what has all this cost me": what was paid, not what a step would
 * cost now. Every word has its part; one that has none, an amount or a coin among them, makes it another question.
 */
export function asksForFees(asked: string): boolean {
  if (taken.test(asked)) return true
  const text = asked.replace(setBack, 'cost me').replace(soMany, '')
  const words = text.split(' ')
  const known = words.every((word) => [fee, network, paying, past, around].some((all) => all.has(word)))
  if (!known) return false
  const names = words.some((word) => fee.has(word))
  // "show me the cost of each": of what was done, since nothing that has a price is named.
  if (names && ofEach.test(text)) return true
  const back = words.some((word) => past.has(word))
  const pays = words.some((word) => paying.has(word))
  if (counting.test(text) && paidByMe.test(text) && !paidTo.test(text)) return true
  if ((names || /\b(?:you|sayso)\b/.test(text)) && back && pays) return true
  return names && (sofar.test(text) || /\b(?:did|have|has|was|were)\b.*\b(?:costs?|paid|charged)\b/.test(text))
}
