import type { ShowTopic } from '../../model/Reading.ts'
import { plainWords } from './plainWords.ts'
import { type Sayings, sayingsOf } from './sayings.ts'

const groups = {
  coins:
    '(my|the|that|all my|some of my) [own] (money|funds|coins|crypto|cash|savings|eth|ether|usdc|usdt|dai|wbtc|bitcoin|dollars|balance|transfer|swap|payment|deposit)',
  act: '(send|swap|sell|buy|lend|borrow|repay|withdraw|stake|do|sign|approve|move|deposit|trade|pay|put in|take out)',
  done: '(sent|swapped|sold|bought|lent|borrowed|repaid|withdrawn|staked|done|signed|approved|moved|deposited|traded|paid|spent|put in|taken out)',
  span: '(this|last) (week|month|year)|today|yesterday|so far|in total|recently|lately|in the last (day|week|month)|until now|already|up to now',
}

const asks: readonly (readonly [ShowTopic, Sayings])[] = (
  [
    [
      'history',
      [
        'when did i [last|first] <act> [money|something|anything|it|that|usdc|eth|coins|any money] [last|the last time]',
        '(when|what) was (my|the) (last|first|newest|latest) (transaction|transfer|swap|payment|plan|deposit|withdrawal|trade|one)',
        'how much (have|did) i (<done>|spend|pay|send|swap|move) [money] [<span>]',
        '(whats|what is|why is it|why is this|whats) taking [it|this] (so|that|this) long',
        '(why is|why does) (it|this|that|my <act>|<coins>) (still pending|so slow|taking so long|take so long|not there yet|pending|not done yet)',
        'what did i [last] <done>',
        'what (did|have) (you|u|sayso) [just|last|now] (do|done)',
        'what (i|we|you) [have] [just|last] (<done>|did) [last|just now]',
        'what (was it|is it) (you|i) [just] did',
        'what (just|has just) happened [there|here]',
        'what happened (there|just now|a moment ago|today|this morning|yesterday)',
        'what did i [just] (do|did|sign|approve) [last|just now|a moment ago|last time|yesterday|this morning]',
        '(show|tell|give|list) [me] (the|my) [very] (last|latest|newest|most recent|previous) (thing|things|one|plan|transaction|act|action|step|order|swap|payment) [[that] (i|we|you) [have|had] [last|just] (<done>|did|asked for|made)]',
        '(what|which) (was|is) (the|my) [very] (last|latest|newest|most recent|previous) (thing|things|one|plan|transaction|act|action|step|order) [[that] (i|we|you) [have|had] [last|just] (<done>|did|asked for|made)]',
        '(show|tell) me what (i|we|you) [have] [just|last] (<done>|did) [last|so far]',
        '(can|could|do|where do|how do) i (get|have|see|find) (a|my|the) (receipt|receipts|confirmation|proof|invoice|statement) [for it|for that|of it|somewhere]',
        '(send|give|show) me (a|my|the) (receipt|receipts|confirmation|proof|invoice|statement)',
        '(whats|what is) (happening|going on) [with it|with that|with <coins>]',
      ],
    ],
    [
      'portfolio',
      [
        '(whats|what is|which is) my (biggest|largest|smallest|most valuable|main) (holding|position|coin|asset|investment|token|one)',
        '(what|which coin) do i (have|hold|own) (the most|most) [of]',
        'show me everything [i have|i own|that i have]',
        'why (do|did) i [now] have (less|more) [money] [than (before|yesterday|last time)]',
      ],
    ],
    [
      'fees',
      [
        '(whats|what is|what was|what are|what were) (that|this|these|those) [dollar] (fee|fees|charge|charges|cost|costs) [for|i paid|about|of] [that|this|it]',
        'why did (it|this|that|everything|the last one) cost [me] (so much|that much|more)',
        '(how much|what) gas (did|have) i (burn|burned|pay|paid|use|used|spend|spent|waste|wasted) [so far|in total]',
      ],
    ],
    [
      'approvals',
      [
        '(did|have) i [ever|already] (approve|approved|allow|allowed|give|given) (anything|something|anyone|anybody|any contract|any contracts|permission|permissions|any permission|any permissions)',
      ],
    ],
    [
      'contacts',
      [
        '(how|where) (do|can|could) i (add|save|store|keep|put in|make|create|enter) (a|my|new) (friend|friends|contact|contacts|person|people|recipient|address of a friend) [in here|to my contacts|as a contact]',
      ],
    ],
    [
      'positions',
      [
        '(how much|what) (is|are|do i have|have i got|did i put|lies|is there|of mine is) [still|there|now] (in|at|on|into|with|lent to|deposited in) (aave|morpho|lido|the vault|the vaults|my vault|the steady vault|protocols|the places|any place)',
        '(is|are) (any of my money|anything of mine|any of it|some of my money) (in|at|on|lent to) (aave|morpho|lido|a vault|the vault)',
      ],
    ],
  ] as const
).map(([topic, sayings]) => [topic, sayingsOf(sayings, groups)])

/** A figure among the words of a question: it is looked for, and nothing is done with it. */
const figures = /(?:^| )\$?\d[\d.,]*k?(?= )/g

/** What was done, what became of it, and where it is now: "when did i last send money", "where did my 100 usdc go". Null else. */
export function asksWhatBecame(turn: string): ShowTopic | null {
  const text = `${plainWords(turn)} `
  if (went.test(text.replace(figures, ''))) return 'history'
  return asks.find(([, shape]) => shape.test(text) || shape.test(text.replace(figures, '')))?.[0] ?? null
}

const went = sayingsOf(
  [
    'where (did|has|have|is|are) <coins> (go|gone|went|disappeared|vanished|ended up|end up|now)',
    'what (happened|became|has become) (to|of|with) <coins>',
    'why (is|are|did) <coins> (gone|missing|disappear|disappeared|not there|not here|vanish|vanished)',
  ],
  { coins: groups.coins },
)
