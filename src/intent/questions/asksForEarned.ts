import { plainWords } from './plainWords.ts'
import { sayingsOf } from './sayings.ts'
import { withoutLead } from './withoutLead.ts'

const shape =
  /^(?:how much|what|how many dollars)(?: money| interest| yield| profit| in total)?(?: am i| have i| did i| do i| are my savings| has it| did it)(?: been)?(?: already| actually| even)? (?:earning|earned|earn|making|made|make|gained|getting in interest)(?: (?:money|interest|yield|profit|anything|with it|on it|from it|so far|until now|up to now|till now|in total|already|yet|with this|by now|overall|altogether))*$/

/** Asked of gain and loss, where a price that rose or fell since it was bought would count too. */
const gains = sayingsOf(
  [
    '[<by>] am i [actually|even|still] (up|down|ahead|in profit|in the green|in the red|in the black|at a loss|in the plus|winning|losing) [or (down|up|not|losing|in the red|behind)] [<far>]',
    'how (far|much) (up|down|ahead|in profit|in the red|in the green) am i [<far>]',
    '(have|did) i [actually|even|ever] (make|made|gain|gained|earn|earned|lose|lost|profit|profited|win|won) [any|a|some] (anything|something|money|profit|a profit|a loss|interest|any) [<far>]',
    '(have|did) i [actually|even] (make|made) [a|any] (profit|gain|gains|loss) [<far>]',
    'what (did|have|do) i (gain|gained|win|won|profit|lose|lost) [<far>]',
    'how much (did|have) i (get|got|gotten) (on|out of|from) (it|this|that) so far [[like] [in] [the] (interest|yield|return|returns)]',
    '(how much|what) (interest|yield|profit) (did|have) i (get|got|gotten|receive|received|collect|collected) [there|in there|from there|from it|on it|out of it] [<far>]',
    'how much (did|have) i (gain|gained|win|won|profit|profited|lose|lost) [<far>]',
    '(whats|what is|what are|how much is|how much are|show|show me|how big is|how high is|how is|hows) [my|the] [total|whole|overall] (profit|profits|gain|gains|loss|losses|profit and loss|pnl|p l|return|returns|performance|earnings) [<far>]',
    'my [total|whole|overall] (profit|gain|gains|pnl|earnings|performance)',
    '(has|have|did|does|is) (it|that|this|they|<mine>) [actually|even|all] (earned|made|brought|brought in|got|earn|make|bring|paid|gained|given) [me|us] [back] (anything|something|any money|some money|any interest|some interest|a penny|a cent|much|any|a profit) [<far>]',
    '(have|has|had|did) (i|we|there|it) [actually|even] (had|been|got|gotten|received|have|get) (any|some|much) (interest|earnings|profit|return|gain|gains) [out of it|from it|on it] [<far>]',
    'is (any of it|any of my money|my money|it) (growing|making anything|making money|earning anything|earning something) [<far>]',
  ],
  {
    mine: String.raw`[any of|all of] (my|our|the|that) [own] [\d\S*] [money|usdc|usdt|dai|eth|ether|dollars|savings|thousand|hundred|coins|deposit|cash|funds]`,
    by: 'by how much|how much|how|so how much|what',
    far: 'so far|until|till|until now|up to now|till now|in total|already|yet|with this|by now|overall|altogether|on all this|on it|with it|on this|from it|from this|with all this|all together|at all|here|since i started|since the start|to date|today|this week|this month',
  },
)

/** "how much have i earned?", "how much am i making?", "am i up or down?": what was earned, and not all that is held. */
export function asksForEarned(turn: string): boolean {
  return shape.test(plainWords(turn)) || asksForGain(turn) || asksForEarnedAt(turn)
}

/** "am i up?", "did i make a profit?": what was earned is a part of that alone. */
export function asksForGain(turn: string): boolean {
  return gains.test(`${plainWords(turn)} `)
}

const place =
  'aave|aave v3|spark|compound|compound v3|morpho|lido|rocket pool|rocketpool|steakhouse|gauntlet|it|there|that place|the vault|that vault'
/** "how much I have earned until today with the money in Aave": of one place; all of them are told, each with its own. */
const earnedAt = sayingsOf(
  [
    '[to (know|see|hear)] [about] (how much|what) [money|interest|yield] (i have|have i|i|did i|ive) [already|actually] (earned|earn|made|make|gained|gain|got in interest) [<far>] (with|from|on) (the|my|that) [own] (money|usdc|dollars|deposit|coins|funds|eth|ether|savings) [that is|which is|that i have] (in|at|from|with|on) (<place>) [<far>]',
    '(how much|what) [money|interest|yield] (i have|have i|i|did i|ive) [already|actually] (earned|earn|made|make|gained|gain) [<far>] (in|at) (<place>) [<far>]',
    '(how much|what) [money|interest|yield] (i have|have i|i|did i|ive) [already|actually] (earned|earn|made|make|gained|gain|got in interest) (<place>|in there|over there|out there|with that|with it|with this|from that|from it|on that|on it) [<far>]',
    '[to (know|see|hear)] [about] (how much|what) [money|interest|yield] (i have|ive) [already|actually] (earned|made|gained) [<far>]',
    '(how much|what) [money|interest|yield|profit] (has|have|did) (it|this|that|they|<mine>) [already|actually|really] (earned|earn|made|make|brought|bring|brought in|bring in|paid|pay|given|give|got|get|gained|yielded|generated|produced) [me|us] [back] [in interest] [<far>]',
    '(how much|what) [money|interest|yield|profit] <did> (earned|earn|made|make|gained|gain|collected|collect) [in interest] [<with>|there|in there] [<far>]',
    // "how much have i got" is asked of all that is held.
    '(how much|what) (interest|yield|profit) <did> (got|get|received|receive) [<with>|there|in there] [<far>]',
    '(how much|what) [money] <did> (got|get|received|receive) (in interest|<with>) [<far>]',
    '(how much|what) (interest|yield|profit) (do i have|have i got|is there|came in|has come in|came out of it|has come out of it) <far>',
    '(has|have|did) (<place>) [already|actually|even|ever] (paid|pay|given|give|earned|earn|made|make|brought|bring) [me|us] [back] (anything|anyting|something|any money|some money|any interest|some interest|interest|a penny|a cent|much|any) [<far>]',
    '(how much|what) (has|did) [the|my] [money|usdc|deposit] [in|at] (<place>) [already|actually] (earned|earn|brought|made|bring|paid) [me] [<far>]',
  ],
  {
    place,
    did: '(have i|did i|have we|did we) [already|actually|really]',
    with: '(with it|on it|from it|out of it|with this|on this)',
    mine: String.raw`[any of|all of] (my|our|the|that) [own] [\d\S*] [money|usdc|usdt|dai|eth|ether|dollars|savings|thousand|hundred|coins|deposit|cash|funds]`,
    far: 'so far|until|till|until now|until today|till today|up to now|up to today|till now|in total|already|yet|by now|overall|altogether|to date|since i started|as of today',
  },
)

export function asksForEarnedAt(turn: string): boolean {
  return earnedAt.test(`${plainWords(withoutLead(turn))} `)
}
