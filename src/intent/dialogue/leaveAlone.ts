import { asking } from '../finish.ts'
import { dollars } from '../lexicon/dollars.ts'
import { tag, type Word } from '../lexicon/tag.ts'
import { takeSpared } from '../mentions/takeSpared.ts'
import type { Draft } from '../steps/Draft.ts'
import { straightQuotes } from '../text/straightQuotes.ts'
import { holding, type Outcome } from './converse.ts'
import type { State } from './State.ts'

const leading =
  '(?:(?:no|nope|nah|naw|oh|oh no|but|and|wait|hey|hm+|well|ok|okay|yes|actually|sorry|please|pls|just|also|stop|whoa|man|bro|dude|omg|then)[,.! ]+)*'
const i = "(?:i|we)(?:'d| would)?(?: (?:really|just|also|still|definitely|rather))*"
const aim = '(?: (?:you|it|this|sayso))?(?: to)?'

/** Ways to say that something is to stay, each in words that are known of it (`takeSpared.ts`), as long or shorter. */
const ways: readonly { readonly shape: RegExp; readonly as: 'dont sell' | 'keep' }[] = [
  // "i dont want to sell my bitcoin", "you should not touch the btc"
  {
    shape: new RegExp(
      `^( *${leading}(?:${i} (?:do ?n't|dont|do not|did ?n't|did not|never|wo ?n't|will not)(?: (?:want|wanna|wish|mean|plan|ask))?${aim}|(?:you|it|this|sayso|the plan|that) (?:should ?n't|should not|must not|mustn't|ca ?n't|cannot|can not|may not|better not)|(?:do ?n't|dont|do not|never|please not)(?: you)?(?: dare| ever)?(?: to)?) (?:sell|selling|touch|touching|use|using|spend|move|swap|trade)(?= (?:all )?(?:of )?(?:my|the|any)\\b))`,
      'i',
    ),
    as: 'dont sell',
  },
  // "i want to keep my bitcoin", "let me keep the btc"
  {
    shape: new RegExp(
      `^( *${leading}(?:${i} (?:want|wanna|need|wish|prefer|like|rather|have|intend|love)?${aim}|let (?:me|us)|can (?:i|we|you)|could (?:i|we|you)|(?:id|i'd) (?:rather|like to)|i am|im|i'm) (?:keep|keeping|hold on to|hold onto|hang on to|holding on to|leave)(?= (?:all )?(?:of )?(?:my|the)\\b))`,
      'i',
    ),
    as: 'keep',
  },
  // "no, not my bitcoin"
  {
    shape: new RegExp(`^( *${leading}(?:anything but|everything but|just not|only not|not)(?= (?:my|the)\\b))`, 'i'),
    as: 'dont sell',
  },
  // "hey, keep the btc", "oh no, leave my btc alone"
  { shape: new RegExp(`^( *${leading}(?:keep|leave)(?= (?:all )?(?:of )?(?:my|the)\\b))`, 'i'), as: 'keep' },
]
/** What may trail it and changes nothing of it. */
const closing =
  /(?:[,.!? ]+(?:please|pls|ok|okay|thanks|bro|man|mate|dude|though|tho|then|alright|right|in this|from this|for this|for now|i said|keep (?:that|it|them)|i (?:want|need|love) (?:it|that|them)|i (?:want|wanna) keep (?:it|that|them)|(?:i )?like (?:it|that|them)))*[.!? ]*$/i

/**
 * "no, i want to keep my bitcoin", "not my bitcoin", of a rebalancing in hand that gives it no share, or of which the dollar coin
 * is asked: it is left out. Null where the turn says anything else, or names what has a share.
 */
export function leaveAlone(state: State, turn: string, at: number, contacts: readonly string[]): Outcome | null {
  const [block, ...more] = state.live ?? []
  const [step, ...others] = block?.steps ?? []
  if (block === undefined || step?.kind !== 'rebalance' || more.length + others.length > 0) return null
  const { sharing } = state
  const isAsked = sharing !== undefined && sharing.blocks === state.live
  const shares = isAsked ? sharing.of.shares : step.said.targets?.value
  if (shares === undefined || (step.unclear.length > 0 && !isAsked)) return null
  const words = sparedIn(turn, contacts)
  const assets = words.flatMap(({ lexeme }) => (lexeme.tag === 'asset' ? [lexeme.asset] : []))
  const clashes = (asset: string): boolean =>
    asset === 'stablecoin' || shares.some((one) => one.asset === asset) || (isAsked && dollars.has(asset))
  if (assets.length === 0 || assets.some(clashes)) return null
  const spans = words.map(({ start, end }) => ({ start, end }))
  const from = spans.map((span) => ({ turn: at, ...span }))
  if (isAsked) {
    const of = { ...sharing.of, left: { assets: joined(sharing.of.left?.assets, assets), spans } }
    const waiting = { ...state, sharing: { ...sharing, of, left: [...sharing.left, ...from] } }
    return { state: waiting, reading: asking('targets'), blocks: [] }
  }
  const before = step.said.leaveOut
  const leaveOut = { value: joined(before?.value, assets), from: [...(before?.from ?? []), ...from] }
  const changed: Draft = { ...step, said: { ...step.said, leaveOut } }
  return holding(state, [{ ...block, steps: [changed] }])
}

const joined = (before: readonly string[] = [], more: readonly string[]): string[] => [...new Set([...before, ...more])]

/** The words that name what is to stay, where the turn says nothing else. Empty where it does. */
function sparedIn(turn: string, contacts: readonly string[]): readonly Word[] {
  const words = straightQuotes(turn).replace(closing, (end) => ' '.repeat(end.length))
  const said = ways.flatMap(({ shape, as }) =>
    shape.test(words) ? [words.replace(shape, (found) => as.padStart(found.length))] : [],
  )
  for (const each of [words, ...said]) {
    const spared = takeSpared(tag(each, contacts))
    if (spared?.isClear && spared.rest.length === 0) return spared.assets
  }
  return []
}
