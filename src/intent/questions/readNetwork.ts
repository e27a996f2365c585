import type { IntentOf } from '../../model/Reading.ts'
import type { Draft } from '../steps/Draft.ts'
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

/** Where a person goes to work. "move to base" and "bring it to base" may be about money, and are none of these. */
const goes: readonly RegExp[] = [
  new RegExp(
    `^${wish}(?:switch(?: over)?(?: the| my)?(?: ${network})? to|change(?: the| my)? ${network} to|change(?: over)? to|go(?: over)? to|work on|work with|be on|use|connect to|put me on|take me to|get on|get me on|stay on|set(?: the| my)? ${network} to|select|choose) ${name}${instead}$`,
  ),
  new RegExp(`^(?:wechsle|wechsel|geh|gehe)(?: zu| auf| nach)? ${name}$`),
]
const asks: readonly RegExp[] = [
  new RegExp(
    `^(?:which|what|on which|on what) ${network}(?: (?:am i|are we|is this|is it|do i|do we|is sayso|is|i am|im))(?: (?:on|in|at|using|use|working on|connected to|this|sayso))*$`,
  ),
  new RegExp(`^(?:what is|whats|which is|show me|show)(?: the| my)?(?: current| present)? ${network}$`),
  new RegExp(
    `^(?:what|which) ${network}s?(?: (?:are there|do you know|can i use|are supported|do you support|can i choose|else is there|are available))$`,
  ),
  new RegExp(
    `^(?:am i|are we|is this|is sayso)(?: still| now| really)? on (?:the )?(?:${[...names.keys()].join('|')})(?: ${network})?$`,
  ),
  /^(?:is|are) (?:this|it|that|we|my money)(?: here)? (?:real(?: money)?|practice(?: money)?|for real|play money|only practice|just practice)$/,
  new RegExp(`^${wish}(?:switch|change)(?: the| my)? ${network}s?$`),
  /^(?:auf|in) welche[mn] netz(?:werk)? (?:bin ich|sind wir|arbeite ich)$/,
]

/**
 * "which network am I on?" and "switch to base": the network that is worked on, or the one that the person names to work on.
 * Null where it is another matter, anything that moves money among them.
 */
export function readNetwork(turn: string, at: number): Draft | null {
  const text = plainWords(turn)
  const from = [{ turn: at, start: 0, end: turn.length }]
  const said = goes.map((shape) => names.get(shape.exec(text)?.[1] ?? '')).find((one) => one !== undefined)
  if (said === undefined && !asks.some((shape) => shape.test(text))) return null
  const topic = { value: 'network', from } as const
  return { kind: 'show', said: said === undefined ? { topic } : { topic, network: { value: said, from } }, unclear: [] }
}
