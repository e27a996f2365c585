import { plainWords } from './plainWords.ts'
import { sayingsOf } from './sayings.ts'

const groups = {
  mine: '[all [of]] (my|our) [whole|entire] (money|portfolio|savings|funds|wallet|stuff|coins|account|crypto|holdings|balance)',
  coin: '(eth|ether|weth|usdc|usdt|tether|dai|wbtc|btc|bitcoin|steth|wsteth|link|uni|dollars|dollar|stablecoins|stables)',
  part: String.raw`(half|a half|a third|two thirds|a quarter|three quarters|\d\d|\d\d percent|fifty|fifty percent|sixty|sixty percent|forty|forty percent|seventy|seventy percent|thirty|thirty percent)`,
  in: '[in|of|as|into|is]',
  split:
    '<part> <in> <coin> [and] <part> <in> <coin>|[split] <part> <part> [<coin> [and] <coin>|split|<in> <coin> and <coin>]|<part> <in> <coin> [and] [the] rest <in> <coin>|equal parts [of] <coin> and <coin>',
  now: 'now|yet|already|finally|at last|by now|really now|now really',
  worked: 'did (it|that) (work|go through|happen|succeed)|has (it|that) (worked|gone through|happened)|so',
  how: '(how (is|are)|hows)',
  divided: '(split|spread|divided|shared out|distributed|allocated) [up|out]',
  really: 'really|actually|now|already',
}

const asks = sayingsOf(
  [
    '[<worked>] [and] (is|are) <mine> [<really>] (<split>) [<now>]',
    '<worked> [and] (is|are) (it|that|they|things|everything|we) [<really>] (<split>)',
    '[<worked>] [and] (do|did) i [<really>] [now] (have|hold|get) (<split>) [<now>]',
    '(what|how much|how many|which) (percent|share|part|fraction|portion|proportion|percentage) of <mine> (is|are|do i have|lies|sits) [now] [in|held in|made of] <coin> [<now>]',
    'how much of <mine> (is|are|do i have|lies|sits) [now] [in|held in] <coin> [<now>]',
    '(what|whats|what is|what are|show me|show|tell me|how are|how is) [is|are] (my|the) [present|current|actual] (shares|weights|weighting|allocation|split|mix|proportions|percentages) [of <mine>|between <coin> and <coin>] [<now>]',
    '<how> <mine> [<really>] <divided> [between <coin> and <coin>] [<now>]',
    '(is|are) <mine> [<really>] (split|balanced|spread|divided) (<split>|evenly|equally|as i said|as i wanted|the way i wanted) [<now>]',
  ],
  groups,
)

/** Of "it" only where it says that it is over: else it is the plan. */
const ofIt = sayingsOf(
  [
    '[<worked>] [and] (is|are) (it|that|they|things|everything|we) [<really>] (<split>) [<now>]',
    'am i [<really>] [at] (<split>) [<now>]',
  ],
  groups,
)
const howItIs = sayingsOf(
  [
    '<how> (it|that|this|everything|it all|all of it|all of that|all that|all this) [<really>] <divided> [between <coin> and <coin>] [<now>]',
  ],
  groups,
)
const nowSaid = /\b(?:now|yet|already|at last|finally)\b/i

/** "is my money now half ether and half dollars?", "is it 60/40 now?", "how much of my money is in eth?": the shares of what is held. */
export function asksForShares(turn: string): boolean {
  const text = spelled(turn)
  return asks.test(text) || (nowSaid.test(turn) && ofIt.test(text)) || howItIs.test(text)
}

/** "how's it split?": of a plan that splits, where one is in hand, and else of what is held. */
export const asksHowItIsSplit = (turn: string): boolean => howItIs.test(spelled(turn))

const spelled = (turn: string): string => `${plainWords(turn.replaceAll('%', ' percent '))} `
