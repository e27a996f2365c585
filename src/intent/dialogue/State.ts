import type { PlaceName } from '../../model/Reading.ts'
import type { Block, Draft, Said, Source } from '../steps/Draft.ts'
import type { DollarShares } from './shareDollars.ts'

/** What the conversation has come to. */
export type State = {
  /** The plan in hand, as far as it is known: what a follow-up changes. */
  readonly live: readonly Block[] | null
  /** The last plan that is over: it can be done again, not changed. */
  readonly past: readonly Block[] | null
  /** The last question, which "and dai?" asks again. */
  readonly shown: Draft | null
  /** The coin that was said to be had, while nothing is in hand: what is then ordered of "it" is of that coin. */
  readonly had?: Said<string>
  /** A plan, and the one place that it puts money into, as it was shown. */
  readonly placed?: { readonly blocks: readonly Block[]; readonly place: PlaceName }
  /** The plan in hand as it was before the last change of it. */
  readonly was?: readonly Block[]
  /** What was asked for before another act took its place, and was not done. */
  readonly replaced?: readonly Block[]
  /** What took its place. */
  readonly replacedBy?: readonly Block[]
  /** Shares of which the dollar coin was asked, and the plan in hand that waits for it. */
  readonly sharing?: {
    readonly blocks: readonly Block[]
    readonly of: DollarShares
    readonly from: readonly Source[]
    /** The words that say what is to be left alone. */
    readonly left: readonly Source[]
  }
  /** The plan in hand, where the last question was how much of what it takes is to be left. */
  readonly leaving?: readonly Block[]
  /** Something else than what is in hand was ordered after it, and was not understood. */
  readonly unread?: true
  /** An amount was said after what is in hand, in words that were not understood: it may be its amount. */
  readonly uncounted?: true
  /** Something was said of what is in hand that was not understood, so that it may not stand as it was meant. */
  readonly missed?: true
  /** What is in hand is a question, and the last turn was something else. */
  readonly aside?: true
}

export const start: State = { live: null, past: null, shown: null }
