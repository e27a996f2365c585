import { bareWords, plainWords } from './plainWords.ts'
import { sayingsOf } from './sayings.ts'

const groups = {
  coins: 'money|coins|cash|funds|dollars|crypto|savings|stuff|wallet|account|balance|amount|figure|number|sum|total',
  shown:
    '[[all|any|some|none] [of]] (that|this|it|these|those|they|the|my) [(here|now|there)] [big|whole|large|huge] [about] [<figure>] [<coins>] [(up|over|out)] [(there|here|on the right|on the left|at the top|on top|on this page|on the screen|that shows|that i see|that is shown|i see here|you show|shown here|in the window)]',
  figure: String.raw`(\d\S*) [thousand|dollars|k]`,
  really: '[really|actually|even|now|all|only|just|still|also|already|truly|in fact|my|the|from|some|of|a]',
  kind: '(mine|ours|my (own|real|actual) <coins>|my <coins>|real|real <coins>|pretend|pretend <coins>|practice|practice <coins>|play <coins>|fake|fake <coins>|toy <coins>|my own|from my wallet|from <wallet>)',
  or: 'or [else|is it|is that|is this|are they|are these|do you mean] <really> <really> <kind>|or (not|what|is it not|isnt it)',
  owner:
    'brothers|sisters|sons|daughters|husbands|wifes|fathers|mothers|dads|mums|moms|uncles|aunts|partners|friends|grandmothers|grandfathers|other',
  which:
    'old|older|real|own|restored|former|actual|other|imported|first|previous|existing|metamask|ledger|twelve word|12 word',
  wallet:
    '[the|my|our|a|that|this|his|her] [<owner>] [<owner>] (<which>) [<which>] (wallet|wallets|account|one) [of mine|that i restored|i restored|i just restored|i have restored|i brought in|i put in]|[the|my] (<owner>) [<which>] (wallet|account)|(the|my|that) (wallet|account) [that] [i|ive] [just|have] (restored|imported|brought in|put in|opened|recovered)',
  lies: '(the|my) [<owner>] [<which>] (wallets|accounts) (money|coins|funds|balance)|my <which> (money|coins|funds|savings|crypto)|(my|the) (<owner>) (money|coins|funds|crypto)|[the|all the|all] (money|coins|funds|cash|crypto|savings|dollars|balance|stuff) [(that is|which is|that i have|i have|that lies|thats)] (in|from|of|on) (<wallet>)',
  shows:
    '(showing|shown|included|counted|displayed|visible|listed|part of (it|this|that|the total)|in (this|that|the) (total|sum|figure|number|list)|here|there|in here)',
  here: '[here|in here|there|now|yet|already|right now|on the right|on this page|in this|in sayso|too|also|again]',
  see: '(see|find|check|look at|view|look up|open|get to|show|get at|look into)',
}

const shapes = sayingsOf(
  [
    '(is|are|was) (<shown>) <really> <really> (<kind>) <here> [<or>] <here>',
    '(is|are) (<lies>) <really> [being] (<shows>) <here> <here>',
    '(does|do|did) (<shown>) <really> (include|contain|count|show|have|hold|come from) (<lies>|<wallet>) <here>',
    '(do|can|will|should) (i|you|we) [now|already] (see|show|count|include) (<lies>|what is in <wallet>) <here>',
    '(how|where) (do|can|could|would|will|should) (i|we) [now] <see> (<lies>|<wallet>|(what|whats|how much) [is|i have|lies|there is|money is] (in|on) <wallet>) <here>',
    '(where|wheres) [is|are|did|has] (<lies>|<wallet>) [gone|go] <here>',
    '(what|whats|how much) [money] [is|lies|do i have|have i|i have] (in|on) (<wallet>) <here>',
    '(why|how come) [(cant i|dont i|do i not|can i not|i cant|i dont)] see (<lies>|<wallet>|what is in <wallet>) <here>',
    '(why|how come) (isnt|is) (<lies>|<wallet>) [not] (<shows>) <here>',
    'whose (money|coins|total|wallet|account|funds) (is|are) (this|that|it|these|those|shown) <here>',
  ],
  groups,
)

/**
 * "is that mine or still the pretend money?", "how do I see what is in my old wallet?": whose money it is that shows, and where that
 * of a wallet of one's own is seen.
 */
export function asksWhoseMoney(turn: string): boolean {
  const text = bareWords(turn)
  return text.split(' ').length <= longest && (shapes.test(`${text} `) || shapes.test(`${plainWords(turn)} `))
}

const longest = 26
