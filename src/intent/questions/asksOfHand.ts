import { plainWords } from './plainWords.ts'
import { sayingsOf } from './sayings.ts'

const groups = {
  it: 'it|this|that|all this|all that|these|those|them|both|all of it|all of this|all of that|the plan|this plan|the whole thing|the whole plan|everything',
  coin: 'eth|ether|weth|usdc|usdt|tether|dai|wbtc|btc|bitcoin|steth|wsteth|link|dollars|money|coins|tokens|stablecoins',
  money:
    'the money|my money|it|it all|that|this|they|them|the coins|my coins|the funds|my funds|everything|the rest|the <coin>|my <coin>',
  i: 'i|we',
  fee: 'charge|charges|fee|fees|cost|costs|commission|commissions|penalty',
  doing: 'for doing (so|that|this|it)|for (it|that|this)|if i do (so|that|this|it)|to do (so|that|this|it)',
  total:
    'altogether|all together|in total|in all|all in all|all in|combined|together|in sum|overall|for both|for all of them',
  later:
    'in the end|at the end|after|afterwards|after that|after this|after it|then|at the end of it|when it is done|once it is done',
  interest: 'interest|interests|yield|earnings|rewards|gains|profit|profits',
  company: '(that|the|this|their) (company|firm|place|protocol|platform|bank|people|vault|pool|market)',
  year: '(in|per|a|after|each|every|over|for) [one|1|a|the|each] (year|month|week|day)|yearly|monthly',
}

const cost = sayingsOf(
  [
    '(will|would|is|are) there [be] (a|any|some|an|an extra|an additional|extra|additional|also a) <fee> [to pay|involved] [<doing>]',
    'how (high|much) (are|is|will be|would be) the (costs|cost|fees|fee|charges|total) [<total>|<doing>]',
    '(do|will|must|would|should) <i> [have to|need to] pay (a|any|some|an extra|extra) <fee> [<doing>]',
    '(do|will|would) <i> [have to] pay (anything|something|extra) [<doing>]',
    '(will|would) <i> be charged [anything|something|a fee|extra] [<doing>]',
    '(does|will|would) <it> cost (anything|something|money|extra) [<doing>]',
    '(how many|how much|how high|what) interests [do|must|will|would|should|shall] <i> [have to|must] pay [for it|on it|for that|on that]',
  ],
  groups,
)

const risk = sayingsOf(
  [
    '(what|how much) (do|should|would|will|could|might|can) <i> lose (if|when|should) (that|this|the|they|it) [company|place|firm|business|bank|protocol|vault|pool] (went|goes|go|should go) (under|bust|bankrupt|broke|down|away)',
    '(what|how much) (do|would|will|should|shall|could|can|might) <i> lose (if|when|in case|should) (it|they|<company>) (goes|go|went|is|are|gets|get|got|were) (under|bust|bankrupt|broke|down|hacked|insolvent|wrong|out of business)',
    '(is|are) <money> [really|very|quite|still|also] (secure|safe|protected) (there|in there|over there|in that place|at that place|with them|in this place)',
    '(will|would) <money> be (secure|safe|protected) (there|in there|over there|in that place|at that place|with them|in this place)',
    '(it is|its|they are|this is|that is) [really|very|quite] (secure|safe|protected) (there|in there|over there|in that place|at that place|with them) or not',
  ],
  groups,
)
/** "it is secure there?": a question only with its mark. */
const riskMarked = sayingsOf(
  [
    '(it is|its|they are|this is|that is) [really|very|quite] (secure|safe|protected) [there|in there|over there|or not]',
  ],
  groups,
)

const other = sayingsOf(
  [
    // How much it comes to.
    '(how much|how many|what) [<coin>] (do|will|would|should) <i> [then] (end up|come out|finish|wind up|walk away|be left) (with|having) [<later>]',
    '(how much|how many|what) [<coin>] (do|will|would|should) <i> (get|receive) [for it|for that|for this|out of it|out of this|out of that|back] [<later>|<total>]',
    '(how much|how many|what) [<coin>] (will|would) <i> have [left] [<later>]',
    '(how much|how many) <coin> (goes away|goes out|goes|leaves|is that|is it|is this|does (it|that|this) take|will (it|that|this) take|is needed|gets sold|is sold|do i give|do i spend|do i sell|do i need|will i spend|am i selling|am i giving|am i spending) [<later>|<total>]',
    'how much is <it> [<total>]',
    'how much (does|do|will|would) <it> (add up to|come to|come out to|come out at|amount to|make|total|sum up to) [<total>]',
    'what (does|do|will|would) <it> (add up to|come to|come out to|amount to|total|sum up to) [<total>]',
    '(whats|what is) (the|my) [grand|overall|final] (total|sum|amount|bottom line) [of <it>] [<total>]',
    // Where it goes.
    'where (does|do|will|would) <money> [all] (go|end up|land|arrive|wind up|come out) [to] [<later>]',
    'where (is|are) <money> [all] (going|sent|moved|headed) [to]',
    'who (gets|receives|will get|will receive|is getting) <money>',
    'to (whom|who|where) (does|do|will) <money> go',
    'when (does|do|will|would) <money> (arrive|land|get there|be there|come|be done)',
    // What it earns, and what is lost of that.
    '(will|do|would|am|can) <i> [going to|gonna|also|still] (lose|losing|forfeit|miss|miss out on|give up|keep|get) (the|my|all|any|all the|all my|all of my|that|some) <interest> [so far|until now|i earned|i made|that i earned|already earned|<later>] [<doing>|with that|by that|by doing this|by doing that|if i take it out]',
    '(what happens|what will happen|what becomes) (to|with|of) (the|my) <interest> [so far|until now|i earned|i made|<later>] [<doing>|if i take it out]',
    '(how much|how many) [<coin>] [do|will|would|can|could] <i> (win|earn|make|gain|get) [with it|with that|with this|there|on it|from it] <year>',
    // What it does to the rest.
    '(will|does|would|do) <it> [also] (cancel|close|affect|touch|change|stop|remove|delete|end|undo|break|hurt|move) (my|the|any of my|all my|any|all of my) [other] (deposits|deposit|positions|position|loans|loan|debt|money|savings|coins|limits|limit|orders|plans|stake|collateral|approvals|stuff)',
    '(is|will|would) (it|that|this) [be] enough [for that|for this|to be safe|for now]',
    '[does <it> mean [that]] [(is|are|will|would)] [all] [of] my (coins|tokens|bitcoin|bitcoins|btc|wbtc|ether|eth|steth|wsteth|usdc|usdt|dai|link|dollars) [(would|will|is|are|get|gets|all)] [(be|get)] (sold|swapped|touched|used|moved) [too|as well|also]',
    '(will|would|does|do) <it> [also|really] (apply|count|hold) [too|as well|also]',
    // What it costs at most.
    '(what|whats) [is] the (most|maximum|worst) [that] <it> (could|can|may|might|would|will) cost [me] [<total>]',
    '(what|how much) (does|do|will|would|can|could|may|might) <it> cost [me] [at the most|at most|at worst|in the worst case|maximally]',
    // Why it is so.
    'why (has|was|is|did) <it> [been] (put|placed|sent|going|go|parked|invested) there [rather than|and not|instead of] [somewhere else|elsewhere|anywhere else|another place]',
    '(does|do|will|would|is|are) <it> [be|get] (lock|locked) [<money>] [up|in|away] [for long|for a while|for a time|for some time]',
    '[kindly] [tell|say|explain] [me|us|to me] (which|what) (one|place|vault|market|pool|option) ((did|have|had) you|you [have|had|just]) (take|took|chose|picked|taken|choose|chosen|pick|picked|use|used) [for me|for it|for this|there] [and why]',
    '(on|for|by) (which|what) (basis|grounds|reason|reasons|criteria) (did|do|have|was|were|is|has|became) (you|<it>|(this|that|the) (place|exchange|one|vault|market|pool|option)) [been|become|became] (choose|chose|chosen|pick|picked|select|selected|take|taken)',
    'why (has|was|is|have|were|are) <money> [been] (put|placed|going|sent|lent) (there|in there|in that place) (rather than|instead of|and not) (somewhere|anywhere|someplace) [else]',
    // Whether it comes out again.
    '(does|do|will|would) <it> (lock|freeze|tie up) [up] [<money>] [up|in]',
    '(can|could|may|will) <i> (take|get|have|withdraw|pull) <money> [out|back] [again] [on|in] (the same|same|any|a|one) (day|hour|week|time)',
    'why [did|do|have] you [just] (choose|chose|chosen|pick|picked|select|selected|suggest|suggested|propose|proposed|take|took) [exactly] (this|that|the) [particular|specific|exact|very] [place|one|vault|market|pool|protocol|option|platform]',
  ],
  groups,
)

/** "is it safe there? basically": a word or two after a question make no wish of it. */
const afterthought = /\?(?:[^\p{L}\p{N}?]+\p{L}+){0,2}[^\p{L}\p{N}?]*$/u

/**
 * "will there be a charge for doing so?", "how much do i end up with?", "where does the money go?", "will i lose the interest?":
 * asked of a plan in hand, and of that alone. `other` is what is no matter of costs or of risk.
 */
export function asksOfHand(said: string): 'cost' | 'risk' | 'other' | null {
  const turn = said.replace(afterthought, '?')
  const text = `${plainWords(turn)} `
  if (cost.test(text)) return 'cost'
  if (risk.test(text) || (/\?\s*$/.test(turn) && riskMarked.test(text))) return 'risk'
  return other.test(text) ? 'other' : null
}
