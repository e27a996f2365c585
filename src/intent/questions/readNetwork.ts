import type { IntentOf } from '../../model/Reading.ts'
import type { Draft } from '../steps/Draft.ts'
import { asksWhoseMoney } from './asksWhoseMoney.ts'
import { plainWords } from './plainWords.ts'

type NetworkName = NonNullable<IntentOf<'show'>['network']>

const names: ReadonlyMap<string, NetworkName> = new Map<string, NetworkName>([
  ['ethereum', 'ethereum'],
  ['ethereum mainnet', 'ethereum'],
  ['eth mainnet', 'ethereum'],
  ['mainnet', 'ethereum'],
  ['base', 'base'],
  ['arbitrum', 'arbitrum'],
  ['arbitrum one', 'arbitrum'],
  ['optimism', 'optimism'],
  ['op mainnet', 'optimism'],
  ['polygon', 'polygon'],
  ['practice', 'practice'],
])
const network = '(?:net ?work|chain|block ?chain|netzwerk|netz)'
const name = `(?:the |my )?(${[...names.keys()].join('|')})(?: (?:${network}|mode|money))?`
const wish =
  '(?:(?:i want to|i would like to|id like to|i need to|can i|could i|how do i|how can i|how to|lets|let us|let me|may i) )?'
const instead = '(?: (?:instead|from now on|now))*'

const named = `(?:the )?(?:${[...names.keys()].join('|')})(?: (?:${network}|mode))?`
const coins =
  '(?:(?:money|funds|cash|crypto|coins|tokens|savings|stuff|assets|wallet|account|balance|dollars|stablecoins|eth|ether|weth|usdc|usdt|dai|wbtc|bitcoin|steth|wsteth|link)(?: and (?:my )?)?)+'
const mine = `(?:all )?(?:my|our)(?: own| real| whole)? ${coins}`
const lies =
  '(?: (?:is|are|was|were|sits?|lies?|lives?|stays?|kept|held|stored|sitting|lying|now|actually|currently|really|in|on|at))*'

/** "which network is my money on": of what is held, and no word beside it. */
const ofMoney: readonly RegExp[] = [
  new RegExp(
    `^(?:(?:in|on) )?(?:which|what) ${network}s? (?:(?:is|are|was|were|do|does|did) )?(?:there )?${mine}${lies}$`,
  ),
  new RegExp(`^(?:which|what) ${network}s? (?:has|have|holds?|got|keeps?) (?:all )?(?:of )?${mine}$`),
  new RegExp(`^(?:is|are|does|do) ${mine}${lies} ${named}(?:(?: or(?: on)?| and)? ${named})*$`),
  new RegExp(`^wheres?(?: is| are)? ${mine}${lies}(?: ${named})?(?:(?: or(?: on)?)? ${named})+$`),
]
const indirect =
  /^(?:(?:how (?:do|can|could|would) i|how to|where (?:do|can|could) i|can i|i want to|i need to|i cant|let me) (?:know|see|tell|find|find out|check|look up)(?: on)?|i (?:dont|do not) (?:know|remember|see)(?: on)?|i forgot|i have no (?:idea|clue)(?: on)?|im not sure|not sure|tell me|show me|do you know|any idea) (?=(?:(?:in|on) )?(?:which|what|where))/

/** Where a person goes to work. "move to base" and "bring it to base" may be about money, and are none of these. */
const goes: readonly RegExp[] = [
  new RegExp(
    `^${wish}(?:switch(?: over)?(?: the| my)?(?: ${network})? to|change(?: the| my)? ${network} to|change(?: over)? to|go(?: over)? to|work on|work with|be on|use|connect to|put me on|take me to|get on|get me on|stay on|set(?: the| my)? ${network} to|select|choose) ${name}${instead}$`,
  ),
  new RegExp(`^(?:wechsle|wechsel|geh|gehe)(?: zu| auf| nach)? ${name}$`),
]
const asks: readonly RegExp[] = [
  new RegExp(
    `^(?:which|what|on which|on what) ${network}(?: (?:am i|are we|is this|is it|do i|do we|is sayso|is|i am|im|we are|this is|it is))(?: (?:on|in|at|using|use|working on|connected to|this|sayso))*$`,
  ),
  new RegExp(`^(?:what is|whats|which is|show me|show)(?: the| my)?(?: current| present)? ${network}$`),
  new RegExp(
    `^(?:what|which) ${network}s?(?: (?:are there|do you know|can i use|are supported|do you support|can i choose|else is there|are available))$`,
  ),
  new RegExp(
    `^(?:am i|are we|is this|is it|is sayso)(?: still| now| really)?(?: on| in| using| working on| connected to)? ${named}(?: or(?: on)? ${named})*$`,
  ),
  /^(?:is|are) (?:this|it|that|we|my money)(?: here)? (?:real(?: money)?|practice(?: money)?|for real|play money|only practice|just practice)$/,
  new RegExp(`^${wish}(?:switch|change)(?: the| my)? ${network}s?$`),
  /^(?:auf|in) welche[mn] netz(?:werk)? (?:bin ich|sind wir|arbeite ich)$/,
]

/** "which network is my money on", "is my money on base": of where what is held lies, which is not always where one works. */
export function asksWhereMoneyIs(message: string): boolean {
  const text = questionIn(message)
  return ofMoney.some((shape) => shape.test(text))
}

/** "how do i know which network i am on" asks which one it is. */
const questionIn = (turn: string): string => plainWords(turn).replace(indirect, '')

/**
 * "which network am I on?" and "switch to base": the network that is worked on, or the one that the person names to work on.
 * Null where it is another matter, anything that moves money among them.
 */
export function readNetwork(turn: string, at: number): Draft | null {
  const text = questionIn(turn)
  const from = [{ turn: at, start: 0, end: turn.length }]
  const said = goes.map((shape) => names.get(shape.exec(text)?.[1] ?? '')).find((one) => one !== undefined)
  if (said === undefined && ![...asks, ...ofMoney].some((shape) => shape.test(text)) && !asksWhoseMoney(turn))
    return null
  const topic = { value: 'network', from } as const
  return { kind: 'show', said: said === undefined ? { topic } : { topic, network: { value: said, from } }, unclear: [] }
}
