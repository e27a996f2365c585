import type { Block, Draft, Kind } from '../steps/Draft.ts'
import { straightQuotes } from '../text/straightQuotes.ts'
import { holding, type Outcome } from './converse.ts'
import { isOpen } from './lapse.ts'
import { tens } from './partsOfAll.ts'
import type { State } from './State.ts'

const lead =
  "(?:(?:ok|okay|so|and|now|then|right|good|great|thanks|thank you|please|well|can we|could we|can you|could you|let's|let us|lets|i want to|i would like to|i'd like to|yes|perfect|done|alright)[,.! ]+)*"
const goes =
  '(?:go (?:back|on)(?: to| with)?|get back to|return to|come back to|back to|continue(?: with)?|carry on(?: with)?|proceed with|resume|pick up|go ahead(?: with)?|get on with|move on (?:to|with)|start(?: with)?|do|make|finish|now|next|what about|how about)'
const thing = '(?:thing|plan|one|business|idea|order|bit|part|change|transaction)'
const shape = new RegExp(
  `^ *${lead}${goes} +(?:(?:that|the|my|this)(?<older> (?:other|first|earlier|previous|old|original|one before))?(?: (?<of>[a-z0-9/ -]{1,40}?))??(?<thing> ${thing})?|(?<asked>what (?:i|we) (?:asked(?: for)?|wanted|said|had|were doing)))(?: (?:now|please|again|then|before|from before|earlier|first|of (?:my|the) (?:money|coins|funds)|with (?:my|the) (?:money|coins|funds)))*[ .!?]*$`,
  'is',
)

/** Goes on, and says with what only by "it". */
const onward =
  /^(?:go ahead|go on|carry on|continue|proceed|resume|next|move on|get on)(?: (?:with )?(?:it|that|this|the (?:rest|other one|first one|plan)|my plan|where (?:we|i) (?:were|was|left off|stopped)))?(?: (?:now|please|then|again))*[ .!]*$/
const ahead = new RegExp(`^ *${lead}`)

const named: Readonly<Partial<Record<Kind, RegExp>>> = {
  rebalance:
    /^(?:rebalance|rebalancing|split|splitting|division|sharing|shares?|spread|mix|balancing|portfolio)(?: (?:plan|thing))?$/,
  swap: /^(?:swap|swapping|exchange|trade|conversion|purchase|sale)$/,
  send: /^(?:payment|transfer|sending|gift)$/,
  earn: /^(?:deposit|earning|saving|savings|lending|investment|interest)$/,
  supply: /^(?:deposit|lending|supply|savings)$/,
  withdraw: /^(?:withdrawal|taking out)$/,
  borrow: /^(?:loan|borrowing)$/,
  stake: /^(?:staking|stake)$/,
}

/**
 * "now go back to that sixty forty thing", "continue with the split", after another plan took the place of it: what was asked for
 * before that, as it stood; "carry on" too, where only a permission was ended first. Null where nothing was, where it is named by what it is not, and where the turn says anything else.
 */
export function goBackTo(state: State, turn: string): Outcome | null {
  const { replaced } = state
  if (replaced === undefined || replaced === state.live || isOpen(state.live)) return null
  const words = straightQuotes(turn).toLowerCase()
  if (isFirstDone(state) && onward.test(words.replace(ahead, ''))) return holding(state, replaced)
  const { of, older, thing: noun, asked } = shape.exec(words)?.groups ?? {}
  if (of === undefined && asked === undefined && (older === undefined || noun === undefined)) return null
  const steps = replaced.flatMap((block) => block.steps)
  if (of !== undefined && !steps.some((step) => isCalled(step, of.trim()))) return null
  return holding(state, replaced)
}

/** Whether permissions were ended since, right after it and before anything else: that was to be done first, and is done. */
const isFirstDone = ({ live, past, replacedBy }: State): boolean =>
  live === null &&
  past !== null &&
  past === replacedBy &&
  past.every(({ when, steps }) => when === null && steps.every(({ kind }) => kind === 'revoke'))

/** "split", "60/40", "sixty forty": shares by what they are in the plan. */
function isCalled({ kind, said }: Draft, name: string): boolean {
  if (named[kind]?.test(name) === true) return true
  const figures = name.split(/[ /-]+/).map((word) => tens[word] ?? word)
  const shares = said.targets?.value.map(({ percent }) => percent) ?? []
  return shares.length > 0 && figures.length === shares.length && figures.every((one) => shares.includes(one))
}

/** The plan in hand, where another act takes its place that is no change of it. Null where it stays, or was never whole. */
export function replacedIn(before: State, { state, reading }: Outcome): readonly Block[] | null {
  const { live } = before
  if (live === null || state.live === null || state.live === live || isOpen(live) || reading.intents.length === 0)
    return null
  const kinds = (blocks: readonly Block[]) => new Set(blocks.flatMap(({ steps }) => steps.map(({ kind }) => kind)))
  const [was, is] = [kinds(live), kinds(state.live)]
  return [...was].some((kind) => is.has(kind)) ? null : live
}
